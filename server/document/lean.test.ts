import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { IncompleteDocument } from './incomplete-document';
import { leanDocument } from './lean';
import { leanPage, MODULE, nextPage, THEME } from './next-page-fixture';

const H1 = '<h1>A headline</h1>';
const JSON_LD = String.raw`<script type="application/ld+json">{"headline":"\u003c/script>\u003c!-- <b>"}</script>`;
const RULES = '<script type="speculationrules">{"prerender":[]}</script>';

test('readers get the page without the client runtime, every other byte as it was', () => {
  expect(leanDocument(nextPage({}))).toBe(leanPage({}));
});

test('a lean page stays as it is', () => {
  const lean = leanDocument(nextPage({ body: H1 + JSON_LD }));
  expect(leanDocument(lean)).toBe(lean);
});

describe('a small script that holds back the first paint', () => {
  const carried = new Map([
    [THEME, 'theme("$1")'],
    [MODULE, 'never()'],
  ]);

  test('stands in the page instead of its address; a module keeps its file', () => {
    expect(leanDocument(nextPage({}), carried)).toBe(
      leanPage({}).replace(`<script src="${THEME}">`, () => '<script>theme("$1")'),
    );
  });

  test('is not looked for in what is shown as code', () => {
    const body = `${H1}<code>&lt;script src="${THEME}"></code>`;
    expect(leanDocument(nextPage({ body }), carried)).toContain(body);
  });
});

describe('readers keep', () => {
  test.each([
    ['what the page says of itself to machines', JSON_LD],
    ['the rules for rendering ahead', RULES],
    [
      'a picture that waits for the reader',
      '<img src="/a.webp" alt="&amp; &lt;b>" loading="lazy"/>',
    ],
    ['white space and line ends of every sort', '<pre>\n a\r\n\tb \r c</pre>'],
    ['letters beyond the first plane', '<p>नई दिल्ली 👩🏽‍🚀 𝔘</p>'],
    ['attributes without quotes or with single ones', '<p class=a title=\'b "c"\' hidden>d</p>'],
    ['a hidden element that says something', '<div hidden=""><p>Later.</p></div>'],
    ['a hidden element with a word', '<div hidden="">Later.</div>'],
    ['an empty element that is not hidden', '<div class="rule"></div>'],
    ['a template of its own', '<template id="card"><p>A card</p></template>'],
    ['what is for readers without script', '<noscript><p>No script</p></noscript>'],
    [
      'drawings with a name',
      '<svg viewBox="0 0 1 1"><title>Up & down</title><path d="M0 0"></path></svg>',
    ],
    [
      'a drawing that holds HTML',
      '<svg><foreignObject><p>a</p><textarea></p></textarea></foreignObject></svg>',
    ],
    ['code that shows a script', '<code>&lt;script src="/x.js">&lt;/script></code>'],
    [
      'a text field with a script in it',
      '<textarea><script src="/x.js"></script><!-- --></textarea>',
    ],
    [
      'a style sheet with a comment of its own',
      '<style>/* <!-- a --> */ p > a { color: red }</style>',
    ],
    ['a preloaded face', '<link rel="preload" as="font" href="/a.woff2" crossorigin=""/>'],
  ])('%s', (_, part) => {
    expect(leanDocument(nextPage({ body: H1 + part }))).toBe(leanPage({ body: H1 + part }));
  });
});

describe('no script but the site’s own reaches a reader:', () => {
  test.each([
    ['one of another site', '<script src="https://example.org/x.js"></script>'],
    ['an inline one', '<script>alert(1)</script>'],
    ['a module', '<script type="module">import "/x.js"</script>'],
    [
      'one that looks like ours',
      '<script src="//example.org/_next/static/media/theme.ts.a.js"></script>',
    ],
    ['one in capitals over two lines', '<SCRIPT\n>alert(1)</SCRIPT\n>'],
    ['one that hides a comment and an end', '<script><!--<script>"</script>"--></script>'],
    ['one with data and an address', '<script type="application/ld+json" src="/x.js"></script>'],
    ['one in a drawing', '<svg><script>alert(1)</script></svg>'],
    ['an empty one in a drawing', '<svg><script href="/x.js"/></svg>'],
    ['an import map', '<script type="importmap">{"imports":{}}</script>'],
    ['one behind a feigned end', '<noscript><p title="</noscript><script>alert(1)</script>">'],
  ])('%s', (_, part) => {
    const lean = leanDocument(nextPage({ body: H1 + part }));
    expect(scriptsOf(parse(lean)).map((script) => attributes(script))).toEqual(
      scriptsOf(parse(leanPage({}))).map((script) => attributes(script)),
    );
  });
});

/** The whole parser is the judge: what it sees in a lean page is what it sees in the page of Next without the runtime. */
test.each([
  [
    'a script’s end in the headline',
    '<h1>&lt;/script>&lt;script>alert(1)&lt;/script></h1>',
    String.raw`\u003c/script>`,
  ],
  ['a comment’s end in the headline', '<h1>--&gt; &lt;!-- ]]&gt;</h1>', '--> ]]>'],
  ['marks between words', '<h1>Part <!-- -->2<!-- --> of <!-- -->3</h1>', ''],
  ['a comment that looks like a script', '<h1>A</h1><!-- <script>alert(1)</script> -->', ''],
  ['nested lists of marks', '<h1>A</h1><!--&--><!--$--><ul><li>a</li></ul><!--/$--><!--/&-->', ''],
  ['a character that is none', '<h1>A\u0000B</h1><p>\u0000</p>', ''],
  [
    'data in a drawing',
    '<h1>A</h1><svg><desc><![CDATA[a]]></desc><g><![CDATA[<p>]]></g></svg>',
    '',
  ],
  [
    'formulas',
    '<h1>A</h1><math><mi>x</mi><annotation-xml><style>a</style></annotation-xml></math>',
    '',
  ],
])('a page with %s reads as before', (_, body, data) => {
  const page = nextPage({ body, data });
  expect(serialize(parse(leanDocument(page)))).toBe(serialize(pruned(parse(page))));
});

const FRAGMENTS = [
  '<p>text &lt;/script> 👩🏽‍🚀</p>',
  '<script>if (a</b/.test(c)) d("<!-- x");</script>',
  '<script>self.__next_f.push([1,"<!-- <script> </script> -->"])</script>',
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<!-- a --><!--$--><b>b</b><!--/$-->',
  '<svg><title>a</title><style>p{}</style><script>b</script><!-- c --></svg>',
  '<textarea></p><!-- a --></textarea>',
  '<noscript><img alt="a"/></noscript>',
  '<pre>\r\n\ta\u0000</pre>',
  '<ul><li>a<li data-precedence="high">b</ul>',
  '<style>a::before{content:"</p><!--"}</style>',
];

test('whatever stands beside what, a page reads as before', () => {
  // Numbers that look like chance and are the same in every run (a linear congruential generator).
  let state = 1;
  const upTo = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
  for (let round = 0; round < 60; round += 1) {
    const parts = Array.from({ length: 1 + upTo(8) }, () => FRAGMENTS[upTo(FRAGMENTS.length)]);
    const page = nextPage({ body: H1 + parts.join('') });
    expect(serialize(parse(leanDocument(page)))).toBe(serialize(pruned(parse(page))));
  }
});

describe('a render that failed is never taken for a page:', () => {
  const whole = nextPage({});
  test.each([
    ['nothing', '', 'breaks off before its end'],
    ['half a page', whole.slice(0, whole.length / 2), 'breaks off before its end'],
    ['a page without its last tag', whole.slice(0, -'</html>'.length), 'breaks off before its end'],
    ['a page that goes on after its end', `${whole}<div>more</div>`, 'breaks off before its end'],
    ['a script that never ends', whole.replaceAll('</script>', ''), 'breaks off before its end'],
    [
      'a page without a headline',
      nextPage({ body: '<p>a</p>' }),
      'has no headline of its own (h1)',
    ],
    [
      'a headline in a comment',
      nextPage({ body: '<!-- <h1>a</h1> -->' }),
      'has no headline of its own (h1)',
    ],
    [
      'the shell of an error',
      whole.replace('<html', '<html id="__next_error__"'),
      'is the shell of an error',
    ],
    [
      'a part that a script would put in its place',
      nextPage({ body: `${H1}<div hidden id="S:0"><p>Late</p></div>` }),
      'has a part that only a script would put in its place',
    ],
    [
      'a part that never arrived',
      nextPage({ body: `${H1}<!--$?--><template id="B:0"></template><!--/$-->` }),
      'has a part that never arrived',
    ],
    [
      'a part whose render failed',
      nextPage({ body: `${H1}<!--$!--><template data-dgst="123"></template><!--/$-->` }),
      'has a part whose render failed',
    ],
  ])('%s', (_, html, lack) => {
    expect(() => leanDocument(html)).toThrow(new IncompleteDocument(lack));
  });
});

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

function attributes(element: Tree.Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function scriptsOf(node: Tree.Node): Tree.Element[] {
  const own = isElement(node) && node.tagName === 'script' ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(scriptsOf)] : own;
}

/** Takes the runtime out of a tree the slow and obvious way. */
function pruned<T extends Tree.ParentNode>(tree: T): T {
  tree.childNodes = tree.childNodes.filter((node) => !belongsToRuntime(node));
  for (const node of tree.childNodes) {
    if (isElement(node)) node.attrs = node.attrs.filter(({ name }) => name !== 'data-precedence');
    if ('childNodes' in node) pruned(node);
  }
  return tree;
}

function belongsToRuntime(node: Tree.Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (!isElement(node)) return false;
  const of = attributes(node);
  if (node.tagName === 'script') return !of.src?.startsWith('/_next/static/media/');
  if (node.tagName === 'link')
    return of.as === 'script' || of.rel === 'modulepreload' || of.rel === 'expect';
  return of.name === 'next-size-adjust' || (node.tagName === 'div' && 'hidden' in of);
}
