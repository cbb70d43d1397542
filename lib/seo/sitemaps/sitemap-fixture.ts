import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { drawing, HOSTILE, imprintFor, ORIGIN } from '../imprint-fixture';
import { sitemapText } from './sitemaps';

export const NOW = '2025-10-01T12:00:00Z';
/** For tests that write a thousand files, on a machine that does other things. */
export const LONG = { timeout: 60_000 };

/** A paper with a piece of every kind that a sitemap has to know from the others. */
export function sitemapPaper(): Promise<PaperFixture> {
  return makePaper(
    {
      'site.yaml': `${SITE}`,
      'images/map & more.svg': drawing(1600, 900),
      'pages/about.md': '---\ntitle: About\n---\nText',
      'articles/rain.md': article({
        title: 'Rain',
        published: '2025-09-01 09:40',
        updated: '2025-09-02 11:05',
        topics: ['Monsoon & more'],
        authors: ['Ann'],
        image: 'map & more.svg',
        translations: { hi: 'baarish', ur: 'hidden', ko: 'nowhere' },
      }),
      'articles/baarish.md': article({
        title: 'बारिश',
        slug: 'baarish',
        lang: 'hi',
        published: '2025-09-01 10:00',
        corrections: [
          { at: '2025-09-04', text: 'A' },
          { at: '2025-12-04', text: 'Not yet.' },
        ],
        translations: { 'en-GB': 'rain' },
      }),
      'articles/old.md': article({
        title: 'Old',
        published: '2024-02-29',
        section: 'business',
        topics: ['Monsoon & more', 'Alone'],
      }),
      'articles/hidden.md': article({ title: 'H', published: '2025-09-03', noindex: 'yes' }),
      'articles/draft.md': article({ title: 'D', published: '2025-09-03', status: 'draft' }),
      'articles/future.md': article({ title: 'F', published: '2025-12-03' }),
      'articles/expired.md': article({
        title: 'E',
        published: '2025-09-03',
        expires: '2025-09-04',
        topics: ['Nothing left'],
      }),
      'articles/gone.md': article({ title: 'G', published: '2025-09-03', status: 'withdrawn' }),
      'articles/theirs.md': article({
        title: 'T',
        published: '2025-09-03',
        canonical: 'https://elsewhere.example/t',
      }),
      // 48 hours before now are 2025-09-29 17:30 in the paper's zone.
      'articles/in.md': article({
        title: JSON.stringify(`In ${HOSTILE}`),
        slug: 'in',
        published: '2025-09-29 17:31',
        lang: 'zh-Hant',
      }),
      'articles/out.md': article({ title: 'Out', published: '2025-09-29 17:29' }),
      'articles/paid.md': article({ title: 'P', published: '2025-09-30', label: 'sponsored' }),
    },
    NOW,
  );
}

/** One sitemap of a paper. */
export async function sitemapOf(paper: PaperFixture, name: string): Promise<string | null> {
  return sitemapText(await imprintFor(paper.archive, NOW), paper.archive, name);
}

/** What stands in all elements of a name, without the site's origin. */
export function texts(xml: string | null, name: string): string[] {
  const all = (xml ?? '').matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'));
  return [...all].map(([, text = '']) => text.replace(ORIGIN, ''));
}
