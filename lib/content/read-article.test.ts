import { describe, expect, test } from 'vitest';
import type { Conventions } from './conventions';
import { readArticle } from './read-article';

const PAPER: Conventions = {
  zone: 'Asia/Kolkata',
  language: 'en-GB',
  sections: [
    { slug: 'world', name: 'World', description: '' },
    { slug: 'business', name: 'Business & Money', description: '' },
  ],
  sectionsDeclared: true,
};

const read = (frontmatter: string, path = 'articles/a-story.md', paper = PAPER) =>
  readArticle(`---\n${frontmatter}\n---\nBody.`, path, paper);

/** The article of a file with a title, a date and some more lines. */
function article(lines: string, path?: string) {
  const { value } = read(`title: A\npublished: 2025-08-26\n${lines}`, path);
  if (!value) throw new Error('The file was refused.');
  return value;
}

test('a file with only a title and a date is a whole article', () => {
  const text = '---\ntitle: A story\npublished: 2025-08-26\n---\nThe body.\n';
  const { value, problems, asked } = readArticle(text, 'articles/2025/08/a-file.md', PAPER);
  expect({ value, problems, asked }).toEqual({
    value: {
      path: 'articles/2025/08/a-file.md',
      headline: 'A story',
      standfirst: '',
      slug: 'a-file',
      section: 'world',
      topics: [],
      authors: [],
      published: Date.parse('2025-08-26T06:30:00Z'),
      updated: null,
      updateReason: '',
      draft: false,
      withdrawn: false,
      embargo: null,
      expires: null,
      label: 'news',
      series: null,
      related: [],
      unrelated: [],
      image: null,
      dateline: '',
      lang: 'en-GB',
      writtenIn: '',
      dir: 'ltr',
      translations: {},
      corrections: [],
      keyPoints: [],
      aliases: [],
      canonical: '',
      noindex: false,
      history: true,
      body: 'The body.\n',
      bodyLine: 5,
      extra: {},
    },
    problems: [],
    asked: { section: '', categories: [] },
  });
});

describe('the slug', () => {
  test.each([
    ['articles/2025/08/a-file.md', '', 'a-file'],
    ['articles/2025-08-26-a-file.md', '', 'a-file'],
    ['articles/2025-8-2-a-file.markdown', '', 'a-file'],
    ['articles/2025-08-26-a-folder/index.md', '', 'a-folder'],
    ['articles/a-folder/_index.en.md', '', 'a-folder'],
    ['articles/2025-08-26.md', '', 'a'],
    ['articles/!!!.md', '', 'a'],
    ['articles/A File (1).MDX', '', 'a-file-1'],
    ['articles/file.md', 'slug: Own Words', 'own-words'],
    ['articles/file.md', 'slug: 124062', '124062'],
    ['articles/file.md', 'slug: 2019-08-06', '2019-08-06'],
    ['articles/file.md', 'slug: /news/2019/old-one/', 'old-one'],
    ['articles/file.md', 'slug: "???"', 'file'],
    ['articles/file.md', 'slug: मुंबई', 'मुंबई'],
  ])('of %s with "%s" is %s', (path, line, slug) => {
    expect(article(line, path).slug).toBe(slug);
  });

  test('is "untitled" where neither file nor title has a letter', () => {
    expect(read('title: "???"\npublished: 2025-08-26', '!!!.md').value?.slug).toBe('untitled');
  });
});

describe('the publication date', () => {
  test.each([
    ['published: 2025-08-26 09:40', 'a.md', '2025-08-26T04:10:00Z'],
    ['published: 2025-08-26 09:40 -04:00', 'a.md', '2025-08-26T13:40:00Z'],
    ['published: 20250826', '2020-01-01-a.md', '2025-08-26T06:30:00Z'],
    ['layout: post', '2020-01-01-a.md', '2020-01-01T06:30:00Z'],
    ['published:', 'x/2018-1-25-a/index.md', '2018-01-25T06:30:00Z'],
    ['date: null', '2020-01-01-a.md', '2020-01-01T06:30:00Z'],
  ])('of "%s" in %s is %s', (line, path, instant) => {
    expect(read(`title: A\n${line}`, path).value?.published).toBe(Date.parse(instant));
  });

  test('that can not be read gives way to the day in the file’s name, with a word about it', () => {
    const { value, problems } = read('title: A\npublished: soon', '2020-01-01-a.md');
    expect(value?.published).toBe(Date.parse('2020-01-01T06:30:00Z'));
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'date-unreadable',
        path: '2020-01-01-a.md',
        line: 3,
        column: 1,
        field: 'published',
        value: 'soon',
        message: 'This is not a date that can be read. The day in the file’s name is used instead.',
        mend: 'Write it like 2025-08-26 or 2025-08-26 09:40.',
      },
    ]);
  });
});

describe('an update', () => {
  test.each([
    ['2025-08-27', '2025-08-27T06:30:00Z'],
    ['2025-08-26 12:01', '2025-08-26T06:31:00Z'],
    ['2025-08-26', null],
    ['2025-08-25 13:00', null],
    ['', null],
  ])('of %s is kept only when it is later than the publication', (updated, instant) => {
    const { value, problems } = read(`title: A\npublished: 2025-08-26\nupdated: ${updated}`);
    expect(value?.updated).toBe(instant === null ? null : Date.parse(instant));
    expect(problems).toEqual([]);
  });

  test('that is days older than the publication is reported and left out', () => {
    const { value, problems } = read('title: A\npublished: 2025-08-26\nlastmod: 2025-08-20');
    expect(value?.updated).toBeNull();
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'updated-before-published'],
    ]);
  });
});

test('an expiry before the embargo ends is reported', () => {
  const lines = 'title: A\npublished: 2025-08-26\nembargo: 2025-08-28\nexpires: 2025-08-27';
  const { value, problems } = read(lines);
  expect(value?.embargo).toBe(Date.parse('2025-08-28T06:30:00Z'));
  expect(value?.expires).toBe(Date.parse('2025-08-27T06:30:00Z'));
  expect(problems.map(({ severity, code, line }) => [severity, code, line])).toEqual([
    ['warning', 'expires-before-published', 5],
  ]);
});

describe('the section and the topics', () => {
  test.each([
    ['section: business', 'business', []],
    ['section: Business & Money', 'business', []],
    ['categories: [Sport, BUSINESS]', 'business', ['Sport']],
    ['categories: Sport', 'world', ['Sport']],
    ['section: world\ncategories: [Business]', 'world', []],
    ['tags: [Rice]\ncategories: [rice, Wheat]', 'world', ['rice', 'Wheat']],
  ])('of "%s" are %s and %j', (lines, section, topics) => {
    const read = article(lines);
    expect(read.section).toBe(section);
    expect(read.topics.map(({ name }) => name)).toEqual(topics);
  });

  test('of a paper without declared sections are the first, whatever the file says', () => {
    const paper = { ...PAPER, sectionsDeclared: false };
    const { value, problems } = read('title: A\ndate: 2025-08-26\nsection: x', 'a.md', paper);
    expect(value?.section).toBe('world');
    expect(problems).toEqual([]);
  });
});

test('words get true quotes and dashes in the language of the article', () => {
  const lines = `standfirst: It's 5 -- 0...\nkeyPoints: ["He said 'no'"]\nupdateReason: "'Yes'"`;
  const english = article(lines);
  expect(english.standfirst).toBe('It’s 5 – 0…');
  expect(english.keyPoints).toEqual(['He said ‘no’']);
  expect(english.updateReason).toBe('‘Yes’');
  expect(article(`${lines}\nlang: ur`).standfirst).toBe("It's 5 -- 0...");
});

test('the same bad file read twice gives the same problems', () => {
  const bad = 'title: A: b\npublished: soon\nlabel: opnion';
  const first = read(bad);
  expect(first.problems).toHaveLength(3);
  expect(read(bad)).toEqual(first);
});
