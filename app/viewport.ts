import type { Viewport } from 'next';
import { PAPER_COLOURS } from '@/lib/seo/theme-colours';

/** The colour of the browser's own frame, on light paper and on dark. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER_COLOURS.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER_COLOURS.dark },
  ],
};
