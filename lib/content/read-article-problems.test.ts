import { describe, expect, test } from 'vitest';
import { describeProblem } from './problem';
import { readArticle } from './read-article';

const PAPER = {
  zone: 'UTC',
  language: 'en',
  sections: ['world', 'business', 'science'].map((slug) => ({ slug, name: slug, description: '' })),
  sectionsDeclared: true,
};

/** The problems of a file in the form `line severity code field: mend`, and whether it is shown. */
function reported(frontmatter: string, path = 'a.md') {
  const { value, problems } = readArticle(`---\n${frontmatter}\n---\nBody.`, path, PAPER);
  return {
    shown: value !== null,
    problems: problems.map(
      ({ line, severity, code, field, mend }) =>
        `${line} ${severity} ${code}${field && ` ${field}`}: ${mend}`,
    ),
  };
}

const START = 'title: A\npublished: 2025-08-26\n';
const WRITE_DATE = 'Write it like 2025-08-26 or 2025-08-26 09:40.';
const CHECK_DATE = 'Check the day, the month and the hour: 2025-08-26 09:40.';
const ADD_TITLE = 'Add a line like: title: What happened, in a few words';
const ADD_DATE = 'Add a line like: published: 2025-08-26 09:40';

describe('what keeps a file back is an error with its line and its mend', () => {
  test.each([
    ['no title', 'published: 2025-08-26', `1 error title-missing title: ${ADD_TITLE}`],
    [
      'an empty title',
      'published: 2025-08-26\nTitle: " "',
      `3 error title-missing title: ${ADD_TITLE}`,
    ],
    [
      'a list for a title',
      'title: [a]\npublished: 2025-08-26',
      '2 error text-wanted title: Write one line of text.',
    ],
    ['no date', 'title: A', `1 error published-missing published: ${ADD_DATE}`],
    [
      'a date that is none',
      'title: A\ndate: soon',
      `3 error date-unreadable published: ${WRITE_DATE}`,
    ],
    [
      'an impossible day',
      'title: A\npublished: 2025-02-30',
      `3 error date-impossible published: ${CHECK_DATE}`,
    ],
    [
      'an impossible hour',
      'title: A\npublished: 2025-02-03 25:00',
      `3 error date-impossible published: ${CHECK_DATE}`,
    ],
    [
      'an unreadable update',
      `${START}updated: soon`,
      `4 error date-unreadable updated: ${WRITE_DATE}`,
    ],
    [
      'an unreadable embargo',
      `${START}embargo: later`,
      `4 error date-unreadable embargo: ${WRITE_DATE}`,
    ],
    [
      'a list for an embargo',
      `${START}embargo: [2025-09-01]`,
      `4 error date-unreadable embargo: ${WRITE_DATE}`,
    ],
    [
      'an unknown section',
      `${START}section: sience`,
      '4 error section-unknown section: Did you mean science?',
    ],
    [
      'a section far from all',
      `${START}section: gardening`,
      '4 error section-unknown section: Write one of world, business, science.',
    ],
    [
      'an unknown label',
      `${START}label: opnion`,
      '4 error choice-unknown label: Did you mean opinion?',
    ],
    [
      'a label of every object',
      `${START}label: constructor`,
      '4 error choice-unknown label: Write one of news, analysis, opinion, explainer, review, live, sponsored.',
    ],
    [
      'an unknown status',
      `${START}status: Completed`,
      '4 error choice-unknown status: Write one of draft, published, withdrawn.',
    ],
    [
      'a group for a text',
      `${START}standfirst: {a: b}`,
      '4 error text-wanted standfirst: Write one line of text.',
    ],
    [
      'a correction without a day',
      `${START}corrections:\n  - at: 2025-08-27\n    text: Right.\n  - text: Wrong.`,
      '7 error correction-incomplete corrections: Write two lines: "- at: 2025-08-27" and below it "  text: What was wrong and what is right."',
    ],
  ])('%s', (_, frontmatter, problem) => {
    expect(reported(frontmatter)).toEqual({ shown: false, problems: [problem] });
  });

  test('an impossible day is not mended by the file’s name', () => {
    expect(reported('title: A\npublished: 2025-02-30', '2025-02-28-a.md').shown).toBe(false);
  });
});

describe('what only costs a field is a warning, and the article is shown', () => {
  test.each([
    [
      'a language that is none',
      'lang: english language',
      'language-unknown lang: Write it like en, hi, ur or pt-BR.',
    ],
    [
      'a direction that is none',
      'dir: up',
      'direction-unknown dir: Write rtl for scripts that run from right to left, or leave it out.',
    ],
    [
      'translations that are none',
      'translations: hi',
      'translations-shape translations: Write it like translations: {hi: slug-of-the-hindi-piece}.',
    ],
    [
      'an original without an address',
      'canonical: example',
      'address-unreadable canonical: Write the whole address, beginning with https://.',
    ],
    [
      'an original that runs a script',
      'canonical: javascript:alert(1)',
      'address-unreadable canonical: Write the whole address, beginning with https://.',
    ],
    ['a picture on another site', 'image: //x.example/a.png', 'picture-remote image: '],
  ])('%s', (_, line, problem) => {
    const { shown, problems } = reported(START + line);
    expect(shown).toBe(true);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`4 warning ${problem}`);
  });
});

describe('what may be a slip is a hint', () => {
  test.each([
    ['titel: x', '4 hint key-unknown titel: Did you mean title?'],
    ['staus: draft', '4 hint key-unknown staus: Did you mean status?'],
    ['layout: post', '4 hint key-unknown layout: Nothing needs to be done.'],
    ['शीर्षक: x', '4 hint key-unknown शीर्षक: Nothing needs to be done.'],
    [
      'image: a.png',
      '4 hint alt-missing image: Add a line "  alt: What the picture shows" below it.',
    ],
  ])('%s', (line, problem) => {
    expect(reported(START + line)).toEqual({ shown: true, problems: [problem] });
  });
});

describe('everything that is wrong is said at once', () => {
  test('of fields', () => {
    const { shown, problems } = reported(
      'published: 2025-02-30\nsection: sience\nlabel: opnion\nimage: https://x.example/a.png\nstaus: draft\nembargo: x\ndir: up',
    );
    expect(shown).toBe(false);
    expect(problems.map((problem) => problem.match(/^\d+ \w+ [\w-]+/)?.[0]).sort()).toEqual([
      '1 error title-missing',
      '2 error date-impossible',
      '3 error section-unknown',
      '4 error choice-unknown',
      '5 warning picture-remote',
      '6 hint key-unknown',
      '7 error date-unreadable',
      '8 warning direction-unknown',
    ]);
  });

  test('of the frontmatter and of the fields that can still be read', () => {
    const { problems } = reported(
      'title: War: a story\npublished: 2025-02-30\nstandfirst: "Open\ntopics: [a\nlabel: opnion',
    );
    expect(problems.map((problem) => problem.match(/^\d+ \w+ [\w-]+/)?.[0])).toEqual([
      '2 error frontmatter-broken',
      '4 error frontmatter-broken',
      '5 error frontmatter-broken',
      '3 error date-impossible',
      '6 error choice-unknown',
    ]);
  });

  test('but a title in a broken line is not said to be missing as well', () => {
    expect(reported('title: War: a story').problems).toEqual([
      '2 error frontmatter-broken: Put the text in quotation marks: title: "War: a story"',
    ]);
  });
});

test('lines are counted in the file as the editor sees it', () => {
  const text = '\ufeff\r\n\r\n---\r\ntitle: A\r\npublished: soon\r\n---\r\n';
  const [problem] = readArticle(text, 'articles/a.md', PAPER).problems;
  expect(problem && describeProblem(problem)).toBe(
    'articles/a.md:5:1 error: published: This is not a date that can be read. (it says "soon") Write it like 2025-08-26 or 2025-08-26 09:40.',
  );
});

test('a long value is cut in the report', () => {
  const { problems } = readArticle(
    `---\ntitle: A\npublished: ${'x'.repeat(500)}\n---\n`,
    'a.md',
    PAPER,
  );
  expect(problems[0]?.value).toBe(`${'x'.repeat(79)}…`);
});
