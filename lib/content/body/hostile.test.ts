import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { renderBody } from './render';

const render = (markdown: string) =>
  renderBody(markdown, {
    lang: 'en',
    words: { alsoRead: 'Also read', footnotes: 'Notes', backToText: 'Back' },
    picture: () => null,
    link: () => null,
  });

/** The tree that a browser makes of the HTML. */
function parsed(html: string): Root {
  const raw = { type: 'raw', value: html } as unknown as Element;
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [raw] }) as Root;
}

const REFUSED = new Set(
  `applet audio base button canvas embed form frame frameset iframe input link marquee math meta noscript object option script select
  slot style svg template textarea title video`.split(/\s+/),
);

/** Everything in the HTML that could do something, load something or ask for something. */
function harmsIn(html: string): string[] {
  const harms: string[] = [];
  visit(parsed(html), (node) => {
    if (node.type === 'comment') harms.push(`comment ${node.value}`);
    if (node.type !== 'element') return;
    if (REFUSED.has(node.tagName)) harms.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on|^style$|^srcdoc$|^formAction$|^srcSet$/i.test(name)) harms.push(`${name}=${value}`);
      const address = /^(?:href|src|data|action|poster|cite|background|xlinkHref)$/i.test(name);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave control characters out of schemes
      const scheme = String(value).replace(/[\u0000-\u0020]/g, '');
      if (
        address &&
        /^[a-z][a-z0-9+.-]*:/i.test(scheme) &&
        !/^(?:https?|mailto|tel):/i.test(scheme)
      )
        harms.push(`${name}=${value}`);
    }
  });
  return harms;
}

test('the check finds what it looks for', () => {
  const html =
    '<script>1</script><p onclick="x" style="y"><a href=" java\nscript:1">a</a><!-- c --></p><iframe srcdoc="x"></iframe>';
  expect(harmsIn(html)).toEqual([
    '<script>',
    'onClick=x',
    'style=y',
    'href= java\nscript:1',
    'comment  c ',
    '<iframe>',
    'srcDoc=x',
  ]);
});

const SCRIPTS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//x.example/a.js></SCRIPT>',
  'a <script>alert(1)</script> b',
  '<script>alert(1)',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1)//<</script>',
  '<div><p><script>alert(1)</p></div></script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<x-foo><script>alert(1)</script></x-foo>',
  '</p><script>alert(1)</script>',
  '<textarea><script>alert(1)</script></textarea>',
  '<title><script>alert(1)</script></title>',
  '<xmp><script>alert(1)</script></xmp>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '<!DOCTYPE html><script>alert(1)</script>',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '# <script>alert(1)</script>',
  'a[^1]\n\n[^1]: <script>alert(1)</script>',
  ':::note\n<script>alert(1)</script>\n:::',
  '- <script>alert(1)</script>',
];

const HANDLERS = [
  '<img src=x onerror=alert(1)>',
  '<img src="x" OnErRoR="alert(1)"/>',
  '<img/src=x/onerror=alert(1)>',
  '<a href="#" onclick=alert(1)>a</a>',
  '<p onmouseover="alert(1)">a</p>',
  '<details open ontoggle=alert(1)>a</details>',
  '<body onload=alert(1)>',
  '<div style="background:url(javascript:alert(1))">a</div>',
  '<p style="position:fixed;inset:0">a</p>',
  '<style>p{display:none}</style>',
  '<style>@import "//x.example/a.css"',
  '<svg onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
  '<video src=x onerror=alert(1)></video>',
  '<strange onclick=alert(1)>a</strange>',
  '<strange onclick="a>b" onload=alert(1)>',
  ':::note{onclick=alert(1) style="x"}\na\n:::',
  ':::strange{.x onclick=alert(1)}\na\n:::',
  '![a](x.png "&quot; onerror=alert(1)")',
  '![" onerror="alert(1)](x.png)',
  '[a](https://x.example "&quot; onclick=&quot;alert(1)")',
  '```"onclick=alert(1)\na\n```',
];

const ADDRESSES = [
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a]( javascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="&#x6A;&#x61;vascript:alert(1)">a</a>',
  '<a href="java\tscript:alert(1)">a</a>',
  '<a href="java&Tab;script:alert(1)">a</a>',
  '<a href=" &#14; javascript:alert(1)">a</a>',
  '<a href="vbscript:msgbox(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '![a](data:image/svg+xml,<svg onload=alert(1)>)',
  '![a](javascript:alert(1))',
  '<img src="data:image/png;base64,AAAA">',
  '<img src="https://x.example/pixel.png">',
  '<img srcset="https://x.example/pixel.png 1x">',
  '<blockquote cite="javascript:alert(1)">a</blockquote>',
  '<a href="file:///etc/passwd">a</a>',
  'Also read: [a](javascript:alert(1))',
];

const FRAMES = [
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
  '<iframe src="https://x.example/" onload=alert(1)></iframe>',
  '<iframe src="https://x.example/"',
  '<object data="javascript:alert(1)"><p>a</p></object>',
  '<embed src="javascript:alert(1)">',
  '<video><source src="javascript:alert(1)"></video>',
  '<form action="https://x.example/"><input name="a"><button>b</button></form>',
  '<input type="image" src="x" onerror=alert(1)>',
  '<button formaction="javascript:alert(1)">a</button>',
  '<select><option>a</option></select>',
  '<meta http-equiv="refresh" content="0;url=https://x.example/">',
  '<link rel="stylesheet" href="https://x.example/a.css">',
  '<base href="https://x.example/">',
  '<marquee>a</marquee>',
  '- [ ] a task\n- [x] done',
  'a <!-- a secret --> b',
];

describe.each([
  ['a script', SCRIPTS],
  ['a handler or a style', HANDLERS],
  ['an address', ADDRESSES],
  ['a frame or a form', FRAMES],
])('%s of a hostile writer comes out inert', (_, texts) => {
  test.each(texts)('%s', async (text) => {
    expect(harmsIn(await render(text))).toEqual([]);
    expect(harmsIn(await render(`Before *${text}* after\n\n> ${text}\n\nLast.`))).toEqual([]);
  });
});

describe('what was meant to be read stays to be read', () => {
  test.each([
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['`<script>alert(1)</script>`', '<p><code>&#x3C;script>alert(1)&#x3C;/script></code></p>'],
    ['\\<script>alert(1)\\</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['[words](javascript:alert(1))', '<p>words</p>'],
    ['a <b onclick=x>bold</b> b', '<p>a <b>bold</b> b</p>'],
    ['one <script>x</script> two', '<p>one  two</p>'],
    ['<form><p>words</p></form>', ''],
  ])('%s', async (text, html) => {
    expect(await render(text)).toBe(html);
  });
});
