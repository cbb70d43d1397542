import { createHash } from 'node:crypto';
import type { Site } from '@/lib/content/site';
import { directionOf } from '@/lib/language/language-tag';
import { wordsFor } from '@/lib/language/words';
import { INK_COLOURS, PAPER_COLOURS } from '@/lib/seo/theme-colours';

const STYLE =
  `body{margin:0;padding:12vh 6vw;background:${PAPER_COLOURS.light};color:${INK_COLOURS.light};font:1.125rem/1.5 Georgia,serif}` +
  'main{max-width:34rem;border-top:2px solid;padding-top:1.5rem}h1{font-size:2rem;line-height:1.15;margin:0 0 1rem}' +
  'p{margin:0 0 1rem}a{color:inherit}' +
  `@media(prefers-color-scheme:dark){body{background:${PAPER_COLOURS.dark};color:${INK_COLOURS.dark}}}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The only thing such a page may load is the style that stands in it. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** A finished page for a status, and its headers. */
export interface ErrorPage {
  html: string;
  headers: Record<string, string>;
}

/**
 * Makes the pages of last resort when the site is started, so that nothing that fails later can make them fail. They
 * hold no script and ask for no other file.
 * @param site whose name and language they have; English where it has no words in that
 * @returns the page for a status; that of 500 for a status that has none
 */
export function makeErrorPages(
  site: Pick<Site, 'name' | 'language'>,
): (status: number) => ErrorPage {
  const { lang, failures } = wordsFor(site.language);
  const open = `<html lang="${lang}" dir="${directionOf(lang)}">`;
  const made = (says: Says): ErrorPage => ({
    html: pageOf(open, escaped(site.name), says),
    headers: HEADERS,
  });
  const pages = new Map(
    Object.entries(failures).map(([status, says]) => [Number(status), made(says)]),
  );
  const fallback = made(failures[500]);
  return (status) => pages.get(status) ?? fallback;
}

interface Says {
  title: string;
  text: string;
}

function pageOf(open: string, name: string, { title, text }: Says): string {
  return `<!DOCTYPE html>
${open}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} | ${name}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${name}</a></p></main></body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
