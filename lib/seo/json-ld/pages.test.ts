import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { imprintFor, ORIGIN } from '../imprint-fixture';
import type { Graph } from './graph';
import { authorGraph, collectionGraph, frontGraph, standingGraph } from './pages';

const page = (title: string) => `---\ntitle: ${title}\nstandfirst: About it.\n---\nText.\n`;

let paper: PaperFixture;
beforeAll(async () => {
  paper = await makePaper({
    'site.yaml': `${SITE}tagline: All of it\nsocial:\n  - name: Mastodon\n    address: https://social.example/@test\n`,
    'pages/standards.md': page('Our standards'),
    'pages/corrections.md': page('Corrections'),
    'pages/about.md': page('About'),
    'pages/ownership.md': page('Who owns us'),
    'pages/unnamed-sources.md': page('Sources'),
    'authors/ann.md': '---\nname: Ann\nrole: Correspondent\n---\nAnn *writes* of\n<b>rain</b>.\n',
    'authors/news-desk.md': '---\nname: News desk\nkind: desk\nrole: All day\n---\n',
    'articles/a.md': article({ title: 'A', published: '2025-09-01' }),
    'articles/b.md': article({ title: 'B', published: '2025-09-02' }),
  });
});
afterAll(async () => paper.end());

function nodes(graph: Graph): Record<string, unknown>[] {
  return JSON.parse(JSON.stringify(graph))['@graph'];
}

describe('the front page', () => {
  test('names the site once and the paper once, with a policy for every page that says one', async () => {
    const graph = frontGraph(
      await imprintFor(paper.archive),
      await paper.archive.standingPages(),
      [],
    );
    expect(nodes(graph).map((node) => node['@type'])).toEqual([
      'WebSite',
      'NewsMediaOrganization',
      'CollectionPage',
    ]);
    expect(nodes(graph)[0]).toEqual({
      '@type': 'WebSite',
      '@id': `${ORIGIN}/#website`,
      name: 'The Test',
      url: `${ORIGIN}/`,
      inLanguage: 'en-GB',
      description: 'All of it',
      publisher: { '@id': `${ORIGIN}/#organisation` },
    });
    const { logo, ...organisation } = nodes(graph)[1] ?? {};
    expect(organisation).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': `${ORIGIN}/#organisation`,
      name: 'The Test',
      url: `${ORIGIN}/`,
      slogan: 'All of it',
      sameAs: ['https://social.example/@test'],
      publishingPrinciples: `${ORIGIN}/standards`,
      ethicsPolicy: `${ORIGIN}/standards`,
      correctionsPolicy: `${ORIGIN}/corrections`,
      missionCoveragePrioritiesPolicy: `${ORIGIN}/about`,
      ownershipFundingInfo: `${ORIGIN}/ownership`,
      unnamedSourcesPolicy: `${ORIGIN}/unnamed-sources`,
    });
    expect(logo).toMatchObject({ url: `${ORIGIN}/icon-512.png` });
  });

  test('claims no policy whose address is a section', async () => {
    const imprint = await imprintFor(paper.archive);
    const graph = frontGraph(
      imprint,
      [
        { slug: 'world', name: 'x' },
        { slug: 'feedback', name: 'x' },
      ],
      [],
    );
    expect(nodes(graph)[1]).toMatchObject({ actionableFeedbackPolicy: `${ORIGIN}/feedback` });
    expect(nodes(graph)[1]).not.toHaveProperty('ethicsPolicy');
  });
});

describe('a list', () => {
  test('has its stories in the order given, each once', async () => {
    const [b, a] = await paper.archive.latest(2);
    if (!a || !b) throw new Error('The paper of this test has two articles.');
    const described = { name: 'World', description: 'The world.', address: '/world' };
    const graph = collectionGraph(await imprintFor(paper.archive), described, [], [a, b, a]);
    expect(nodes(graph)[0]).toEqual({
      '@type': 'CollectionPage',
      '@id': `${ORIGIN}/world#page`,
      url: `${ORIGIN}/world`,
      name: 'World',
      description: 'The world.',
      inLanguage: 'en-GB',
      isPartOf: { '@id': `${ORIGIN}/#website` },
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 2,
        itemListElement: [
          { '@type': 'ListItem', position: 1, url: `${ORIGIN}/world/2025/09/01/a`, name: 'A' },
          { '@type': 'ListItem', position: 2, url: `${ORIGIN}/world/2025/09/02/b`, name: 'B' },
        ],
      },
    });
  });

  test('closes its breadcrumb with itself only where nothing stands between it and the front page', async () => {
    const imprint = await imprintFor(paper.archive);
    const names = (graph: Graph) =>
      [nodes(graph)[1]?.itemListElement ?? []].flat().map((step) => Object(step).name);
    const rain = { name: 'Rain', description: '', address: '/topics/rain' };
    const topics = [{ name: 'Topics', address: '/topics' }];
    expect(names(collectionGraph(imprint, rain, topics, []))).toEqual(['Home', 'Topics']);
    const world = { name: 'World', description: '', address: '/world' };
    expect(names(collectionGraph(imprint, world, [], []))).toEqual(['Home', 'World']);
  });

  test('without stories has no list', async () => {
    const described = { name: 'World', description: '', address: '/world' };
    const [node] = nodes(collectionGraph(await imprintFor(paper.archive), described, [], []));
    expect(node).not.toHaveProperty('mainEntity');
    expect(node).not.toHaveProperty('description');
  });
});

describe('the page of an author', () => {
  test('is a profile of a person, with what they do and who they are', async () => {
    const listing = await paper.archive.author('ann', 1);
    if (!listing) throw new Error('The paper of this test has Ann.');
    const url = `${ORIGIN}/authors/ann`;
    const [node] = nodes(
      authorGraph(await imprintFor(paper.archive), listing.author, '/authors/ann'),
    );
    expect(node).toMatchObject({
      '@type': 'ProfilePage',
      url,
      mainEntity: {
        '@type': 'Person',
        '@id': `${url}#author`,
        name: 'Ann',
        url,
        jobTitle: 'Correspondent',
        description: 'Ann writes of rain.',
      },
    });
  });

  test('is a profile of an organisation where a desk signs', async () => {
    const listing = await paper.archive.author('news-desk', 1);
    if (!listing) throw new Error('The paper of this test has a desk.');
    const [node] = nodes(
      authorGraph(await imprintFor(paper.archive), listing.author, '/authors/news-desk'),
    );
    expect(node?.mainEntity).toMatchObject({ '@type': 'Organization', name: 'News desk' });
    expect(node?.mainEntity).not.toHaveProperty('jobTitle');
  });
});

test.each([
  ['about', 'AboutPage'],
  ['contact', 'ContactPage'],
  ['standards', 'WebPage'],
  ['constructor', 'WebPage'],
])('the standing page %s is of the type %s', async (slug, type) => {
  const standing = { slug, title: 'T', standfirst: 'S', html: '' };
  const [node] = nodes(standingGraph(await imprintFor(paper.archive), standing));
  expect(node).toMatchObject({
    '@type': type,
    url: `${ORIGIN}/${slug}`,
    name: 'T',
    description: 'S',
    about: { '@id': `${ORIGIN}/#organisation` },
  });
});
