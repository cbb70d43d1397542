import { describe, expect, test } from 'vitest';
import { renderBody } from './render';
import { splitBody } from './split';

const render = (markdown: string) =>
  renderBody(markdown, {
    lang: 'en',
    words: { alsoRead: 'Also read', footnotes: 'Notes', backToText: 'Back' },
    picture: () => null,
    link: () => null,
  });

/** Sixty thousand characters of paragraphs. */
const paragraphs = Array.from(
  { length: 600 },
  (_, n) =>
    `Paragraph ${n} says "something" that is *new*, and it says it in a hundred characters.`,
);
const long = paragraphs.join('\n\n');

describe('a long body', { timeout: 60_000 }, () => {
  test('is cut between its paragraphs, and nothing of it is lost', () => {
    const parts = splitBody(long);
    expect(parts).toHaveLength(3);
    expect(parts.join('\n')).toBe(long);
    for (const part of parts) expect(part).toMatch(/^Paragraph \d+ says/);
  });

  test('is the same HTML in parts as in one', async () => {
    // A text with a definition is never cut.
    const whole = `${long}\n\n[unused]: https://x.example`;
    expect(splitBody(whole)).toEqual([whole]);
    expect(await render(long)).toBe(await render(whole));
  });

  test('has headings with addresses of their own across its parts', async () => {
    const html = await render(paragraphs.map((text) => `## Part\n\n${text}`).join('\n\n'));
    const ids = [...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(600);
    expect(new Set(ids).size).toBe(600);
  });

  test.each([
    ['a block of code', '```', '```'],
    ['a note', ':::note', ':::'],
    ['a comment', '<!-- for editors only', '-->'],
    ['a script', '<script>', '</script>'],
    ['a style', '<style>', '</style>'],
  ])('is not cut within %s', (_, open, close) => {
    const block = `${open}\n${long}\n\n${close}\n`;
    expect(splitBody(`First.\n\n${block}\nThe end.`)).toEqual([`First.\n\n${block}`, 'The end.']);
  });

  test('is not cut within lists, tables, quotes and HTML', () => {
    for (const mark of ['- ', '1. ', '> ', '| ', '<p>', '  ']) {
      const body = paragraphs.map((text) => mark + text).join('\n\n');
      expect(splitBody(body)).toEqual([body]);
    }
  });

  test('keeps what is hidden hidden', async () => {
    expect(await render(`<!-- secret\n\n${long}\n\nsecret -->\n\nSeen.`)).toBe('\n<p>Seen.</p>');
  });

  test('loses the tags of a component that begins in one part and ends in another', async () => {
    const html = await render(`<Sandpack>\n\n${long}\n\n</Sandpack>\n\n<nick> hello`);
    expect(html).not.toContain('Sandpack');
    expect(html).toContain('&#x3C;nick> hello');
  });

  test('is rendered in turns, so that other work gets done between its parts', async () => {
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 0);
    await render(long);
    clearInterval(counting);
    expect(turns).toBeGreaterThanOrEqual(1);
  });
});

test('a short body is one part', () => {
  expect(splitBody('One.\n\nTwo.')).toEqual(['One.\n\nTwo.']);
});
