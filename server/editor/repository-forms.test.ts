import { expect, test } from 'vitest';
import { readSite } from '@/lib/content/read-site';
import { Overtaken } from './filled-in';
import { answerForms } from './repository-forms';

const PATH = 'articles/2025/08/kites.md';
const FILE = '---\n# ours\ndate: 2025-08-26 09:40\nheadline: Kites\n---\nText.\n';

const { value: site } = readSite('sections: [World]\nzone: UTC\n', 'site.yaml', 'test');
const around = { site, sectionsDeclared: true, now: Date.parse('2025-10-01T12:00Z') };

const shown = (text: string) =>
  (answerForms({ action: 'show', files: [{ path: PATH, text }] }, around) as [string])[0];
const written = (raw: string, text: string | null, { isNew = false, after = {} } = {}) =>
  answerForms({ action: 'write', path: PATH, raw, isNew, text, after }, around) as {
    text: string;
    saved: { path: string; now: string };
  };

test('a file of a repository is shown in the words of the form, and saved in its own', () => {
  const form = shown(FILE);
  expect(form).toContain('title: "Kites"\n');
  const { text } = written(form.replace('"Kites"', '"A sky"'), FILE);
  expect(text).toBe(FILE.replace('Kites', 'A sky'));
});

test('a save goes over nothing that somebody else wrote, and over what the editor saved before', () => {
  const form = shown(FILE).replace('"Kites"', '"A sky"');
  expect(() => written(form, FILE.replace('Text', 'Theirs'))).toThrow(Overtaken);
  expect(() => written(form, null)).toThrow('is not there any more');
  const first = written(form, FILE);
  const read = /editorRead: "(\w+)"/.exec(form)?.[1] ?? '';
  const again = written(form.replace('A sky', 'A wind'), first.text, {
    after: { [read]: first.saved.now },
  });
  expect(again.text).toBe(FILE.replace('Kites', 'A wind'));
});

test('a new story is told the folder of its month', () => {
  const raw = '---\ntitle: A bench\npublished: 2025-09-30 10:00\n---\nIt is back.\n';
  expect(written(raw, null, { isNew: true })).toMatchObject({
    saved: { path: 'articles/2025/09/a-bench.md' },
  });
});

test('a copy of a story is a new one', () => {
  const copy = shown(FILE).replace('"Kites"', '"More kites"');
  const { text, saved } = written(copy, null, { isNew: true });
  expect(saved.path).toBe('articles/2025/08/more-kites.md');
  expect(text).toContain('title: More kites\n');
});

test('on GitHub too nothing is deleted, and nothing new takes the place of a file', () => {
  const replaced = (path: string) => () => answerForms({ action: 'replace', path }, around);
  expect(replaced('images/a.png')).toThrow('There is a picture images/a.png already.');
  expect(replaced(PATH)).toThrow(`There is a file ${PATH} already.`);
  expect(() => answerForms({ action: 'deleteFiles' }, around)).toThrow('Nothing is deleted here.');
});
