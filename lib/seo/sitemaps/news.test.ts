import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { imprintFor } from '../imprint-fixture';
import { LONG, NOW, sitemapOf, sitemapPaper, texts } from './sitemap-fixture';
import { indexText, sitemapText } from './sitemaps';

let paper: PaperFixture;
beforeAll(async () => {
  paper = await sitemapPaper();
});
afterAll(async () => paper.end());

const sitemap = (name: string) => sitemapOf(paper, name);

describe('the News sitemap', () => {
  test('has what was published less than 48 hours ago, but nothing that was paid for', async () => {
    const xml = await sitemap('news');
    expect(texts(xml, 'loc')).toEqual(['/world/2025/09/29/in']);
    expect(texts(xml, 'news:name')).toEqual(['The Test']);
    expect(texts(xml, 'news:language')).toEqual(['zh-tw']);
    expect(texts(xml, 'news:publication_date')).toEqual(['2025-09-29T17:31:00+05:30']);
  });

  test('has the headline as it stands above the story, whatever is in it', async () => {
    const story = await paper.archive.story('2025/09/29', 'in');
    const [title = ''] = texts(await sitemap('news'), 'news:title');
    expect(title).toBe(
      story?.headline
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;'),
    );
    expect(title).toContain('&lt;script&gt;');
  });

  test('is empty where nothing is new, and the index does not name it', async () => {
    const later = await imprintFor(paper.archive, '2025-11-01T12:00:00Z');
    expect(texts(await sitemapText(later, paper.archive, 'news'), 'loc')).toEqual([]);
    expect(await indexText(later, paper.archive)).not.toContain('news');
  });

  test('of more than a thousand stories is two, and no story is in both', LONG, async () => {
    const busy = await makePaper(
      {
        'site.yaml': SITE,
        ...Object.fromEntries(
          Array.from({ length: 1001 }, (_, at) => [
            `articles/a${at}.md`,
            article({ title: `A ${at}`, slug: `a${at}`, published: '2025-10-01 10:00' }),
          ]),
        ),
      },
      NOW,
    );
    const imprint = await imprintFor(busy.archive, NOW);
    const parts = texts(await indexText(imprint, busy.archive), 'loc').filter((one) =>
      one.includes('news'),
    );
    expect(parts).toEqual(['/sitemap-news.xml', '/sitemap-news-2.xml']);
    const first = texts(await sitemapText(imprint, busy.archive, 'news'), 'loc');
    const second = texts(await sitemapText(imprint, busy.archive, 'news-2'), 'loc');
    expect([first.length, second.length]).toEqual([1000, 1]);
    expect(new Set([...first, ...second]).size).toBe(1001);
    await busy.end();
  });
});
