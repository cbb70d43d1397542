import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'share-links': HTMLAttributes<HTMLElement> & { 'data-url': string; 'data-title': string };
    }
  }
}
