import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSite } from '@/lib/content/read-site';
import { Mistake } from '@/lib/edit/mistake';
import { Overtaken } from './filled-in';
import { NewsroomFiles } from './newsroom-files';

const PATH = 'articles/2025/08/kites.md';
const FILE = '---\ntitle: Kites # a comment\npublished: 2025-08-26 09:40\n---\nText.\n';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-editor-'));
  root = join(folder, 'content');
  for (const name of ['articles/2025/08', 'images', 'authors'])
    mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, PATH), FILE);
  writeFileSync(join(folder, 'secret.md'), '---\ntitle: Secret\n---\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { value: site } = readSite('sections: [World]\nzone: UTC\n', 'site.yaml', 'test');
const files = () =>
  new NewsroomFiles(root, { site, sectionsDeclared: true, now: Date.parse('2025-10-01T12:00Z') });
const read = (path = PATH) => readFileSync(join(root, path), 'utf8');

const shown = (path = PATH) =>
  files().answer({ action: 'getEntry', params: { path } }) as {
    data: string;
    file: { id: string };
  };

const save = (
  raw: string,
  {
    path = PATH,
    assets = [] as { path: string; content: string }[],
    newEntry = false,
    after = {},
  } = {},
) =>
  files().answer({
    action: 'persistEntry',
    params: {
      dataFiles: [{ path, raw }],
      assets: assets.map((asset) => ({ ...asset, encoding: 'base64' as const })),
      options: { newEntry },
    },
    after,
  }) as { saved: { path: string; read: string; now: string } };

/** What is said when something is refused. */
function refusal(act: () => unknown): Mistake {
  try {
    act();
  } catch (error) {
    if (error instanceof Mistake) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('a save', () => {
  test('of another headline changes that line and keeps its comment', () => {
    save(shown().data.replace('"Kites"', '"A sky of paper"'));
    expect(read()).toBe(FILE.replace('Kites', 'A sky of paper'));
  });

  test('over a file that somebody else changed is refused, and nothing is lost', () => {
    const mine = shown().data.replace('"Kites"', '"Mine"');
    const theirs = FILE.replace('Text.', 'Their text.');
    writeFileSync(join(root, PATH), theirs);
    const refused = refusal(() => save(mine));
    expect(refused).toBeInstanceOf(Overtaken);
    expect(refused.message).toContain('was changed by somebody else since you opened it');
    expect(read()).toBe(theirs);
  });

  test('after the first one of the same page is no save over somebody else’s', () => {
    const opened = shown().data;
    const { saved } = save(opened.replace('"Kites"', '"Once"'));
    const after = { [saved.read]: saved.now };
    expect(refusal(() => save(opened.replace('"Kites"', '"Twice"')))).toBeInstanceOf(Overtaken);
    save(opened.replace('"Kites"', '"Twice"'), { after });
    expect(read()).toBe(FILE.replace('Kites', 'Twice'));
  });

  test('of a file that is gone is refused and does not bring it back', () => {
    const mine = shown().data;
    rmSync(join(root, PATH));
    expect(refusal(() => save(mine)).message).toContain('is not there any more');
    expect(existsSync(join(root, PATH))).toBe(false);
  });

  test('of what the site could not show is refused in the words of the report', () => {
    const raw = shown().data.replace('title: "Kites"', 'title: ""');
    const refused = refusal(() => save(raw, { assets: [{ path: 'images/a.png', content: PNG }] }));
    expect(refused.message).toBe('Headline: The article has no title.');
    expect(read()).toBe(FILE);
    expect(existsSync(join(root, 'images/a.png'))).toBe(false);
  });

  test('with a new picture puts it into images/', () => {
    save(shown().data.replace('published:', 'image: {src: /images/a.png, alt: A}\npublished:'), {
      assets: [{ path: 'images/a.png', content: PNG }],
    });
    expect(readFileSync(join(root, 'images/a.png')).toString('base64')).toBe(PNG);
    expect(read()).toContain('image:\n  src: a.png\n  alt: A\n');
  });
});

describe('pictures of a save', () => {
  const assets = [
    { path: 'images/a.png', content: PNG },
    { path: 'images/b.png', content: PNG },
  ];

  test('are none of them kept when one is refused, so that the next save can succeed', () => {
    writeFileSync(join(root, 'images/b.png'), 'another');
    const refused = refusal(() => save(shown().data, { assets }));
    expect(refused.message).toBe('There is a picture images/b.png already.');
    expect(readdirSync(join(root, 'images'))).toEqual(['b.png']);
  });

  test('are no hindrance to the next save of the same page, which sends them again', () => {
    const opened = shown().data;
    const { saved } = save(opened.replace('"Kites"', '"Once"'), { assets });
    save(opened.replace('"Kites"', '"Twice"'), { assets, after: { [saved.read]: saved.now } });
    expect(read()).toBe(FILE.replace('Kites', 'Twice'));
    expect(readdirSync(join(root, 'images'))).toEqual(['a.png', 'b.png']);
  });
});

describe('a new story', () => {
  const raw = '---\ntitle: A bench\nstatus: draft\n---\nText.\n';

  test('gets the folder of its month and says where it is', () => {
    expect(save(raw, { path: 'articles/2025/11/other.md', newEntry: true }).saved.path).toBe(
      'articles/2025/10/a-bench.md',
    );
    expect(read('articles/2025/10/a-bench.md')).toContain('status: draft\n');
  });

  test('may be a copy of another, which stays as it is', () => {
    const copy = shown().data.replace('"Kites"', '"More kites"');
    const { saved } = save(copy, { path: 'articles/more-kites.md', newEntry: true });
    expect(read(saved.path)).toContain('title: More kites\n');
    expect(read()).toBe(FILE);
  });

  test('is not what a form without its text is: that changes no file', () => {
    expect(refusal(() => save(raw))).toBeInstanceOf(Overtaken);
    expect(read()).toBe(FILE);
  });

  test('never takes the place of one that is there', () => {
    save(raw, { path: 'articles/x.md', newEntry: true });
    expect(refusal(() => save(raw, { path: 'articles/x.md', newEntry: true })).message).toBe(
      'There is a file articles/2025/10/a-bench.md already.',
    );
  });

  test('is not begun in a heap of files that is no paper’s folder', () => {
    rmSync(join(root, 'articles'), { recursive: true });
    refusal(() => save(raw, { path: 'articles/x.md', newEntry: true }));
    expect(existsSync(join(root, 'articles'))).toBe(false);
  });
});

describe('outside of articles, pages, topics, authors and pictures', () => {
  const outside = [
    '../secret.md',
    'articles/../../secret.md',
    'articles/..\\..\\secret.md',
    'articles//etc/passwd',
    '/etc/passwd',
    'site.yaml',
    'front.yaml',
    'articles/.git/config.md',
    'articles/kites.txt',
    'images/kites.md',
    'articles/\u0000.md',
  ];

  test.each(outside)('nothing is read: %j', (path) => {
    refusal(() => shown(path));
  });

  test.each(outside)('nothing is written: %j', (path) => {
    const raw = shown().data;
    refusal(() => save(raw, { path }));
    expect(readFileSync(join(folder, 'secret.md'), 'utf8')).toContain('Secret');
  });

  test.each([...outside, 'articles/a.png', 'images/a.html', 'images/../a.png'])(
    'no picture is put: %j',
    (path) => {
      const before = readdirSync(folder, { recursive: true });
      const asset = { path, content: PNG, encoding: 'base64' as const };
      refusal(() => files().answer({ action: 'persistMedia', params: { asset } }));
      expect(readdirSync(folder, { recursive: true })).toEqual(before);
    },
  );

  test('a link that leads out is neither listed, read nor written through', () => {
    symlinkSync(folder, join(root, 'articles/out'));
    symlinkSync(join(folder, 'secret.md'), join(root, 'articles/one.md'));
    const listed = files().answer({
      action: 'entriesByFolder',
      params: { folder: 'articles' },
    }) as { file: { path: string } }[];
    expect(listed.map(({ file }) => file.path)).toEqual([PATH]);
    for (const path of ['articles/out/secret.md', 'articles/one.md']) {
      refusal(() => shown(path));
      refusal(() => save(shown().data, { path }));
    }
  });
});

test('nothing is deleted, and a picture that is there is not replaced', () => {
  writeFileSync(join(root, 'images/a.png'), 'first');
  expect(refusal(() => files().answer({ action: 'deleteFiles' })).mend).toContain('withdrawn');
  const asset = { path: 'images/a.png', content: PNG, encoding: 'base64' as const };
  expect(refusal(() => files().answer({ action: 'persistMedia', params: { asset } })).message).toBe(
    'There is a picture images/a.png already.',
  );
  expect(readFileSync(join(root, 'images/a.png'), 'utf8')).toBe('first');
});
