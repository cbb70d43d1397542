import { articleFile } from './article-file';
import { expect, test } from './test';

test('a search finds a story by a word of its headline, the best match first', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByLabel('Words to look for').fill('panmunjom');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search?q=panmunjom');
  await expect(page).toHaveTitle('Search: panmunjom | The Meridian');
  await expect(page.getByLabel('Words to look for')).toHaveValue('panmunjom');
  const found = page.getByRole('main').getByRole('article');
  await expect(found.first().getByRole('heading')).toContainText('Panmunjom');
  await expect(found.first().locator('mark').first()).toHaveText('Panmunjom');
  await expect(page.getByRole('status')).toHaveText(
    `${await found.count()} stories for “panmunjom”`,
  );
});

test('a search finds a story by words that stand only in its text, whatever their case', async ({
  page,
}) => {
  await page.goto('/search?q=YONGBYON+nuclear+complex');
  await expect(
    page.getByRole('link', {
      name: 'Trump says he hopes to meet Kim Jong Un again later this year',
    }),
  ).toBeVisible();
});

test('a search finds a story in a script other than Latin', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('ट्रंप')}`);
  await expect(page.getByRole('main').getByRole('link', { name: /ट्रंप/ })).toBeVisible();
});

test('a search without results says so, what to try, and where to go', async ({ page }) => {
  await page.goto('/search?q=zzyzx');
  await expect(page.getByRole('status')).toHaveText('0 stories for “zzyzx”');
  await expect(page.getByRole('main')).toContainText(
    'Nothing was found. Try fewer words or another spelling, or look through the topics.',
  );
  await expect(
    page.getByRole('region', { name: 'Latest headlines' }).getByRole('article'),
  ).toHaveCount(4);
  await page
    .getByRole('navigation', { name: 'Topics' })
    .getByRole('link', { name: 'History' })
    .click();
  await expect(page).toHaveURL('/topics/history');
});

test('a mistyped word is looked for as it was meant, that is said, and the reader can insist', async ({
  page,
}) => {
  await page.goto('/search?q=panmunjon');
  const main = page.getByRole('main');
  await expect(main).toContainText('No story has “panmunjon”. These have “panmunjom”.');
  expect(await main.getByRole('article').count()).toBeGreaterThan(0);
  await main.getByRole('link', { name: 'Search for “panmunjon” all the same' }).click();
  await expect(page.getByLabel('Words to look for')).toHaveValue('"panmunjon"');
  await expect(page.getByRole('status')).toHaveText('0 stories for “"panmunjon"”');
});

test('results are narrowed and sorted by links, each an address of its own that can be shared', async ({
  page,
}) => {
  await page.goto('/search?q=korea');
  const narrow = page.getByRole('navigation', { name: 'Narrow the search' });
  const topic = narrow.getByRole('listitem').filter({ hasText: 'Korean War' });
  const left = Number(/\d+$/.exec((await topic.textContent()) ?? '')?.[0]);
  expect(left).toBeGreaterThan(1);
  await topic.getByRole('link').click();
  await expect(page).toHaveURL('/search?q=korea&topic=korean-war');
  await expect(page.getByRole('status')).toHaveText(`${left} stories for “korea”`);
  await page
    .getByRole('navigation', { name: 'Sort by' })
    .getByRole('link', { name: 'Date' })
    .click();
  await expect(page).toHaveURL('/search?q=korea&topic=korean-war&sort=date');
  const days = await page
    .getByRole('main')
    .locator('article time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toHaveLength(left);
  expect(days).toEqual([...days].sort().reverse());
  await narrow.getByRole('link', { name: 'Remove Korean War' }).click();
  await expect(page).toHaveURL('/search?q=korea&sort=date');
});

test('while a reader types, stories and topics are offered, and keys choose among them @script @wide', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto('/search');
  const field = page.getByRole('combobox', { name: 'Words to look for' });
  await field.pressSequentially('panmun');
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(options.first()).toContainText('Panmunjom');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue('panmun');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Panmunjom');
  expect(refused).toEqual([]);
});

test('a browser’s own search field is offered the same @once', async ({ request }) => {
  const description = await (await request.get('/opensearch.xml')).text();
  const template = /type="application\/x-suggestions\+json"[^>]*template="([^"]+)"/.exec(
    description,
  );
  const address = new URL((template?.[1] ?? '').replace('{searchTerms}', 'panmun'));
  const answer = await request.get(address.pathname + address.search);
  expect(answer.headers()['content-type']).toBe('application/x-suggestions+json; charset=utf-8');
  const [query, names, kinds, addresses] = await answer.json();
  expect(query).toBe('panmun');
  expect(names[0]).toContain('Panmunjom');
  expect(kinds).toHaveLength(names.length);
  expect((await request.get(new URL(addresses[0]).pathname)).status()).toBe(200);
});

const HOSTILE = [
  '"; DROP -- <script>alert(1)</script>',
  '" OR 1=1 NEAR( * ^ title:',
  `'; DELETE FROM articles; --`,
  '%00\\" AND NOT (',
  'a'.repeat(5000),
];

for (const query of HOSTILE) {
  test(`a search for ${query.slice(0, 36)} is taken as words and harms nothing @once`, async ({
    page,
  }) => {
    const said: string[] = [];
    page.on('dialog', (dialog) => dialog.dismiss().then(() => said.push(dialog.message())));
    const response = await page.goto(`/search?q=${encodeURIComponent(query)}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByLabel('Words to look for')).toHaveValue(query);
    await expect(page.getByRole('main')).toContainText(query);
    expect(said).toEqual([]);
    await page.goto('/search?q=korea');
    await expect(page.getByRole('status')).toHaveText(/^[1-9]\d* stories for “korea”$/);
  });
}

test('ten kilobytes, null bytes and broken letters in the address get an answer @once', async ({
  request,
}) => {
  for (const query of [
    'a'.repeat(10_240),
    '%00',
    '%ED%A0%80',
    '%E2%80%AE',
    'x+'.repeat(500),
    '%22'.repeat(999),
  ]) {
    const answer = await request.get(`/search?q=${query}`);
    expect([query.slice(0, 9), answer.status()]).toEqual([query.slice(0, 9), 200]);
    expect(await answer.text()).toContain('role="status"');
    expect((await request.get(`/search/suggestions.json?q=${query}`)).status()).toBe(200);
  }
});

test('an empty search shows the form and claims nothing', async ({ page }) => {
  await page.goto('/search?q=+++');
  await expect(page.getByLabel('Words to look for')).toHaveValue('');
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('a long list of results has pages, and each keeps the words', async ({ page, paper }) => {
  for (let number = 1; number <= 25; number++)
    await paper.write(
      `articles/found/found-${number}.md`,
      articleFile({
        title: `Quokka ${number}`,
        published: `2023-03-${String(number).padStart(2, '0')}`,
      }),
    );
  await expect
    .poll(async () => (await paper.get('/search?q=quokka')).html)
    .toContain('25 stories for “quokka”');
  await page.goto(`${paper.url}/search?q=quokka`);
  const found = page.getByRole('main').getByRole('article');
  await expect(found).toHaveCount(20);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/\/search\?q=quokka&page=2$/);
  await expect(found).toHaveCount(5);
  await expect(page.getByLabel('Words to look for')).toHaveValue('quokka');
});
