import { afterEach, describe, expect, test } from 'vitest';
import { makePaper, type PaperFixture, SITE } from './paper-fixture';
import { OPEN } from './publication-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

describe('what a paper says of itself', () => {
  const hushed = (lines: string) =>
    `---\ntitle: Hushed words\nname: Hushed\n${lines}\n---\nHushed.\n`;
  const everything = async () =>
    JSON.stringify([
      await paper.archive.standingPage('about'),
      await paper.archive.standingPages(),
      await paper.archive.resolve('/about'),
      await paper.archive.topic('news', 1),
      await paper.archive.topics(),
      await paper.archive.author('ann', 1),
      await paper.archive.latest(5),
      await paper.archive.story('2025/09/02', 'open'),
    ]);

  test.each([
    'status: draft',
    'draft: true',
    'published: false',
    'published: 2025-10-02',
    'expires: 2025-09-30',
  ])('is shown nowhere while its file says %s', async (lines) => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/open.md': OPEN,
      'pages/about.md': hushed(lines),
      'topics/news.md': hushed(lines),
      'authors/ann.md': hushed(lines),
    });
    expect(await everything()).not.toMatch(/hushed/i);
    expect(await paper.archive.resolve('/about')).toEqual({ kind: 'unknown' });
  });

  test('appears at its hour, which moves the version', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/open.md': OPEN,
      'pages/about.md': hushed('published: 2025-10-02 09:00'),
    });
    const before = await paper.archive.version();
    paper.setNow('2025-10-02T03:30:00Z');
    expect((await paper.archive.standingPage('about'))?.title).toBe('Hushed');
    expect(await paper.archive.standingPages()).toEqual([{ slug: 'about', name: 'Hushed' }]);
    expect(await paper.archive.version()).not.toBe(before);
  });

  test('keeps its last good version up while a slip is in it', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'pages/about.md': '---\ntitle: Good\n---\nText.\n',
    });
    await paper.change({ 'pages/about.md': hushed('draft: ture') });
    expect((await paper.archive.standingPage('about'))?.title).toBe('Good');
    expect(await paper.archive.problems()).toMatchObject([{ code: 'truth-unknown', line: 4 }]);
  });
});
