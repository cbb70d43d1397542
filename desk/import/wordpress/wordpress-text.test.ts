import { afterEach, describe, expect, test } from 'vitest';
import { body, brought, end, file, item, wxr } from './wordpress-fixture';

afterEach(end);

describe('an export of WordPress is read', () => {
  test.each([
    ['CDATA that is cut in two around its own end mark', 'a ]]]]><![CDATA[> b', 'a ]]> b'],
    ['the classic editor’s blank lines as paragraphs', 'One\ntwo\n\nthree', 'One\\\ntwo\n\nthree'],
    [
      'a shortcode that nobody knows as code',
      'See [my-form id="7"] here',
      'See `[my-form id="7"]` here',
    ],
    ['words in brackets as words', 'He [sic] said [it]', 'He \\[sic] said \\[it]'],
    [
      'code with its language',
      '[code language="php"]if (a &lt; b) {{ x }}[/code]',
      '```php\nif (a < b) {{ x }}\n```',
    ],
    ['a film', 'x\n\n[youtube dQw4w9WgXcQ]', 'x\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>'],
    [
      'marks of template languages as words that the site keeps',
      'Write {{ name }} or {% if %}',
      'Write &#123;{ name }} or &#123;% if %}',
    ],
    [
      'a block without text as code',
      '<!-- wp:latest-posts {"n":5} /-->',
      '`<!-- wp:latest-posts {"n":5} /-->`',
    ],
    [
      'a gallery of blocks',
      '<!-- wp:gallery --><figure class="wp-block-gallery"><figure><img src="//c.example/a.png" alt="A"/><figcaption>One</figcaption></figure><figure><img src="//c.example/b.png" alt="B"/></figure></figure><!-- /wp:gallery -->',
      ':::gallery\n\n![A](https://c.example/a.png "One")\n\n![B](https://c.example/b.png)\n\n:::',
    ],
    [
      'a pull quote',
      '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Rain.</p></blockquote></figure><!-- /wp:pullquote -->',
      ':::pullquote\n\n> Rain.\n\n:::',
    ],
    [
      'a form as code',
      '<p>a</p><form action="/x"><input name="q"></form>',
      'a\n\n`<form action="/x"><input name="q"></form>`',
    ],
    ['superscripts, which Markdown has none of', 'CO<sub>2</sub>', 'CO<sub>2</sub>'],
  ])('with %s', async (_, content, markdown) => {
    await brought(wxr(item({ 'content:encoded': content })));
    expect(body('articles/2014/07/a-harvest.md')).toBe(markdown);
  });

  test('with footnotes', async () => {
    await brought(
      wxr(
        item(
          {
            'content:encoded':
              '<!-- wp:paragraph --><p>Rice<sup data-fn="ab-1" class="fn"><a href="#ab-1">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->',
          },
          '<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"content":"Wild.","id":"ab-1"}]]]></wp:meta_value></wp:postmeta>',
        ),
      ),
    );
    expect(body('articles/2014/07/a-harvest.md')).toBe('Rice[^ab-1]\n\n[^ab-1]: Wild.');
  });

  test('without expanding an entity that would grow without end', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    await brought(wxr(item({}).replace('<![CDATA[A harvest]]>', '&b; & co'), bomb));
    expect(file('articles/2014/07/a-harvest.md')).toContain('title: "&b; & co"');
  });

  test('with characters that XML forbids, loose ampersands and no end', async () => {
    const text = wxr(
      `${item({ 'content:encoded': 'a\u0000\u000bb' })}<item><link>https://x.example/?a=1&b=2</link>`,
    );
    const summary = await brought(text.replace('</channel></rss>', ''));
    expect(body('articles/2014/07/a-harvest.md')).toBe('ab');
    expect(summary.notes.join()).toContain('not well-formed');
  });

  test('with elements within elements by the thousand, and all other posts', async () => {
    const deep = '<div>'.repeat(30_000);
    const summary = await brought(
      wxr(
        item({ 'content:encoded': `${deep}Deep words.` }) +
          item({ 'wp:post_id': '2', 'wp:post_name': 'b' }),
      ),
    );
    expect(body('articles/2014/07/a-harvest.md')).toBe('Deep words.');
    expect(body('articles/2014/07/b.md')).toBe('Words.');
    expect(summary.changed).toEqual({ text: 1 });
  });

  test('in the encoding that it names', async () => {
    const text = wxr(item({ 'content:encoded': 'Größe' })).replace('UTF-8', 'ISO-8859-1');
    await brought(Buffer.from(text, 'latin1'));
    expect(body('articles/2014/07/a-harvest.md')).toBe('Größe');
  });

  test('with names that would lead out of the folder', async () => {
    await brought(
      wxr(
        item({
          'wp:post_name': '../../../../etc/passwd',
          'content:encoded': '<img src="/../../../../etc/passwd.png">',
        }),
      ),
    );
    expect(body('articles/2014/07/etc-passwd.md')).toBe('![](https://old.example/etc/passwd.png)');
  });
});
