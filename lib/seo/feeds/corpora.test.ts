import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { makePaper, type PaperFixture } from '@/lib/archive/paper-fixture';
import { imprintFor } from '../imprint-fixture';
import { atomFeed } from './atom';
import { type Channel, channelOf } from './channel';
import { addressesIn, harmIn } from './harm-fixture';
import { rssFeed } from './rss';

const CORPORA = '../shared/corpora';
const away = !existsSync(CORPORA);

/** Every n-th Markdown file below a folder, under names that do not meet. */
function filesOf(folder: string, every: number): Record<string, string> {
  const paths = readdirSync(join(CORPORA, folder), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => /\.(?:md|mdx)$/.test(path))
      .filter((_, at) => at % every === 0)
      .map((path, at) => [
        `articles/${folder}-${at}/${basename(path)}`,
        readFileSync(join(CORPORA, folder, path), 'utf8'),
      ]),
  );
}

describe.skipIf(away)(
  'a feed of odd and real files (in ../shared/corpora)',
  { timeout: 300_000 },
  () => {
    let paper: PaperFixture;
    let channel: Channel;
    beforeAll(async () => {
      paper = await makePaper({
        'site.yaml': 'name: X\n',
        ...filesOf('odd', 1),
        ...filesOf('posts', 8),
      });
      const source = { kind: 'section', slug: 'news' } as const;
      const feed = await paper.archive.feed(source, 100);
      if (!feed) throw new Error('A paper without sections has the section "news".');
      const imprint = await imprintFor(paper.archive);
      channel = channelOf(imprint, { source, format: 'rss', feed, lengths: new Map() });
    }, 300_000);
    afterAll(async () => paper.end());

    test('is well-formed XML in both formats', async () => {
      expect(channel.items.length).toBeGreaterThan(50);
      for (const write of [rssFeed, atomFeed]) {
        const { errors } = await validateXML({
          xml: write(channel),
          normalization: 'c14n',
          maxMemoryPages: 16_384,
        });
        expect(errors).toEqual([]);
      }
    });

    test('has an id and a title for each, and no id twice', () => {
      expect(new Set(channel.items.map(({ id }) => id)).size).toBe(channel.items.length);
      expect(channel.items.filter(({ title }) => !title)).toEqual([]);
    });

    test('holds nothing that does anything, and no address that is not whole', () => {
      for (const { url, html } of channel.items) {
        expect(harmIn(html), url).toEqual([]);
        const partial = addressesIn(html).filter(
          (to) => !/^(?:https?:\/\/|mailto:|tel:)/i.test(to),
        );
        expect(partial, url).toEqual([]);
      }
    });
  },
);
