import { articleFile } from './article-file';
import { expect, test } from './test';

/* Parts of a page that only some days and some stories have. */

test('what front.yaml calls breaking stands in a strip above everything, and goes when the line goes @once', async ({
  page,
  paper,
}) => {
  const front = await paper.read('front.yaml');
  await paper.write(
    'front.yaml',
    `breaking: {article: sensex-nifty-open-higher, text: Markets open}\n${front}`,
  );
  await expect.poll(async () => (await paper.get('/')).html).toContain('Markets open');
  await page.goto(paper.url);
  const strip = page.getByRole('region', { name: 'Breaking' });
  const link = strip.getByRole('link', { name: 'Markets open' });
  await expect(link).toHaveAttribute('href', '/business/2025/09/30/sensex-nifty-open-higher');
  const [above, lead] = await Promise.all([
    strip.boundingBox(),
    page.getByRole('region', { name: 'Lead story' }).boundingBox(),
  ]);
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(lead?.y ?? 0);
  await paper.write('front.yaml', front);
  await expect.poll(async () => (await paper.get('/')).html).not.toContain('Markets open');
});

test('a gallery sets its pictures side by side, and one below the other on a phone', async ({
  page,
  isMobile,
}) => {
  await page.goto('/world/2025/08/29/panmunjom-the-village-between-two-armies');
  const figures = page.locator('.gallery').getByRole('figure');
  await expect(figures).toHaveCount(2);
  await expect(figures.nth(0)).toContainText('The line of 1945, a parallel on a map.');
  const [first, second] = [await figures.nth(0).boundingBox(), await figures.nth(1).boundingBox()];
  if (isMobile) expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
  else expect([second?.y, second?.width]).toEqual([first?.y, first?.width]);
});

test('a timeline is a list, with the day before what happened', async ({ page }) => {
  await page.goto('/world/2025/08/26/three-summits-a-timeline');
  const moments = page.locator('.timeline').getByRole('listitem');
  await expect(moments).toHaveCount(8);
  await expect(moments.nth(3)).toHaveText(/^12 June 2018 Singapore\. The two leaders meet/);
});

test('a note stands apart from the text', async ({ page }) => {
  await page.goto('/science/2025/09/01/the-line-that-sets-indian-time');
  await expect(page.locator('.note')).toContainText('One degree of longitude is four minutes');
});

test('an explainer says its key points before its text', async ({ page }) => {
  await page.goto('/politics/2025/06/05/how-voting-machines-count');
  const points = page.getByRole('region', { name: 'Key points' });
  await expect(points.getByRole('listitem')).toHaveCount(4);
  const [box, text] = [await points.boundingBox(), await page.locator('.prose').boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
});

test('a long read opens with its picture across the page, a short one keeps it over its text @wide', async ({
  page,
}) => {
  const width = async (address: string) => {
    await page.goto(address);
    return (await page.getByRole('main').getByRole('figure').first().boundingBox())?.width ?? 0;
  };
  expect(await width('/india/2025/07/20/the-bengal-famine-of-1943')).toBeGreaterThan(1100);
  expect(await width('/sport/2025/08/29/six-hockey-golds-in-a-row')).toBeLessThan(800);
});

test('pictures stand beside related headlines where half of them have one, else beside none @once', async ({
  page,
  paper,
}) => {
  const pictured = [
    'bangladesh-rejects-pakistan-1971-claims',
    'how-the-korean-dmz-came-about',
    'gandhi-statue-vandalised-london',
  ];
  const plain = [
    'modi-condoles-malhotra-death',
    'sensex-nifty-open-higher',
    'what-our-labels-mean',
  ];
  const host = (related: string[]) =>
    articleFile({ title: 'Host', published: '2024-07-01 10:00', section: 'culture', related });
  const pictures = async (related: string[]) => {
    await paper.write('articles/host.md', host(related));
    const first = page.getByRole('complementary', { name: 'Related headlines' });
    await expect
      .poll(async () => {
        await page.goto(`${paper.url}/culture/2024/07/01/host`);
        const links = await first
          .getByRole('link')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/').at(-1)));
        return links;
      })
      .toEqual(related);
    return first.locator('img').count();
  };
  expect(await pictures([...pictured, ...plain])).toBe(3);
  expect(await pictures([pictured[0] ?? '', ...plain, ...ALSO_PLAIN])).toBe(0);
});

const ALSO_PLAIN = ['modi-pays-respects-to-malhotra', 'president-and-pm-send-festival-greetings'];
