import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSite } from '@/lib/content/read-site';
import { Mistake } from '../mistake';
import { around, formFor, sentAfter } from './form-fixture';
import { savedFile } from './save-file';

const PATH = 'articles/2025/08/a.md';
const FILE = `---
# What happened.
title: Kites over Ahmedabad
tags: [Kites, "India: west"]   # as elsewhere
date: 2025-08-26
section: World
author: Kite desk and A. Person
status: public
expires: 2025-12-31
image:
  src: images/kites.svg
  alt: Kites # for readers
  focal: 40% 30%
  licence: ours
translations: {hi: patang}
keyPoints:
  - First, a kite. # one
  - Then a string.
strange: {kept: yes}
---

The first line.

- a
- b
`;

const save = (changed: Record<string, unknown>, body?: string, file = FILE) =>
  savedFile(file, PATH, formFor(PATH), sentAfter(file, formFor(PATH), changed, body), around);

/** The lines that a save takes out and puts in. */
function difference(after: string, before = FILE) {
  const [was, is] = [before.split('\n'), after.split('\n')];
  return {
    gone: was.filter((line) => !is.includes(line)),
    come: is.filter((line) => !was.includes(line)),
  };
}

describe('over the demonstration paper', () => {
  const { value: paper } = readSite(readFileSync('content/site.yaml', 'utf8'), 'site.yaml', 'c');
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(?:articles|authors|topics|pages)\/.*\.md$/.test(path),
  );

  test.each(files)('%s is the same, byte for byte, when it is opened and saved', (path) => {
    const text = readFileSync(join('content', path), 'utf8');
    const form = formFor(path, paper.sections);
    const conventions = { ...paper, sectionsDeclared: true };
    expect(savedFile(text, path, form, sentAfter(text, form), { ...around, conventions })).toBe(
      text,
    );
  });
});

describe('a save', () => {
  test('of nothing changes nothing, in whatever words the file says it', () => {
    expect(save({})).toBe(FILE);
  });

  test.each([
    [
      'a headline',
      { title: 'A sky: of paper' },
      'title: Kites over Ahmedabad',
      'title: "A sky: of paper"',
    ],
    ['a moment', { published: '2025-08-26 18:30' }, 'date: 2025-08-26', 'date: 2025-08-26 18:30'],
    ['the section', { section: 'business' }, 'section: World', 'section: business'],
    [
      'a part of the picture',
      { image: { src: 'kites.svg', alt: 'Many', focus: '40% 30%' } },
      '  alt: Kites # for readers',
      '  alt: Many # for readers',
    ],
  ])('of %s changes its line alone', (_, changed, gone, come) => {
    const after = save(changed);
    const { gone: lost, come: got } = difference(after);
    expect({ lost: lost[0], got: got[0] }).toEqual({ lost: gone, got: come });
  });

  test('takes a field away that was emptied, and its line alone', () => {
    expect(difference(save({ expires: '' }))).toEqual({ gone: ['expires: 2025-12-31'], come: [] });
  });

  test('of one more topic or point leaves the others as they are written', () => {
    expect(difference(save({ topics: ['Kites', 'India: west', 'Wind'] })).come).toEqual([
      'tags: [Kites, "India: west", Wind]   # as elsewhere',
    ]);
    expect(difference(save({ keyPoints: ['Then a string.'] }))).toEqual({
      gone: ['  - First, a kite. # one'],
      come: [],
    });
  });

  test('of another language goes into the group', () => {
    const translations = [
      { language: 'hi', story: 'patang' },
      { language: 'ko', story: 'yeon' },
    ];
    expect(difference(save({ translations })).come).toEqual([
      'translations: {hi: patang, ko: yeon}',
    ]);
  });

  test('of a correction writes when and what', () => {
    const corrections = [{ at: '2025-08-27 10:00', text: 'It was a Tuesday.' }];
    expect(difference(save({ corrections })).come).toEqual([
      'corrections:',
      '  - at: 2025-08-27 10:00',
      '    text: It was a Tuesday.',
    ]);
  });

  test('of one paragraph leaves the list beside it as it is written', () => {
    expect(difference(save({}, 'Another line.\n\n* a\n* b\n'))).toEqual({
      gone: ['The first line.'],
      come: ['Another line.'],
    });
  });

  test('that publishes a draft takes away every word that says it is one', () => {
    const draft = FILE.replace('status: public\n', 'draft: true\n');
    expect(save({ status: 'published' }, undefined, draft)).toBe(
      draft.replace('draft: true\n', ''),
    );
  });

  test('keeps the former address of a story that readers have', () => {
    expect(difference(save({ slug: 'paper-birds' })).come).toEqual([
      'slug: paper-birds',
      'aliases:',
      '  - /world/2025/08/26/a',
    ]);
  });

  test('of a field that the editor did not send leaves it alone', () => {
    const sent = sentAfter(FILE, formFor(PATH));
    const without = new Map([...sent.values].filter(([name]) => name !== 'topics'));
    expect(savedFile(FILE, PATH, formFor(PATH), { ...sent, values: without }, around)).toBe(FILE);
  });
});

describe('refused in plain words is', () => {
  const refused = (act: () => string) => {
    try {
      return act();
    } catch (error) {
      return error instanceof Mistake ? `${error.message} ${error.mend}` : error;
    }
  };

  test('a story without a headline', () => {
    expect(refused(() => save({ title: '' }))).toBe(
      'Headline: The article has no title. Add a line like: title: What happened, in a few words',
    );
  });

  test('a file that is not written in YAML', () => {
    const toml = '+++\ntitle = "Kites"\ndate = "2025-08-26"\n+++\nText.\n';
    expect(refused(() => save({ title: 'Birds' }, undefined, toml))).toContain(
      'is written in TOML, and the desk changes only YAML.',
    );
    expect(save({}, undefined, toml)).toBe(toml);
  });

  test('a date where Jekyll says whether it is a draft', () => {
    const jekyll = '---\ntitle: Kites\ndate: 2025-08-26\npublished: false\n---\nText.\n';
    expect(
      refused(() =>
        save(
          { published: '2025-09-01 10:00' },
          undefined,
          jekyll.replace('date: 2025-08-26\n', ''),
        ),
      ),
    ).toContain('Give it a status first');
  });
});
