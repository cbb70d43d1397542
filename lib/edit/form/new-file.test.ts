import { expect, test } from 'vitest';
import { readArticle } from '@/lib/content/read-article';
import { readEntry } from '@/lib/content/read-entry';
import { around, formFor, site } from './form-fixture';
import { readSent } from './form-values';
import { newFile } from './new-file';

const begun = (folder: string, head: string, body = 'Text.\n') => {
  const form = formFor(`${folder}/`);
  return newFile(form, readSent(`---\n${head}---\n${body}`, form, 'editorRead', site.zone), around);
};

test('a new story stands in the folder of its month, is a draft, and explains its fields', () => {
  const { path, text } = begun(
    'articles',
    'title: "Rain: no play"\nstatus: draft\ntopics: [Cricket]\nstandfirst: Wet.\nimage: {src: /images/a.svg, alt: Rain}\n',
  );
  expect(path).toBe('articles/2025/10/rain-no-play.md');
  const { value } = readArticle(text, path, around.conventions);
  expect(value).toMatchObject({
    headline: 'Rain: no play',
    standfirst: 'Wet.',
    draft: true,
    section: 'world',
    topics: [{ name: 'Cricket' }],
    image: { src: 'a.svg', alt: 'Rain' },
    published: around.now,
    body: 'Text.\n',
  });
  expect(text).toContain(
    '# What it is about. A topic needs no file of its own.\ntopics: [Cricket]',
  );
});

test('a story for a later month is in that month, under the slug it was given', () => {
  const { path } = begun('articles', 'title: Rain\npublished: 2025-12-24 18:00\nslug: snow\n');
  expect(path).toBe('articles/2025/12/snow.md');
});

test('a new author, topic and page are named after themselves', () => {
  const { path, text } = begun('authors', 'name: Ann Writer\nrole: Rivers\nkind: person\n');
  expect(path).toBe('authors/ann-writer.md');
  expect(text).toBe('---\nname: Ann Writer\nrole: Rivers\n---\nText.\n');
  expect(readEntry(text, path, 'UTC').value).toMatchObject({ kind: 'person', note: 'Rivers' });
  expect(begun('pages', 'title: About us\n').path).toBe('pages/about-us.md');
});

test('what has no letter or digit in its name can not be a file', () => {
  expect(() => begun('articles', 'title: "?!"\n')).toThrow('holds no letter or digit');
  expect(() => begun('articles', 'title: ""\n')).toThrow('The headline is empty.');
});
