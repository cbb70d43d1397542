import { createHash } from 'node:crypto';

/** What the paper says when it can not show a page, by status. */
const SAYS: Record<number, { title: string; text: string }> = {
  400: {
    title: 'This address can not be read',
    text: 'Something in the request is broken. Begin at the front page.',
  },
  405: { title: 'This paper is for reading', text: 'It answers GET and HEAD, and nothing else.' },
  414: { title: 'This address is too long', text: 'No page of this paper has such an address.' },
  429: {
    title: 'That was very fast',
    text: 'More was asked for than one reader can read. Wait a minute and go on.',
  },
  500: {
    title: 'This page could not be printed',
    text: 'Something went wrong on our side. Try again in a moment, or begin at the front page.',
  },
  503: {
    title: 'The presses are busy',
    text: 'More readers are here than we can serve at this moment. Try again in a few seconds.',
  },
};

const STYLE =
  'body{margin:0;padding:12vh 6vw;background:#fff;color:#1a1a1a;font:1.125rem/1.5 Georgia,serif}' +
  'main{max-width:34rem;border-top:2px solid;padding-top:1.5rem}h1{font-size:2rem;line-height:1.15;margin:0 0 1rem}' +
  'p{margin:0 0 1rem}a{color:inherit}' +
  '@media(prefers-color-scheme:dark){body{background:#141414;color:#e8e6e3}}';

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
 * hold no script and ask for no other file. In English, as words of the server and not of the paper.
 * @param name of the paper
 * @returns the page for a status; that of 500 for a status that has none
 */
export function makeErrorPages(name: string): (status: number) => ErrorPage {
  const pages = new Map(
    Object.entries(SAYS).map(([status, { title, text }]) => [
      Number(status),
      { html: pageOf(escaped(name), title, text), headers: HEADERS },
    ]),
  );
  const fallback = { html: pageOf(escaped(name), '', ''), headers: HEADERS };
  return (status) => pages.get(status) ?? pages.get(500) ?? fallback;
}

function pageOf(name: string, title: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} | ${name}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${name}</a></p></main></body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
