import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type GitFixture, makeRepository } from './history/git-fixture';
import { comingHistory, writeHistory } from './keep/write-history';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const LIVE = { title: 'Kites', slug: 'kites', published: '2025-09-01 10:00' };
const ADDRESS = '/world/2025/09/01/kites';

async function begin(site = SITE): Promise<GitFixture> {
  paper = await makePaper({ 'site.yaml': site });
  return makeRepository(paper.location.content);
}

/** Lets the keeper's two halves see the folder as it is, and answers with the history as one text, the newest first. */
async function told(slug = 'kites') {
  await paper.change({});
  const { store, location } = paper;
  const coming = await comingHistory(store, location.content, 'content', (one) =>
    one.startsWith('articles/'),
  );
  if (coming) writeHistory(store, coming);
  await paper.settle();
  const history = await paper.archive.history('2025/09/01', slug);
  return (
    history && {
      first: new Date(history.first).toISOString(),
      isCut: history.isCut,
      changes: history.changes.map(({ at, blocks }) => [
        new Date(at).toISOString().slice(0, 16),
        blocks
          .map((runs) =>
            runs
              .map(({ kind, text }) => ({ same: text, came: `+${text}+`, went: `-${text}-` })[kind])
              .join(''),
          )
          .join(' | '),
      ]),
    }
  );
}

/** Commits a text for the one article and lets the index read it. */
async function commit(git: GitFixture, iso: string, body: string, fields: object = {}) {
  const text = article({ ...LIVE, ...fields }, body);
  git.commit(iso, { 'articles/kites.md': text });
  await paper.change({ 'articles/kites.md': text });
}

describe('the history of an article', () => {
  test('tells when it changed and which words, the newest first', async () => {
    const git = await begin();
    await commit(git, '2025-09-02T08:00:00Z', 'The banyan is old.\n\nA second paragraph.');
    await commit(git, '2025-09-03T08:00:00Z', 'The neem is old.\n\nA second paragraph.');
    await commit(git, '2025-09-04T08:00:00Z', 'The neem is old.\n\nA second paragraph.\n\nMore.');
    expect(await told()).toEqual({
      first: '2025-09-02T08:00:00.000Z',
      isCut: false,
      changes: [
        ['2025-09-04T08:00', '+More.+'],
        ['2025-09-03T08:00', 'The -banyan-+neem+ is old.'],
      ],
    });
    expect((await paper.archive.story('2025/09/01', 'kites'))?.hasHistory).toBe(true);
    expect(await paper.archive.resolve(`${ADDRESS}/history`)).toEqual({ kind: 'page' });
    expect(await paper.archive.resolve('/business/2025/09/01/kites/history')).toEqual({
      kind: 'moved',
      to: `${ADDRESS}/history`,
    });
  });

  test('moves the version of the paper and touches the article alone', async () => {
    const git = await begin();
    await commit(git, '2025-09-02T08:00:00Z', 'One.');
    await commit(git, '2025-09-03T08:00:00Z', 'Two.');
    const before = await paper.archive.version();
    await told();
    expect(await paper.archive.version()).not.toBe(before);
    expect(await paper.archive.touchedSince(before)).toEqual(['article:2025/09/01/kites']);
    expect(await paper.archive.tags(`${ADDRESS}/history`)).toContain('article:2025/09/01/kites');
  });

  test('has a headline, a byline and a correction in it, and nothing of the file that readers do not see', async () => {
    const git = await begin();
    await commit(git, '2025-09-02T08:00:00Z', 'Same. <!-- ask the lawyer -->', {
      authors: ['Ann'],
    });
    await commit(git, '2025-09-03T08:00:00Z', 'Same. <!-- the lawyer says no -->', {
      title: 'Kites again',
      authors: ['Ann', 'Ben'],
      noindex: 'true',
      related: ['a-secret'],
      corrections: [
        { at: '2025-09-03', text: 'A correction.' },
        { at: '2025-12-03', text: 'Not yet.' },
      ],
    });
    expect((await told())?.changes).toEqual([
      ['2025-09-03T08:00', 'Kites+ again+ | Ann+, Ben+ | +A correction.+'],
    ]);
  });

  test('is no longer than its newest changes, and says so', async () => {
    const git = await begin();
    for (let day = 1; day <= 23; day += 1)
      await commit(git, `2025-09-${String(day).padStart(2, '0')}T08:00:00Z`, `Text ${day}.`);
    const history = await told();
    expect(history?.changes.length).toBe(20);
    expect(history?.isCut).toBe(true);
    expect(history?.first).toBe('2025-09-01T08:00:00.000Z');
  });
});

describe('a history tells only what was public', () => {
  test('not what stood in a draft, before or between', async () => {
    const git = await begin();
    await commit(git, '2025-09-01T08:00:00Z', 'A hushed accusation.', { status: 'draft' });
    await commit(git, '2025-09-02T08:00:00Z', 'First.');
    await commit(git, '2025-09-03T08:00:00Z', 'Hushed again.', { status: 'draft' });
    await commit(git, '2025-09-04T08:00:00Z', 'Second.');
    const history = await told();
    expect(JSON.stringify(history)).not.toMatch(/hush/i);
    expect(history).toMatchObject({
      first: '2025-09-02T08:00:00.000Z',
      changes: [['2025-09-04T08:00', '-First.-+Second.+']],
    });
  });

  test('not what was mended before its embargo ended or its hour had come', async () => {
    const git = await begin();
    const held = { embargo: '2025-09-10 18:00' };
    await commit(git, '2025-09-02T08:00:00Z', 'Hushed one.', held);
    await commit(git, '2025-09-03T08:00:00Z', 'Known one.', held);
    await commit(git, '2025-09-12T08:00:00Z', 'Known two.', held);
    const history = await told();
    expect(JSON.stringify(history)).not.toMatch(/hush/i);
    expect(history).toEqual({
      first: '2025-09-10T12:30:00.000Z',
      isCut: false,
      changes: [['2025-09-12T08:00', 'Known -one-+two+.']],
    });
  });

  test('not what was written after its expiry', async () => {
    const git = await begin();
    await commit(git, '2025-09-02T08:00:00Z', 'One.', { expires: '2025-09-05' });
    await commit(git, '2025-09-06T08:00:00Z', 'Hushed.', { expires: '2025-09-05' });
    await commit(git, '2025-09-08T08:00:00Z', 'Two.');
    expect((await told())?.changes).toEqual([['2025-09-08T08:00', '-One.-+Two.+']]);
  });

  test('not what will be: an embargo that has not ended ends nothing', async () => {
    const git = await begin();
    await commit(git, '2025-09-02T08:00:00Z', 'One.');
    await commit(git, '2025-09-03T08:00:00Z', 'Two.');
    await commit(git, '2025-09-04T08:00:00Z', 'Hushed.', { embargo: '2025-12-01' });
    expect(await told()).toBeNull();
    expect(await paper.archive.resolve(`${ADDRESS}/history`)).toEqual({ kind: 'unknown' });
  });

  test('not what stood on a branch: of a merge only what came of it', async () => {
    const git = await begin();
    await commit(git, '2025-09-02T08:00:00Z', 'One.');
    git.run('checkout', '--quiet', '-b', 'work');
    await commit(git, '2025-09-03T08:00:00Z', 'Hushed.');
    await commit(git, '2025-09-04T08:00:00Z', 'Two.');
    git.run('checkout', '--quiet', 'main');
    git.at('2025-09-05T08:00:00Z');
    git.run('merge', '--quiet', '--no-ff', '--message', 'Merge', 'work');
    expect((await told())?.changes).toEqual([['2025-09-05T08:00', '-One.-+Two.+']]);
  });

  test('not what arrived together with the text that replaced it, and by the hour at which that arrived', async () => {
    const site = await begin();
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-writer-'));
    const writer = makeRepository(folder);
    const write = (iso: string, body: string) =>
      writer.commit(iso, { 'articles/kites.md': article(LIVE, body) });
    const pull = async (iso: string) => {
      site.at(iso);
      site.run('pull', '--quiet', '--ff-only', folder, 'main');
      await paper.change({ 'articles/kites.md': readFileSync(join(folder, 'articles/kites.md')) });
    };
    write('2025-09-02T08:00:00Z', 'One.');
    await pull('2025-09-02T09:00:00Z');
    write('2025-09-03T08:00:00Z', 'Hushed.');
    write('2025-09-03T09:00:00Z', 'Two.');
    writer.commit('2025-09-03T09:30:00Z', { 'articles/other.md': article({ title: 'Other' }) });
    await pull('2025-09-03T10:00:00Z');
    write('2025-09-04T08:00:00Z', 'Three.');
    const history = await told();
    rmSync(folder, { recursive: true });
    expect(history?.changes).toEqual([['2025-09-03T10:00', '-One.-+Two.+']]);
  });

  test('not the text of another piece that a file began as a copy of', async () => {
    const git = await begin();
    const text = 'A long line that both have, so that git finds them alike.\n'.repeat(20);
    await commit(git, '2025-09-02T08:00:00Z', text);
    const copy = article({ ...LIVE, title: 'Copy', slug: 'copy' }, `${text}\nOwn.`);
    git.commit('2025-09-03T08:00:00Z', { 'articles/copy.md': copy });
    await paper.change({ 'articles/copy.md': copy });
    expect(await told('copy')).toBeNull();
  });
});

test('a history follows its file when it is renamed', async () => {
  const git = await begin();
  const text = 'A long line that stays as it is through everything.\n'.repeat(20);
  await commit(git, '2025-09-02T08:00:00Z', `${text}\nOne.`);
  const after = article(LIVE, `${text}\nTwo.`);
  git.commit('2025-09-03T08:00:00Z', {
    'articles/kites.md': null,
    'articles/2025/कागज़ kites.md': after,
  });
  await paper.scan();
  expect((await told())?.changes).toEqual([['2025-09-03T08:00', '-One.-+Two.+']]);
});

test('one that site.yaml switches off is there for nobody, and comes back', async () => {
  const git = await begin();
  await commit(git, '2025-09-02T08:00:00Z', 'One.');
  await commit(git, '2025-09-03T08:00:00Z', 'Two.');
  expect((await told())?.changes.length).toBe(1);
  await paper.change({ 'site.yaml': `${SITE}history: no\n` });
  expect(await paper.archive.history('2025/09/01', 'kites')).toBeNull();
  expect(await told()).toBeNull();
  expect(paper.store.get('SELECT count(*) AS total FROM revisions')?.total).toBe(0);
  await paper.change({ 'site.yaml': SITE });
  expect((await told())?.changes.length).toBe(1);
});

test('an article that says history: no has none, whatever its former texts said', async () => {
  const git = await begin();
  await commit(git, '2025-09-02T08:00:00Z', 'One.');
  await commit(git, '2025-09-03T08:00:00Z', 'Two.', { history: 'no' });
  expect(await told()).toBeNull();
  expect((await paper.archive.story('2025/09/01', 'kites'))?.hasHistory).toBe(false);
  expect(await paper.archive.resolve(`${ADDRESS}/history`)).toEqual({ kind: 'unknown' });
});

test('a folder that is no repository has no history, and that is no failure', async () => {
  paper = await makePaper({ 'site.yaml': SITE, 'articles/kites.md': article(LIVE) });
  expect(await told()).toBeNull();
  expect(await paper.archive.resolve(`${ADDRESS}/history`)).toEqual({ kind: 'unknown' });
});
