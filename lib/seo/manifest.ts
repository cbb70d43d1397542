import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/content/site';
import { directionOf } from '@/lib/language/language-tag';
import { PAPER_COLOURS } from './theme-colours';

/** What a phone shows of the paper when a reader puts it beside their programs (W3C Web Application Manifest). */
export function manifestOf(site: Site): MetadataRoute.Manifest {
  return {
    id: '/',
    name: site.name,
    short_name: site.name,
    ...(site.tagline && { description: site.tagline }),
    lang: site.language,
    dir: directionOf(site.language),
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: PAPER_COLOURS.light,
    theme_color: PAPER_COLOURS.light,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  };
}
