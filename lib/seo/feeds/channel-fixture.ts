import type { FeedFormat, FeedSource } from '@/lib/address/machine';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { drawing, HOSTILE, imprintFor } from '../imprint-fixture';
import { type Channel, channelOf, FEED_LENGTH } from './channel';
import { feedPicture } from './item';

/** A text with everything in it that a format may stumble over. */
export const BODY = [
  `Plain & "quoted" < > ' ]]> words, \u0007an emoji 👍🏽 and \u2028 اردو.`,
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(2)"> [no](javascript:alert(3)) <b style="color:red" class="x">bold</b>',
  '[beside](rain.md), [a section](/world) and a note[^1].',
  '![The map](map.svg "A map | Desk")',
  '[^1]: The note.',
].join('\n\n');

/** A paper with a plain piece, a hostile one, one in another language, and four that nobody may see in a feed. */
export function feedPaper(): Promise<PaperFixture> {
  return makePaper({
    'site.yaml': `${SITE}tagline: 'Daily & "true" 5 < 6'\n`,
    'images/map.svg': drawing(1600, 900),
    'authors/ann.md': '---\nname: Ann & Bob\n---\n',
    'articles/rain.md': article({
      title: 'Rain',
      published: '2025-09-01 09:40',
      updated: '2025-09-01 11:05',
      updateReason: 'A forecast was added.',
      corrections: [{ at: '2025-09-03 10:00', text: 'The month was wrong.' }],
      standfirst: 'Where it comes from.',
      topics: ['Monsoon'],
      authors: ['ann', 'Cy'],
      image: { src: 'map.svg', alt: 'A map', caption: 'All of it.', credit: 'Desk' },
    }),
    'articles/hostile.md': article(
      {
        title: JSON.stringify(`Title ${HOSTILE}`),
        standfirst: JSON.stringify(`Standfirst ${HOSTILE}`),
        published: '2025-09-02 10:00',
        topics: [`Topic ${HOSTILE}`],
        authors: [`Author ${HOSTILE}`],
        updated: '2025-09-03',
        updateReason: JSON.stringify(`Reason ${HOSTILE}`),
        corrections: [{ at: '2025-09-04', text: `Correction ${HOSTILE}` }],
        image: { src: 'map.svg', alt: `Alt ${HOSTILE}`, caption: HOSTILE, credit: HOSTILE },
      },
      BODY,
    ),
    'articles/urdu.md': article({
      title: 'بارش',
      published: '2025-09-03',
      lang: 'ur',
      slug: 'baarish',
    }),
    'articles/draft.md': article({ title: 'D', published: '2025-09-03', status: 'draft' }),
    'articles/hidden.md': article({ title: 'H', published: '2025-09-03', noindex: 'yes' }),
    'articles/future.md': article({ title: 'F', published: '2025-12-03' }),
    'articles/gone.md': article({ title: 'G', published: '2025-09-03', status: 'withdrawn' }),
  });
}

export const PAPER: FeedSource = { kind: 'paper' };

/** A feed of a paper before it is written; every picture has 12,345 bytes. */
export async function channelFor(
  paper: PaperFixture,
  source: FeedSource = PAPER,
  format: FeedFormat = 'rss',
): Promise<Channel> {
  const feed = await paper.archive.feed(source, FEED_LENGTH);
  if (!feed) throw new Error('This test asks for a feed that is not there.');
  const pictures = feed.stories.flatMap(({ picture }) => (picture ? [feedPicture(picture)] : []));
  const lengths = new Map(pictures.map(({ address }) => [address, 12_345]));
  return channelOf(await imprintFor(paper.archive), { source, format, feed, lengths });
}
