import { describe, expect, test } from 'vitest';
import { readFrontmatter } from './frontmatter';

/** The problems of a file in the form `line:column code value`. */
function faults(text: string): string[] {
  return readFrontmatter(text, 'a.md').problems.map(({ line, column, code, value }) =>
    `${line}:${column} ${code} ${value}`.trim(),
  );
}

describe('a file is taken apart', () => {
  test.each([
    ['plain', '---\ntitle: A\n---\nBody\n', 4],
    ['with a byte order mark', '\ufeff---\ntitle: A\n---\nBody\n', 4],
    ['with Windows line ends', '---\r\ntitle: A\r\n---\r\nBody\r\n', 4],
    ['with old Macintosh line ends', '---\rtitle: A\r---\rBody\r', 4],
    ['with blank lines before the frontmatter', '\n \n---\ntitle: A\n---\nBody\n', 6],
    ['with all of these', '\ufeff\r\n\r\n---\r\ntitle: A\r\n---\r\nBody\r\n', 6],
    ['with spaces after the fences', '---  \ntitle: A\n--- \t\nBody\n', 4],
    ['with its language named', '---yaml\ntitle: A\n---\nBody\n', 4],
    ['in TOML', '+++\ntitle = "A"\n+++\nBody\n', 4],
    ['in TOML that names itself', '---toml\ntitle = "A"\n---\nBody\n', 4],
    ['in JSON', '{"title": "A"}\nBody\n', 2],
    ['in JSON over several lines', '{\n  "title": "A"\n}\nBody\n', 4],
    ['in JSON between fences', '---json\n{"title": "A"}\n---\nBody\n', 4],
  ])('%s', (_, text, bodyLine) => {
    const { data, body, problems, ...rest } = readFrontmatter(text, 'a.md');
    expect({ data, body, problems }).toEqual({
      data: { title: 'A' },
      body: 'Body\n',
      problems: [],
    });
    expect(rest.bodyLine).toBe(bodyLine);
  });

  test.each([
    ['no frontmatter', 'Only a body.\n\n---\n\nMore.', 'Only a body.\n\n---\n\nMore.'],
    ['a rule of five hyphens at its head', '-----\nA body', '-----\nA body'],
    ['nothing at all', '', ''],
    ['an object in braces that is text', '{ a set } of things', '{ a set } of things'],
  ])('with %s it is all body', (_, text, body) => {
    expect(readFrontmatter(text, 'a.md')).toEqual({
      data: {},
      source: '',
      sourceLine: 1,
      body,
      bodyLine: 1,
      problems: [],
    });
  });

  test('with an empty frontmatter, it has no fields and the rest is body', () => {
    const { data, body, bodyLine } = readFrontmatter('---\n---\nBody', 'a.md');
    expect({ data, body, bodyLine }).toEqual({ data: {}, body: 'Body', bodyLine: 3 });
  });

  test('every scalar stays the text that the editor wrote', () => {
    const text =
      '---\na: 2016-02-30\nb: 1.10\nc: no\nd: 0644\ne: 20190806\nf: ~\ng: [1, {h: true}]\n---\n';
    expect(readFrontmatter(text, 'a.md').data).toEqual({
      a: '2016-02-30',
      b: '1.10',
      c: 'no',
      d: '0644',
      e: '20190806',
      f: '~',
      g: ['1', { h: 'true' }],
    });
  });

  test('TOML dates, numbers and truth values become texts too', () => {
    const text =
      '+++\nday = 2025-08-26\nlocal = 2025-08-26T09:40:00\nzoned = 2025-08-26T09:40:00+05:30\n' +
      'count = 3\ndraft = false\n[image]\nsrc = "a.png"\n+++\n';
    expect(readFrontmatter(text, 'a.md').data).toEqual({
      day: '2025-08-26',
      local: '2025-08-26T09:40:00.000',
      zoned: '2025-08-26T09:40:00.000+05:30',
      count: '3',
      draft: 'false',
      image: { src: 'a.png' },
    });
  });

  test('a line of hyphens within a TOML text does not end the frontmatter', () => {
    const text = '+++\nsummary = """\nabove\n---\nbelow"""\ntitle = "A"\n+++\nBody';
    const { data, body, problems } = readFrontmatter(text, 'a.md');
    expect({ data, body, problems }).toEqual({
      data: { summary: 'above\n---\nbelow', title: 'A' },
      body: 'Body',
      problems: [],
    });
  });

  test('thousands of blank lines in the frontmatter are read in bounded time', {
    timeout: 60_000,
  }, () => {
    const start = performance.now();
    const { data } = readFrontmatter(`---\na: b\n${'\n'.repeat(100_000)}\n---\n`, 'a.md');
    expect(data).toEqual({ a: 'b' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('executable frontmatter is refused and never run', () => {
  test.each(['js', 'javascript', 'JS', 'coffee', 'cson', ' js '])('---%s', (language) => {
    const text = `---${language}\n{ title: (globalThis.executed = true) }\n---\nBody`;
    const { data, problems } = readFrontmatter(text, 'a.md');
    expect('executed' in globalThis).toBe(false);
    expect(data).toEqual({});
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'frontmatter-language',
        path: 'a.md',
        line: 1,
        column: 4,
        field: '',
        value: language.trim(),
        message: `The frontmatter says that it is written in "${language.trim()}", which is never run here.`,
        mend: 'Write plain YAML: leave nothing after the three hyphens of the first line.',
      },
    ]);
  });
});

describe('frontmatter that never ends is reported where it begins', () => {
  test.each([
    ['YAML', '---\ntitle: A\nBody', ['1:1 frontmatter-open'], 'Put a line with only "---" between'],
    [
      'TOML',
      '\n+++\ntitle = "A"\n',
      ['2:1 frontmatter-open'],
      'Put a line with only "+++" between',
    ],
    ['JSON', '{\n"title": "A"\n', ['1:1 frontmatter-open'], 'Close it with "}" before'],
    ['JSON with a quote', '{"a": "}\n', ['1:1 frontmatter-open'], 'Close it with "}" before'],
  ])('%s', (_, text, expected, mend) => {
    expect(faults(text)).toEqual(expected);
    expect(readFrontmatter(text, 'a.md').problems[0]?.mend).toContain(mend);
  });
});

describe('what is broken in TOML and JSON is reported with its place', () => {
  test.each([
    ['an open TOML list', '+++\ntitle = "A"\ntags = [\n+++\n', '4:1 frontmatter-broken'],
    [
      'an open TOML text',
      '+++\ntitle = "A\npublished = 2025-08-26\n+++\n',
      '2:11 frontmatter-broken',
    ],
    ['a JSON comma too many', '{\n  "title": "A",\n}\nBody', '3:1 frontmatter-broken'],
    ['a JSON comma too few', '{\n  "a": "A"\n  "b": "B"\n}\n', '3:3 frontmatter-broken'],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual([expected]);
    expect(readFrontmatter(text, 'a.md').problems[0]?.mend).toMatch(
      /^Mend the (TOML|JSON) at this place/,
    );
  });
});

test('the same bad file read twice gives the same problems', () => {
  const text = '---\ntitle: "A\npublished: 2025-08-26\n---\nBody';
  const first = readFrontmatter(text, 'a.md');
  expect(first.problems).toHaveLength(1);
  expect(readFrontmatter(text, 'a.md')).toEqual(first);
});
