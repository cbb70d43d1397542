import { describe, expect, test } from 'vitest';
import { readSite } from './read-site';

const ASSUMED = {
  name: 'My paper',
  tagline: '',
  address: '',
  language: 'en',
  zone: 'UTC',
  sections: [{ slug: 'news', name: 'News', description: '' }],
  social: [],
  notice: '',
  history: true,
  training: false,
  security: '',
  llms: false,
  hub: '',
  indexNow: '',
};

const read = (text: string) => readSite(text, 'site.yaml', 'my-paper');
/** The problems in the form `line:column code field (value): mend`. */
const problems = (text: string) =>
  read(text).problems.map(
    ({ line, column, code, field, value, mend }) =>
      `${line}:${column} ${code} ${field} (${value}): ${mend}`,
  );

test.each(['', '# only a comment', '\ufeff', 'name:\nzone:\nsections:\nsocial:\n'])(
  'a paper that says nothing (%j) is named after its folder, in English, in UTC, with one section',
  (text) => {
    expect(read(text)).toEqual({ value: ASSUMED, problems: [] });
  },
);

test.each([
  ['my_daily-paper', 'My daily paper'],
  ['समाचार', 'समाचार'],
  ['', 'Broadsheet'],
])('a folder called "%s" makes a paper called "%s"', (folder, name) => {
  expect(readSite('', 'site.yaml', folder).value.name).toBe(name);
});

test('every setting is read', () => {
  const text = [
    'name: The *Meridian*',
    'tagline: News, whole',
    'address: https://www.example.org/',
    'language: en-gb',
    'zone: Asia/Kolkata',
    'sections:',
    '  - World',
    '  - {name: Business & Money, slug: business, description: Markets}',
    'social:',
    '  - name: Mastodon',
    '    address: https://social.example/@meridian',
    'notice: All rights.',
    'training: yes',
    'security: security@example.org',
    'llms: true',
    'hub: https://hub.example/',
    'indexNow: 0123456789abcdef',
  ].join('\r\n');
  expect(read(`\ufeff${text}`)).toEqual({
    value: {
      name: 'The Meridian',
      tagline: 'News, whole',
      address: 'https://www.example.org',
      language: 'en-GB',
      zone: 'Asia/Kolkata',
      sections: [
        { slug: 'world', name: 'World', description: '' },
        { slug: 'business', name: 'Business & Money', description: 'Markets' },
      ],
      social: [{ name: 'Mastodon', address: 'https://social.example/@meridian' }],
      notice: 'All rights.',
      history: true,
      training: true,
      security: 'mailto:security@example.org',
      llms: true,
      hub: 'https://hub.example/',
      indexNow: '0123456789abcdef',
    },
    problems: [],
  });
});

describe('a wrong setting is reported with its line and its mend, and the rest is used', () => {
  const NAMES =
    'Give it another name than topics, authors, archive, search, pictures, desk, gone, oembed.';
  const ACCOUNT = 'Write two lines: "- name: Mastodon" and "  address: https://…".';
  test.each([
    [
      'zone: Mars/Phobos',
      '2:1 site-setting zone (Mars/Phobos): Write it as a region and a city: Asia/Kolkata, Europe/London, America/New_York.',
    ],
    [
      'language: not a tag',
      '2:1 site-setting language (not a tag): Write it like en, en-GB or hi.',
    ],
    ['tagline: [a, b]', '2:1 site-setting tagline (["a","b"]): Write one line.'],
    ['zone: {a: b}', '2:1 site-setting zone ({"a":"b"}): Write one line.'],
    ['sections:\n  - World\n  - Archive', `4:3 site-setting sections (Archive): ${NAMES}`],
    ['sections:\n  - World\n  - world', `4:3 site-setting sections (world): ${NAMES}`],
    ['sections:\n  - World\n  - {slug: ""}', `4:3 site-setting sections ({"slug":""}): ${NAMES}`],
    [
      'social:\n  - name: X\n    address: x.example',
      `3:3 site-setting social (x.example): ${ACCOUNT}`,
    ],
    [
      'social:\n  - name: X\n    address: javascript:alert(1)',
      `3:3 site-setting social (javascript:alert(1)): ${ACCOUNT}`,
    ],
    [
      'address: example.org',
      '2:1 site-setting address (example.org): Write it without a path, like https://www.example.org.',
    ],
    ['social: mastodon', `2:1 site-setting social (mastodon): ${ACCOUNT}`],
    [
      'zoen: UTC',
      '2:1 setting-unknown zoen (): The settings are name, tagline, address, language, zone, sections, social, notice, history, training, security, llms, hub, indexNow.',
    ],
    ['training: maybe', '2:1 site-setting training (maybe): Write yes or no.'],
    ['llms: [a]', '2:1 site-setting llms (["a"]): Write yes or no.'],
    [
      'security: the newsroom',
      '2:1 site-setting security (the newsroom): Write an e-mail address, or the address of a page that begins with https://.',
    ],
    [
      'hub: hub.example',
      '2:1 site-setting hub (hub.example): Write the whole address, beginning with https://.',
    ],
    [
      'indexNow: a b',
      '2:1 site-setting indexNow (a b): Write 8 to 128 letters, digits and hyphens, such as 32 random hexadecimal digits.',
    ],
    ['sectons: [World]', '2:1 setting-unknown sectons (): Did you mean sections?'],
    [
      'notice: a: b',
      '2:10 site-broken  (notice: a: b): Put the text in quotation marks: notice: "a: b"',
    ],
  ])('%s', (line, problem) => {
    const text = `name: The Meridian\n${line}\n`;
    expect(problems(text)).toEqual([problem]);
    const world = line.includes('- World')
      ? [{ slug: 'world', name: 'World', description: '' }]
      : ASSUMED.sections;
    expect(read(text).value).toEqual({ ...ASSUMED, name: 'The Meridian', sections: world });
    expect(read(text).problems[0]).toMatchObject({ severity: 'error', path: 'site.yaml' });
  });

  test('all at once, also behind Windows line ends and a byte order mark', () => {
    expect(
      problems('\ufeffzone: X\r\nlanguage: "a b"\r\nsections: [Search]\r\n').map((line) =>
        line.replace(/:\d.*/, ''),
      ),
    ).toEqual(['2', '1', '3']);
  });
});
