import { expect } from '@playwright/test';
import { faults } from './faults-of-pages';
import { graphOf, nodeOf, test, wordsOf } from './published';

// One server and one crawl serve all of these.
test.describe.configure({ mode: 'default', timeout: 120_000 });

test('every page tells machines what it is, once, in words that cannot break out of it @once', ({
  pages,
}) => {
  const searched = pages.filter(({ address }) => address !== '/search');
  expect(
    faults(searched, ({ document }) => {
      const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
      return (scripts.length !== 1 || /[<>]/.test(scripts[0]?.textContent ?? '')) && scripts.length;
    }),
  ).toEqual([]);
  expect(
    faults(searched, (page) => {
      const all =
        JSON.stringify(graphOf(page)).match(
          /"(?:url|item|contentUrl|@id|logo|mainEntityOfPage)":"[^"]*"/g,
        ) ?? [];
      const strange = all.filter((pair) => !pair.includes(`:"${new URL(page.url).origin}/`));
      return strange.length > 0 && strange;
    }),
  ).toEqual([]);
});

test('a breadcrumb tells machines the steps that readers see @once', ({ pages }) => {
  const below = pages.filter(({ address }) => address !== '/' && address !== '/search');
  expect(
    faults(below, (page) => {
      const steps = nodeOf(page, 'BreadcrumbList')?.itemListElement as {
        position: number;
        name: string;
        item: string;
      }[];
      const shown = [
        ...page.document.querySelectorAll<HTMLAnchorElement>('main nav:first-of-type ol a'),
      ].map((one) => [wordsOf(one), one.href]);
      const told = steps.map(({ name, item }) => [name, item]);
      const self = told.length === 2 && shown.length === 1;
      const wrong =
        steps.some(({ position }, index) => position !== index + 1) ||
        JSON.stringify(self ? told.slice(0, 1) : told) !== JSON.stringify(shown);
      return wrong && { told, shown };
    }),
  ).toEqual([]);
});

test('a list tells machines its stories in the order in which readers see them @once', ({
  pages,
}) => {
  const lists = pages.filter((page) => nodeOf(page, 'CollectionPage')?.mainEntity);
  expect(lists.length).toBeGreaterThan(40);
  expect(
    faults(lists, (page) => {
      const list = nodeOf(page, 'CollectionPage')?.mainEntity as {
        itemListElement: { position: number; url: string; name: string }[];
      };
      const headings = [
        ...page.document.querySelectorAll<HTMLAnchorElement>('main :is(h2, h3, h4) a'),
      ]
        .map(({ href }) => href)
        .filter((href) => /\/\d{4}\/\d{2}\/\d{2}\//.test(href));
      const shown = [...new Set(headings)];
      const told = list.itemListElement.map(({ url }) => url);
      return JSON.stringify(told) !== JSON.stringify(shown) && { told, shown };
    }),
  ).toEqual([]);
});

test('the front page presents the site and the paper once, with policies that can be read @once', async ({
  pages,
}) => {
  const [front] = pages;
  if (!front) throw new Error('The site has no front page.');
  const types = graphOf(front).map((node) => node['@type']);
  expect(types).toEqual(['WebSite', 'NewsMediaOrganization', 'CollectionPage']);
  expect(JSON.stringify(graphOf(front))).not.toContain('SearchAction');
  expect(nodeOf(front, 'WebSite')).toMatchObject({ name: 'The Meridian', url: front.url });
  const paper = nodeOf(front, 'NewsMediaOrganization') ?? {};
  const policies = Object.entries(paper).filter(([key]) =>
    /polic|principles|masthead|funding/i.test(key),
  );
  expect(policies.length).toBeGreaterThanOrEqual(4);
  for (const [policy, address] of policies)
    expect((await fetch(String(address))).status, policy).toBe(200);
});

test('the page of an author is a profile with the name that readers see @once', ({ pages }) => {
  const authors = pages.filter(({ address }) => /^\/authors\/[^/]+$/.test(address));
  expect(authors.length).toBeGreaterThan(8);
  for (const page of authors) {
    const profile = nodeOf(page, 'ProfilePage')?.mainEntity as Record<string, string>;
    expect(profile.name).toBe(wordsOf(page.document.querySelector('h1')));
    expect(profile.url).toBe(page.url);
    expect(['Person', 'Organization']).toContain(profile['@type']);
    expect(
      page.document.querySelectorAll('main article, main li h2, main li h3').length,
      page.address,
    ).toBeGreaterThan(0);
  }
});
