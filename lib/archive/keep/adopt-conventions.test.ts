import { afterEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '../paper-fixture';

let paper: PaperFixture;
afterEach(() => paper.end());

const story = (fields: Record<string, unknown>) =>
  article({ published: '2025-09-01', slug: String(fields.title).toLowerCase(), ...fields });
const site = (sections: string, more = '') =>
  `name: The Test\nlanguage: en-GB\nzone: Asia/Kolkata\nsections: ${sections}\n${more}`;

async function start(): Promise<void> {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': story({ title: 'A', section: 'world' }),
    'articles/b.md': story({ title: 'B', section: 'business' }),
    'articles/c.md': story({ title: 'C' }),
    'articles/d.md': story({ title: 'D', categories: '[Sport, Football]' }),
  });
}
const changeSite = async (text: string) => (await paper.change({ 'site.yaml': text })).paths;
const sectionOf = async (slug: string) => {
  const all = await paper.archive.latest(9);
  return all.find((one) => one.headline === slug)?.section.slug;
};

test('a change of what site.yaml says of the paper and its sections reads no article again', async () => {
  await start();
  expect(await changeSite(site('[World, Business]', 'tagline: True\n'))).toEqual(['site.yaml']);
  expect(await changeSite(site('[World, Business, Weather]'))).toEqual(['site.yaml']);
  const named = site('[{name: World, description: All of it}, Business, Weather]');
  expect(await changeSite(named)).toEqual(['site.yaml']);
  expect((await paper.archive.section('world', 1))?.section.description).toBe('All of it');
});

test('the name of a topic reads no article again, and is seen at all of them', async () => {
  await start();
  await paper.change({ 'articles/a.md': story({ title: 'A', topics: '[Markets]' }) });
  const report = await paper.change({ 'topics/markets.md': '---\nname: The markets\n---\n' });
  expect(report.paths).toEqual(['topics/markets.md']);
  expect((await paper.archive.latest(9)).map((one) => one.kicker.name)).toContain('The markets');
});

test('a new section reads again only what asks for it', async () => {
  await start();
  expect(await sectionOf('D')).toBe('world');
  expect(await changeSite(site('[World, Business, Sport]'))).toEqual([
    'site.yaml',
    'articles/d.md',
  ]);
  expect(await sectionOf('D')).toBe('sport');
});

test('a section that is taken away reads again what was in it, and says so', async () => {
  await start();
  expect(await changeSite(site('[World]'))).toEqual(['site.yaml', 'articles/b.md']);
  expect(await paper.archive.problems()).toMatchObject([
    { code: 'section-unknown', path: 'articles/b.md' },
  ]);
  expect(await changeSite(site('[World, Business]'))).toEqual(['site.yaml', 'articles/b.md']);
  expect(await paper.archive.problems()).toEqual([]);
});

test('another first section moves what names none', async () => {
  await start();
  const paths = await changeSite(site('[Business, World]'));
  expect(paths).toEqual(['site.yaml', 'articles/c.md', 'articles/d.md']);
  expect(await sectionOf('C')).toBe('business');
});

test('another zone reads every article again, since every date means another moment', async () => {
  await start();
  const paths = await changeSite(site('[World, Business]').replace('Asia/Kolkata', 'UTC'));
  expect(paths).toEqual(['site.yaml', ...['a', 'b', 'c', 'd'].map((one) => `articles/${one}.md`)]);
});
