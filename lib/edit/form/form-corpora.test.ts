import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ContentFolder } from '@/lib/archive/keep/folder';
import { readArticle } from '@/lib/content/read-article';
import { Mistake } from '../mistake';
import { around, formFor, sentAfter } from './form-fixture';
import { savedFile } from './save-file';

/** Real files of other papers; a checkout without them skips these tests. */
const POSTS = '../shared/corpora/posts';
const here = existsSync(POSTS);
if (!here) console.warn(`Skipped: ${POSTS} is not here, so the editor is not tried on real files.`);

const folder = new ContentFolder(POSTS);
const form = formFor('articles/');
const texts = here
  ? folder
      .scan()
      .stamps.filter(({ kind }) => kind === 'article')
      .map(({ path }) => ({
        path,
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(folder.read(path)),
      }))
      .filter(({ path, text }) => readArticle(text, path, around.conventions).value !== null)
  : [];

describe.skipIf(!here)('over nine hundred real files', { timeout: 120_000 }, () => {
  test('a file that is opened and saved is the same, byte for byte', () => {
    expect(texts.length).toBeGreaterThan(900);
    const changed = texts.filter(
      ({ path, text }) => savedFile(text, path, form, sentAfter(text, form), around) !== text,
    );
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  test('another headline is written and nothing else of the file changes', () => {
    const wrong: string[] = [];
    for (const { path, text } of texts) {
      try {
        const after = savedFile(text, path, form, sentAfter(text, form, { title: 'QQQ' }), around);
        const rest = (one: string) => one.split('\n').filter((line) => !/QQQ/.test(line));
        const before = new Set(text.split('\n'));
        if (!rest(after).every((line) => before.has(line))) wrong.push(path);
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        wrong.push(`${path}: ${error.message}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
