/** A page as Next 16.4 writes it, line for line as short as it can be, for tests of the document step. */
export interface PageParts {
  head?: string;
  body?: string;
  /** What follows the page's own words: Next's data. */
  data?: string;
}

const RUNTIME_HEAD =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/3y4ca8oyyc1c9.js"/>' +
  '<script src="/_next/static/chunks/1dkbuwacmt9qn.js" async=""></script>' +
  '<script src="/_next/static/chunks/turbopack-2u1d16houkiyo.js" async=""></script>' +
  '<link rel="expect" href="#_R_" blocking="render"/><link rel="modulepreload" href="/_next/static/chunks/a.js"/>';
const RUNTIME_FOOT =
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>' +
  '<script src="/_next/static/chunks/3y4ca8oyyc1c9.js" async=""></script>' +
  '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>' +
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';

export const THEME = '/_next/static/media/theme.ts.0jg0ugrn1tj05.js';
export const MODULE = '/_next/static/media/enhancement.ts.1a-b_c9.js';

export function nextPage({
  head = '',
  body = '<h1>A headline</h1>',
  data = '',
}: PageParts): string {
  return (
    '<!DOCTYPE html><html lang="en-GB" dir="ltr"><head><meta charSet="utf-8"/>' +
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
    `${RUNTIME_HEAD}<title>A headline</title>${head}<meta name="next-size-adjust" content=""/>` +
    `<script src="${THEME}"></script><script type="module" src="${MODULE}"></script>` +
    '<script src="/_next/static/chunks/0cz1d0mv5g_q7.js" noModule=""></script></head>' +
    `<body><div hidden=""><!--$--><!--/$--></div><main>${body}</main>${RUNTIME_FOOT}` +
    `<script>self.__next_f.push([1,"${data}"])</script></body></html>`
  );
}

/** The same page, written by hand, as readers are to get it. */
export function leanPage({ head = '', body = '<h1>A headline</h1>' }: PageParts): string {
  return (
    '<!DOCTYPE html><html lang="en-GB" dir="ltr"><head><meta charSet="utf-8"/>' +
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>' +
    `<title>A headline</title>${head}` +
    `<script src="${THEME}"></script><script type="module" src="${MODULE}"></script></head>` +
    `<body><main>${body}</main></body></html>`
  );
}
