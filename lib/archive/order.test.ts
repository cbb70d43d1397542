import { afterEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const NAMES = ['delta', 'alpha', 'echo', 'charlie', 'bravo', 'foxtrot', 'golf', 'hotel'];
const twin = (name: string) =>
  article(
    {
      title: `Monsoon ${name}`,
      slug: `${name}-slug`,
      published: '2025-09-01 09:00',
      topics: ['Rain'],
      authors: ['ann'],
      series: 'Seasons',
      corrections: [{ at: '2025-09-02', text: `Of ${name}.` }],
    },
    'The same words about the same monsoon rain in every one of these files, eight of them.',
  );

/** Every order a reader can see, from a paper whose files were read one after the other in this order. */
async function orders(names: string[]) {
  paper = await makePaper({ 'site.yaml': SITE });
  for (const name of names) await paper.change({ [`articles/${name}.md`]: twin(name) });
  const { archive } = paper;
  const words = (list: { headline: string }[] = []) => list.map((one) => one.headline.slice(8));
  const front = await archive.front();
  const first = (await archive.story('2025/09/01', 'delta-slug')) ?? { id: 0, series: null };
  const shown = {
    latest: words(await archive.latest(9)),
    section: words((await archive.section('world', 1))?.headlines),
    topic: words((await archive.topic('rain', 1))?.headlines),
    author: words((await archive.author('ann', 1))?.headlines),
    month: words((await archive.month(2025, 9, 1))?.headlines),
    search: words((await archive.search({ query: 'monsoon' })).headlines),
    corrections: (await archive.corrections()).map(({ text }) => text),
    front: [
      words(front.lead ? [front.lead] : []),
      words(front.related),
      words(front.secondary),
      front.bands.map((band) => words(band.headlines)),
    ],
    related: words(await archive.related(first.id, 6)),
    series: words(first.series?.others),
  };
  await paper.end();
  return shown;
}

test('articles of one instant stand in the order of their files, in whatever order they were read', async () => {
  const one = await orders(NAMES);
  const sorted = [...NAMES].sort();
  expect(one.latest).toEqual(sorted);
  expect(one.topic).toEqual(sorted);
  expect(one.search).toEqual(sorted);
  expect(await orders([...NAMES].reverse())).toEqual(one);
  expect(await orders([...NAMES.slice(3), ...NAMES.slice(0, 3)])).toEqual(one);
});

test('the same is related where more are equally alike than can be looked at', async () => {
  const many = Array.from({ length: 170 }, (_, i) => `n${String(i).padStart(3, '0')}`);
  const relatedIn = async (names: string[]) => {
    paper = await makePaper({ 'site.yaml': SITE });
    const file = (name: string) =>
      article(
        { title: `Story ${name}`, slug: name, published: '2025-09-01' },
        'Quokka wombat numbat told in the same words everywhere in this paper.',
      );
    const other = Object.fromEntries(
      Array.from({ length: 900 }, (_, i) => [
        `articles/z${i}.md`,
        article({ title: `Other ${i}`, published: '2025-08-01' }, `Nothing in common ${i}.`),
      ]),
    );
    await paper.change(other);
    for (const name of names) await paper.change({ [`articles/${name}.md`]: file(name) });
    const story = await paper.archive.story('2025/09/01', 'n085');
    const related = (await paper.archive.related(story?.id ?? 0, 6)).map((one) => one.headline);
    await paper.end();
    return related;
  };
  const one = await relatedIn(many);
  expect(one).toHaveLength(6);
  expect(await relatedIn([...many].reverse())).toEqual(one);
}, 30_000);
