import { EXPLAINER, LEAD, PAGE_KINDS, URDU } from './page-kinds';
import { expect, test } from './test';

const LONG_READ = '/india/2025/07/20/the-bengal-famine-of-1943';
const GALLERY = '/world/2025/08/29/panmunjom-the-village-between-two-armies';
const CARD_ROW = '/topics/north-korea';
const ADDRESSES = ['/', LEAD, LONG_READ, GALLERY, '/science', CARD_ROW, '/archive/2025/08'];

/** How much wider than needed the fetched picture may be, in pixels of the screen. */
const SURPLUS = 1.5;
/** Less would show: a picture drawn larger than it is. */
const SHORTFALL = 0.97;

const SCREENS = [
  { width: 390, pixels: 2 },
  { width: 768, pixels: 1 },
  { width: 1280, pixels: 1 },
  { width: 1680, pixels: 2 },
];

/** Stands in for every picture, so that nothing has to be drawn; browsers choose by width, not by content. */
const NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';

for (const { width, pixels } of SCREENS)
  test.describe(`on a screen ${width} wide with ${pixels} pixels to a point`, () => {
    test.use({ deviceScaleFactor: pixels, viewport: { width, height: 900 } });

    for (const address of ADDRESSES)
      test(`${address} fetches its pictures in the size they are shown in @once`, async ({
        page,
      }) => {
        await page.route('**/pictures/**', (route) =>
          route.fulfill({ contentType: 'image/svg+xml', body: NOTHING }),
        );
        await page.goto(address);
        const shown = await page.evaluate(async () => {
          const visible = [...document.images].filter((image) => image.checkVisibility());
          for (const image of visible) image.loading = 'eager';
          await Promise.all(visible.map((image) => image.decode()));
          return visible.map((image) => {
            const widthOf = (text: string) => Number(/\bw(\d+)\.\w+\//.exec(text)?.[1]);
            // All sources of a picture that a screen can choose from offer the same widths.
            const sets = [...(image.parentElement?.querySelectorAll('source') ?? [])]
              .filter(({ media, srcset }) => matchMedia(media).matches && srcset)
              .map(({ srcset }) => srcset);
            const offered = [...(sets[0] ?? '').matchAll(/ (\d+)w/g)].map(([, wide]) =>
              Number(wide),
            );
            return {
              source: new URL(image.currentSrc).pathname,
              fetched: widthOf(image.currentSrc),
              shown: image.getBoundingClientRect().width,
              offered,
            };
          });
        });
        expect(shown.length).toBeGreaterThan(0);
        const wrong = shown.filter(({ fetched, shown: wide, offered }) => {
          const needed = wide * pixels;
          const tooWide = fetched > needed * SURPLUS && fetched > Math.min(...offered);
          const tooNarrow = fetched < needed * SHORTFALL && fetched < Math.max(...offered);
          return tooWide || tooNarrow || !offered.includes(fetched);
        });
        expect(wrong).toEqual([]);
      });
  });

/** The pictures of a page in their order, as the attributes of their elements. */
function picturesOf(html: string): string[] {
  return [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
}

for (const [kind, address] of PAGE_KINDS)
  test(`${kind} fetches at most its lead picture at once, and knows the measures of all @once`, async ({
    request,
  }) => {
    const pictures = picturesOf(await (await request.get(address)).text());
    const eager = pictures.filter((tag) => !/ loading="lazy"/.test(tag));
    expect(eager.length).toBeLessThanOrEqual(1);
    expect(eager).toEqual(pictures.slice(0, eager.length));
    expect(eager.filter((tag) => !/ fetchPriority="high"/i.test(tag))).toEqual([]);
    expect(pictures.filter((tag) => !/ width="\d+" height="\d+" alt="/.test(tag))).toEqual([]);
  });

for (const address of ['/', LEAD, LONG_READ, '/science', CARD_ROW])
  test(`the lead picture of ${address} does not wait for the others @once`, async ({ request }) => {
    const [first = ''] = picturesOf(await (await request.get(address)).text());
    expect(first).toMatch(/ loading="eager"/);
    expect(first).toMatch(/ fetchPriority="high"/i);
  });

test('a phone gets the drawing with fewer words, on dark paper the dark one @wide', async ({
  page,
}) => {
  const drawn = () =>
    page
      .getByRole('main')
      .getByRole('figure')
      .getByRole('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.currentSrc.split('/').at(-1));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(LEAD);
  await expect.poll(drawn).toBe('korea-summits');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(drawn).toBe('korea-summits.dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(drawn).toBe('korea-summits.small.dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(drawn).toBe('korea-summits.small');
});

/** All fonts of one page together, in bytes: 120 KB, so that the words are there before the reader is. */
const FONTS = 120_000;

for (const [what, address] of [
  ['the front page', '/'],
  ['a news story', LEAD],
  ['an explainer', EXPLAINER],
  ['an opinion piece', '/opinion/2025/09/26/why-our-pages-need-no-script'],
  ['a story of money', '/business/2025/04/01/when-the-rupee-went-decimal'],
  ['a story in Urdu', URDU],
  ['a search', '/search?q=korea'],
] as const)
  test(`${what} fetches fonts of less than 120 KB in all @once`, async ({ page }) => {
    const fonts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font')
        fonts.push(response.body().then((body) => body.length));
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const bytes = await Promise.all(fonts);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(FONTS);
  });
