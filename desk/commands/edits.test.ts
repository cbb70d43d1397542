import { afterEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk, story } from '../desk-fixture';
import { EXIT } from '../mistake';

let desk: DeskFixture;
afterEach(() => desk.end());

const RICE = 'title: Rice # dearer\npublished: 2025-09-01 09:00\nsection: world';
const PATH = 'articles/rice.md';

/** The state of an article as the desk tells it to a machine. */
async function stateOf(name: string): Promise<string> {
  return (JSON.parse((await desk.run('explain', name, '--json')).out) as { state: string }).state;
}

describe('withdraw and restore', () => {
  test('take an article back and bring it back, the file as it was', async () => {
    desk = makeDesk({
      [PATH]: story(RICE),
      'articles/tea.md': story('title: Tea\npublished: 2025-09-02', 'See [rice](rice.md).\n'),
      'front.yaml': '# the front\nlead: rice\n',
    });
    const { exit, out } = await desk.run('withdraw', 'rice');
    expect(exit).toBe(EXIT.fine);
    expect(out).toContain('front.yaml:2 names it (lead)');
    expect(out).toContain('articles/tea.md links to it');
    expect(desk.read(PATH)).toBe(story(`${RICE}\nstatus: withdrawn`));
    expect(await stateOf('rice')).toBe('withdrawn');
    await desk.run('restore', 'rice');
    expect(desk.read(PATH)).toBe(story(RICE));
  });

  test('are refused where there is nothing to do', async () => {
    desk = makeDesk({ [PATH]: story(`${RICE}\nstatus: draft`) });
    expect(await desk.run('withdraw', 'rice')).toMatchObject({ exit: 2, out: '' });
    expect((await desk.run('restore', 'rice')).err).toContain('broadsheet publish rice');
  });

  test('restore brings an expired article back', async () => {
    desk = makeDesk({ [PATH]: story(`${RICE}\nexpires: 2025-09-20`) });
    expect(await stateOf('rice')).toBe('expired');
    await desk.run('restore', 'rice');
    expect(desk.read(PATH)).toBe(story(RICE));
  });
});

describe('rename', () => {
  test('keeps the former address and mends what names the article by its slug', async () => {
    desk = makeDesk({
      [PATH]: story(RICE),
      'articles/tea.md': story(
        'title: Tea\npublished: 2025-09-02\nrelated: [rice, "x"] # pinned',
        'See [](rice), [by file](rice.md) and [by address](/world/2025/09/01/rice).\n',
      ),
      'front.yaml': 'lead: rice # for the morning\n',
    });
    const { out } = await desk.run('rename', 'rice', 'Rice Prices');
    expect(out).toContain('/world/2025/09/01/rice leads on');
    expect(desk.read(PATH)).toBe(
      story(`${RICE}\nslug: rice-prices\naliases:\n  - /world/2025/09/01/rice`),
    );
    expect(desk.read('articles/tea.md')).toBe(
      story(
        'title: Tea\npublished: 2025-09-02\nrelated: [rice-prices, "x"] # pinned',
        'See [](rice-prices), [by file](rice.md) and [by address](/world/2025/09/01/rice).\n',
      ),
    );
    expect(desk.read('front.yaml')).toBe('lead: rice-prices # for the morning\n');
    expect((await desk.run('check')).out).not.toContain('link-dead');
  });

  test('there and back leaves an address that does not claim to lead to itself', async () => {
    desk = makeDesk({ [PATH]: story(RICE) });
    await desk.run('rename', 'rice', 'tea');
    await desk.run('rename', 'tea', 'rice');
    expect(desk.read(PATH)).toBe(story(`${RICE}\nslug: rice\naliases:\n  - /world/2025/09/01/tea`));
    expect((await desk.run('check', '--fail-on', 'hint')).exit).toBe(EXIT.fine);
  });

  test('asks no former address of a draft, which nobody has read', async () => {
    desk = makeDesk({ [PATH]: story(`${RICE}\nstatus: draft`) });
    await desk.run('rename', 'rice', 'tea');
    expect(desk.read(PATH)).toBe(story(`${RICE}\nstatus: draft\nslug: tea`));
  });

  test('is refused where the address is another article’s, now or formerly', async () => {
    desk = makeDesk({
      [PATH]: story(RICE),
      'articles/tea.md': story('title: Tea\npublished: 2025-09-01'),
      'articles/oil.md': story(
        'title: Oil\npublished: 2025-09-03\naliases: /world/2025/09/01/salt',
      ),
    });
    expect((await desk.run('rename', 'rice', 'tea')).err).toContain('articles/tea.md has that day');
    expect((await desk.run('rename', 'rice', 'salt')).err).toContain(
      'former address of articles/oil.md',
    );
    expect((await desk.run('rename', 'rice', '!!!')).exit).toBe(2);
    expect(desk.read(PATH)).toBe(story(RICE));
  });
});

describe('move', () => {
  test('to another section keeps the former address', async () => {
    desk = makeDesk({ [PATH]: story(RICE) });
    await desk.run('move', 'rice', '--section', 'Business');
    expect(desk.read(PATH)).toBe(
      story(`${RICE.replace('world', 'business')}\naliases:\n  - /world/2025/09/01/rice`),
    );
  });

  test('to another folder mends every link by file name, there and back', async () => {
    const tea = story('title: Tea\npublished: 2025-09-02', '[Rice](../rice.md#prices)\n');
    const rice = story(`${RICE}\nimage: pot.svg`, '![A pot](pot.svg)\n\nAlso read: [](b/tea.md)\n');
    const pot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    desk = makeDesk({ [PATH]: rice, 'articles/b/tea.md': tea, 'articles/pot.svg': pot });
    await desk.run('move', 'rice', '--to', 'articles/2025/09/');
    expect(desk.files()).toContain('articles/2025/09/rice.md');
    expect(desk.files()).not.toContain(PATH);
    expect(desk.read('articles/2025/09/rice.md')).toBe(
      story(
        `${RICE}\nimage: ../../pot.svg`,
        '![A pot](../../pot.svg)\n\nAlso read: [](../../b/tea.md)\n',
      ),
    );
    expect(desk.read('articles/b/tea.md')).toContain('[Rice](../2025/09/rice.md#prices)');
    expect((await desk.run('check', '--fail-on', 'warning')).exit).toBe(EXIT.fine);
    await desk.run('move', 'rice', '--to', PATH);
    expect(desk.read('articles/b/tea.md')).toBe(tea);
  });

  test('never leaves the paper, and never writes over a file', async () => {
    desk = makeDesk({
      [PATH]: story(RICE),
      'articles/tea.md': story('title: T\npublished: 2025-09-09'),
    });
    for (const to of [
      '../outside/',
      '/etc/',
      'pages/',
      'articles/tea.md',
      'articles/x.txt',
      'articles/.git/',
    ])
      expect([to, (await desk.run('move', 'rice', '--to', to)).exit]).toEqual([to, 2]);
    expect((await desk.run('move', 'rice')).exit).toBe(2);
    expect(desk.files()).toEqual([PATH, 'articles/tea.md', 'site.yaml']);
  });
});

describe('correct', () => {
  test('adds a dated correction below those that stand there, whatever is in its text', async () => {
    desk = makeDesk({
      [PATH]: story(`${RICE}\ncorrections:\n- at: 2025-09-02 # first\n  text: One.\nlabel: news`),
    });
    const text = 'It said "7": it is #8, not [9] — «ठीक».';
    await desk.run('correct', 'rice', text);
    expect(desk.read(PATH)).toBe(
      story(
        `${RICE}\ncorrections:\n- at: 2025-09-02 # first\n  text: One.\n- at: 2025-10-01 17:30\n  text: '${text}'\nlabel: news`,
      ),
    );
  });

  test('is refused for what nobody has read, and without words', async () => {
    desk = makeDesk({ [PATH]: story(`${RICE}\nstatus: draft`) });
    expect((await desk.run('correct', 'rice', 'x')).err).toContain('Nobody has read');
    desk.write(PATH, story(RICE));
    expect((await desk.run('correct', 'rice', '  ')).exit).toBe(2);
  });
});

describe('the hours of an article', () => {
  test('schedule gives a draft its moment in the paper’s zone', async () => {
    desk = makeDesk({ [PATH]: story(`${RICE}\nstatus: draft # not yet`) });
    const { out } = await desk.run('schedule', 'rice', 'tomorrow', '06:00');
    expect(out).toContain('appears 2 October 2025, 06:00 IST at /world/2025/10/02/rice');
    expect(desk.read(PATH)).toBe(story(RICE.replace('2025-09-01 09:00', '2025-10-02 06:00')));
    expect(await stateOf('rice')).toBe('scheduled');
    desk.setNow('2025-10-02T00:30:00Z');
    expect(await stateOf('rice')).toBe('live');
  });

  test('publish shows a draft now, under another system’s word for one too', async () => {
    desk = makeDesk({ [PATH]: story('title: Rice\ndate: 2025-09-01\ndraft: true') });
    await desk.run('publish', 'rice');
    expect(desk.read(PATH)).toBe(story('title: Rice\ndate: 2025-10-01 17:30'));
    expect((await desk.run('publish', 'rice')).err).toContain('is published, since');
  });

  test('embargo and expire set and take away their moment', async () => {
    desk = makeDesk({ [PATH]: story(RICE.replace('09-01', '10-05')) });
    await desk.run('embargo', 'rice', '2025-10-06', '18:00');
    await desk.run('expire', 'rice', '2025-12-31 23:59');
    const set = `${RICE.replace('09-01', '10-05')}\nembargo: 2025-10-06 18:00\nexpires: 2025-12-31 23:59`;
    expect(desk.read(PATH)).toBe(story(set));
    await desk.run('embargo', 'rice', 'none');
    await desk.run('expire', 'rice', 'none');
    expect(desk.read(PATH)).toBe(story(RICE.replace('09-01', '10-05')));
  });

  test.each([
    ['a moment that is over', ['schedule', 'rice', '2025-09-30']],
    ['no moment at all', ['schedule', 'rice', 'soon']],
    ['a day no calendar has', ['schedule', 'rice', '2026-02-30']],
    ['an embargo that is over', ['embargo', 'rice', '2025-09-30']],
    ['an end before the beginning', ['expire', 'rice', '2025-08-01']],
    ['"none" for a publication', ['schedule', 'rice', 'none']],
  ])('%s is refused and nothing is written', async (_, argv) => {
    desk = makeDesk({ [PATH]: story(`${RICE}\nstatus: draft`) });
    expect((await desk.run(...argv)).exit).toBe(EXIT.notDone);
    expect(desk.read(PATH)).toBe(story(`${RICE}\nstatus: draft`));
  });

  test('an article that readers have can not be put under embargo', async () => {
    desk = makeDesk({ [PATH]: story(RICE) });
    expect((await desk.run('embargo', 'rice', 'tomorrow')).err).toContain(
      'broadsheet withdraw rice',
    );
  });
});

describe('every change', () => {
  test('can be seen before it is made', async () => {
    desk = makeDesk({ [PATH]: story(RICE) });
    const { out } = await desk.run('rename', 'rice', 'tea', '--dry-run');
    expect(out).toContain('Would do: “Rice');
    expect(out).toContain('  + slug: tea');
    expect(desk.read(PATH)).toBe(story(RICE));
  });

  test('is told to a machine in JSON', async () => {
    desk = makeDesk({ [PATH]: story(RICE) });
    expect(JSON.parse((await desk.run('withdraw', 'rice', '--json')).out)).toMatchObject({
      dryRun: false,
      article: { path: PATH, state: 'withdrawn', address: '/world/2025/09/01/rice' },
      changes: [{ path: PATH, lines: [{ line: 5, sign: '+', text: 'status: withdrawn' }] }],
    });
  });

  test.each([
    [
      'TOML',
      '+++\ntitle = "Rice"\npublished = 2025-09-01\n+++\nText.\n',
      /TOML, and the desk changes only YAML/,
    ],
    [
      'JSON',
      '{"title": "Rice", "published": "2025-09-01"}\nText.\n',
      /JSON, and the desk changes only YAML/,
    ],
    ['braces', '---\n{title: Rice, published: 2025-09-01}\n---\nText.\n', /not a list of lines/],
    ['old Macintosh', '---\rtitle: Rice\rpublished: 2025-09-01\r---\rText.\r', /check --fix/],
    ['not UTF-8', Buffer.from(`\ufeff${story(RICE)}`, 'utf16le'), /not text in UTF-8/],
  ])('is refused in words for a file in %s, which stays as it is', async (_, text, said) => {
    desk = makeDesk({ [PATH]: text });
    const before = desk.read(PATH);
    const { exit, err } = await desk.run('withdraw', 'rice');
    expect(exit).toBe(EXIT.notDone);
    expect(err).toMatch(said);
    expect(desk.read(PATH)).toBe(before);
    expect(desk.files()).toEqual([PATH, 'site.yaml']);
  });

  test('keeps a byte order mark, Windows line ends and a missing last line end', async () => {
    const windows = `\ufeff${story(RICE, 'Text.\n\nLast').replaceAll('\n', '\r\n')}`;
    desk = makeDesk({ [PATH]: windows });
    await desk.run('withdraw', 'rice');
    expect(desk.read(PATH)).toBe(
      windows.replace('\r\n---\r\nText', '\r\nstatus: withdrawn\r\n---\r\nText'),
    );
  });

  test('gives a file without frontmatter one', async () => {
    desk = makeDesk({ 'articles/2025-09-01-bare.md': 'Only words.\n' });
    expect((await desk.run('withdraw', 'bare')).exit).toBe(EXIT.notDone);
    desk.write('articles/2025-09-01-bare.md', story('title: Bare'));
    await desk.run('publish', 'bare');
    expect((await desk.run('withdraw', 'bare')).exit).toBe(EXIT.fine);
  });
});
