import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/content/read-article';
import { type DeskFixture, makeDesk, story } from '../desk-fixture';
import { EXIT } from '../mistake';

let desk: DeskFixture;
afterEach(() => desk.end());

const CONVENTIONS = {
  zone: 'Asia/Kolkata',
  language: 'en-GB',
  sections: ['world', 'business'].map((slug) => ({ slug, name: slug, description: '' })),
  sectionsDeclared: true,
};

/** The one file that was made, read as the site reads it. */
function made() {
  const [path = ''] = desk.files().filter((file) => file.startsWith('articles/'));
  const { value, problems } = readArticle(desk.read(path), path, CONVENTIONS);
  return { path, value, problems };
}

describe('a new article', () => {
  test('is a draft in the folder of its month, with all that was said, and nothing wrong with it', async () => {
    desk = makeDesk({});
    const { exit, out } = await desk.run(
      'new',
      'Rice: "dearer" by 7% #1',
      '--section=Business',
      '--topics=Rice, Markets',
      '--authors=A. Rao,business-desk',
      '--label=analysis',
    );
    expect(exit).toBe(EXIT.fine);
    expect(out).toContain('broadsheet publish rice-dearer-by-7-1');
    const { path, value, problems } = made();
    expect(path).toBe('articles/2025/10/rice-dearer-by-7-1.md');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      headline: 'Rice: “dearer” by 7% #1',
      slug: 'rice-dearer-by-7-1',
      section: 'business',
      label: 'analysis',
      draft: true,
      published: Date.parse('2025-10-01T17:30:00+05:30'),
      topics: [{ name: 'Rice' }, { name: 'Markets' }],
      authors: [{ name: 'A. Rao' }, { name: 'business-desk' }],
    });
  });

  test('explains every field, and each explained line can be used as it stands', async () => {
    desk = makeDesk({});
    await desk.run('new', 'Rice');
    const { path } = made();
    const text = desk
      .read(path)
      .replace(/^# ([a-zA-Z]+: .*)$/gm, '$1')
      .replace(/^# {3}(\w+: .*)$/gm, '  $1')
      .replace('# image:', 'image:');
    const { value, problems } = readArticle(text, path, CONVENTIONS);
    // The examples are of another day than the file: only that may be wrong with them.
    expect(problems.map(({ code }) => code)).toEqual(['updated-before-published']);
    expect(value).toMatchObject({
      dateline: 'Washington',
      embargo: Date.parse('2025-08-26T18:00:00+05:30'),
      image: { src: 'picture.jpg', focus: { x: 50, y: 30 } },
    });
  });

  test.each([
    ['सूर्य ग्रहण आज शाम को', 'सूर्य-ग्रहण-आज-शाम-को'],
    ['한국, 오늘의 날씨', '한국-오늘의-날씨'],
    ['آج کی خبر', 'آج-کی-خبر'],
    ['Čo je nové? Été à Zürich', 'čo-je-nové-été-à-zürich'],
    ['  --- : ../../etc/passwd', 'etc-passwd'],
  ])('with the headline %s is at %s', async (headline, slug) => {
    desk = makeDesk({});
    expect((await desk.run('new', '--', headline)).exit).toBe(EXIT.fine);
    expect(made()).toMatchObject({ path: `articles/2025/10/${slug}.md`, problems: [] });
  });

  test('with a headline of a thousand letters has a name that every file system takes', async () => {
    desk = makeDesk({});
    await desk.run('new', 'नमस्ते दुनिया '.repeat(80));
    const { path, value } = made();
    expect(Buffer.byteLength(path.split('/').at(-1) ?? '')).toBeLessThan(200);
    expect(value?.slug).toBe(path.split('/').at(-1)?.slice(0, -3));
  });

  test('takes the spelling of a topic that the paper has, and asks about a name that may be a slip', async () => {
    desk = makeDesk({
      'articles/2024/a.md': story(
        'title: A\npublished: 2024-09-01\ntopics: [North Korea]\nauthors: [business-desk]',
      ),
    });
    const { out } = await desk.run(
      'new',
      'B',
      '--topics=north korea',
      '--authors=busines-desk',
      '--dry-run',
    );
    expect(out).toContain('Did you mean business-desk?');
    expect(desk.files()).toHaveLength(2);
    await desk.run('new', 'B', '--topics=north korea');
    expect(desk.read('articles/2025/10/b.md')).toContain('topics: [North Korea]');
  });

  test('is published at once, or later, when that is asked for', async () => {
    desk = makeDesk({});
    expect((await desk.run('new', 'A', '--publish')).out).toContain(
      'is published at /world/2025/10/01/a',
    );
    expect((await desk.run('new', 'B', '--publish', '--at=tomorrow 06:00')).out).toContain(
      'appears 2 October 2025, 06:00 IST',
    );
    expect((await desk.run('new', 'C', '--publish', '--draft')).exit).toBe(EXIT.notDone);
  });

  test('never takes the place of another, and is refused without words', async () => {
    desk = makeDesk({ 'articles/rice.md': story('title: Rice\npublished: 2025-10-01') });
    expect((await desk.run('new', 'Rice')).err).toContain('--slug rice-2');
    expect((await desk.run('new', '🎉🎉')).err).toContain('--slug');
    expect((await desk.run('new', 'Rice', '--slug', 'rice-2')).exit).toBe(EXIT.fine);
    expect((await desk.run('new', 'Rice', '--slug', 'rice-2')).exit).toBe(EXIT.notDone);
  });

  test('is opened in the editor that is named, and is there also when none is', async () => {
    desk = makeDesk({});
    const editor = join(desk.folder, 'editor');
    writeFileSync(editor, '#!/bin/sh\necho "opened $1" > "$0.log"\n');
    chmodSync(editor, 0o755);
    const none = await desk.run('new', 'A', '--open');
    expect(none).toMatchObject({ exit: EXIT.notDone, err: expect.stringContaining('Set EDITOR') });
    desk.environment.EDITOR = `${editor}`;
    expect((await desk.run('new', 'B', '--open')).exit).toBe(EXIT.fine);
    expect(readFileSync(`${editor}.log`, 'utf8')).toContain('articles/2025/10/b.md');
  });

  test('goes into the folder itself where the paper is a heap of files', async () => {
    desk = makeDesk({});
    const heap = join(desk.folder, 'heap');
    const { exit } = await desk.run('new', 'Rice', '--content', desk.folder);
    expect(exit).toBe(EXIT.fine);
    expect(readFileSync(join(desk.folder, 'rice.md'), 'utf8')).toContain('title: Rice');
    expect((await desk.run('new', 'Rice', '--content', heap)).exit).toBe(EXIT.notDone);
  });
});
