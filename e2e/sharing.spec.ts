import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { articleFile } from './article-file';
import { attributes } from './crawl';
import type { OwnPaper } from './own-paper';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

/** What each way of sharing passes on, by the names its service gives to the parts. */
const PARTS: Record<string, (title: string, url: string) => Record<string, string>> = {
  WhatsApp: (title, url) => ({ text: `${title} ${url}` }),
  'E-mail': (title, url) => ({ subject: title, body: url }),
  X: (title, url) => ({ text: title, url }),
  Facebook: (_, url) => ({ u: url }),
  LinkedIn: (_, url) => ({ url }),
  Telegram: (title, url) => ({ url, text: title }),
  Reddit: (title, url) => ({ url, title }),
  Bluesky: (title, url) => ({ text: `${title} ${url}` }),
  Mastodon: (title, url) => ({ text: `${title} ${url}` }),
};

/** Decodes a query as every program does, mail programs included, which take `+` for a plus. */
function partsOf(address: string): Record<string, string> {
  // Mastodon's words stand behind `#`, where no server is told of them.
  const query = address.slice(address.search(/[?#]/) + 1);
  expect(query).not.toContain('+');
  return Object.fromEntries(
    query.split('&').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [decodeURIComponent(name), decodeURIComponent(value)];
    }),
  );
}

async function expectToPassOn(page: Page, title: string, url: string): Promise<void> {
  const share = page.getByRole('list', { name: 'Share' });
  await share.getByText('More', { exact: true }).click();
  for (const [name, parts] of Object.entries(PARTS)) {
    const link = share.getByRole('link', { name, exact: true });
    await expect(link).toBeVisible();
    expect(partsOf((await link.getAttribute('href')) ?? '')).toEqual(parts(title, url));
  }
}

test('share links pass on the exact headline and address', async ({ page, site }) => {
  await page.goto(LEAD);
  await expectToPassOn(
    page,
    'Trump says he hopes to meet Kim Jong Un again later this year',
    `${site}${LEAD}`,
  );
});

test('share links pass on a headline with & ? # quotes, percent signs and emoji unharmed', async ({
  page,
  paper,
}) => {
  await paper.write(
    'articles/shared.md',
    articleFile({
      title: `Q&A: is "50% + 1" enough? #vote 'yes' / no 🗳️=👍🏽`,
      published: '2024-03-01 10:00',
      section: 'politics',
      slug: 'shared-प्रश्न',
    }),
  );
  const address = `${paper.url}/politics/2024/03/01/${encodeURIComponent('shared-प्रश्न')}`;
  await expect.poll(async () => (await paper.get(address)).status).toBe(200);
  await page.goto(address);
  const title = 'Q&A: is “50% + 1” enough? #vote ‘yes’ / no 🗳️=👍🏽';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expectToPassOn(page, title, address);
});

const CARD = 'articles/card.md';

/** A story without a picture, and the address of its card. */
async function publishCard(
  paper: OwnPaper,
  title: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const fields = {
    title,
    published: '2024-03-02 10:00',
    section: 'politics',
    slug: 'card-प्रश्न',
    ...more,
  };
  await paper.write(CARD, articleFile(fields));
  return `/politics/2024/03/02/${encodeURIComponent('card-प्रश्न')}`;
}

function cardIn(html: string): string {
  return new URL(
    attributes(html, 'meta', 'content').find((one) => one.includes('/pictures/cards/')) ??
      'missing:',
  ).pathname;
}

test('a story without a picture is shared with a card of its headline, which follows the headline @once', async ({
  paper,
}) => {
  const address = await publishCard(paper, 'Trains run again between two cities');
  await expect.poll(async () => (await paper.get(address)).status).toBe(200);
  const first = cardIn((await paper.get(address)).html);
  const drawn = await fetch(paper.url + first, { redirect: 'manual' });
  expect(drawn.status).toBe(200);
  expect(drawn.headers.get('cache-control')).toContain('immutable');
  const picture = sharp(Buffer.from(await drawn.arrayBuffer()));
  expect(await picture.metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 675 });

  await publishCard(paper, 'दो शहरों के बीच फिर चलीं ट्रेनें', { lang: 'hi' });
  await expect.poll(async () => cardIn((await paper.get(address)).html)).not.toBe(first);
  const second = cardIn((await paper.get(address)).html);
  const former = await fetch(paper.url + first, { redirect: 'manual' });
  expect([former.status, former.headers.get('location')]).toEqual([307, second]);
  expect((await fetch(paper.url + second)).status).toBe(200);
});

test('no card is drawn of a story that readers can not see @once', async ({ paper }) => {
  const address = await publishCard(paper, 'What nobody may know yet');
  await expect.poll(async () => (await paper.get(address)).status).toBe(200);
  const card = cardIn((await paper.get(address)).html);
  await publishCard(paper, 'What nobody may know yet', { status: 'draft' });
  await expect.poll(async () => (await paper.get(address)).status).not.toBe(200);
  const guessed = card.replace(/[0-9a-f]{16}/, '0123456789abcdef');
  for (const one of [card, guessed]) {
    const answer = await fetch(paper.url + one, { redirect: 'manual' });
    expect(answer.status, one).toBe(404);
    expect(await answer.text()).not.toContain('nobody');
  }
});
