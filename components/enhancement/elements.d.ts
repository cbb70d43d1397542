import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-suggestions': HTMLAttributes<HTMLElement> & {
        'data-address': string;
        'data-name': string;
      };
      'share-links': HTMLAttributes<HTMLElement> & { 'data-url': string; 'data-title': string };
    }
  }
}
