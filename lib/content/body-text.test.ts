import { describe, expect, test } from 'vitest';
import { bodyText, countWords, openingOf, readingMinutes } from './body-text';

describe('the words of a body are read without its marks', () => {
  test.each([
    ['headings', '# One\n\n## Two', 'One\n\nTwo'],
    ['emphasis', 'a **b** *c* __d__ _e_ ~~f~~ `g`', 'a b c d e f g'],
    ['links', '[words](https://x.example "t") and [more][ref]\n\n[ref]: /x', 'words and more'],
    ['a link over two lines', 'see [the\nplace](/x) now', 'see the\nplace now'],
    ['a link with brackets', 'see [it](/x_(y)) now', 'see it now'],
    ['pictures', 'a ![alt](x.png "t") b', 'a b'],
    ['a picture in a link', 'a [![alt](x.png)](/x) b', 'a b'],
    ['lists', '- a\n* b\n1. c\n2) d', 'a\nb\nc\nd'],
    ['quotes', '> a\n> b', 'a\nb'],
    ['rules', 'a\n\n---\n\nb\n\n* * *\n\nc', 'a\n\nb\n\nc'],
    ['footnotes', 'a[^1] b\n\n[^1]: the note', 'a b'],
    ['comments', 'a <!-- hidden\n\nlines --> b', 'a b'],
    ['an open comment', 'a <!-- hidden', 'a'],
    ['scripts and styles', 'a <script>x()</script><style>b{}</style> c', 'a c'],
    ['an open script', 'a\n<script>x()', 'a'],
    ['tags', '<p class="x">a <b>b</b></p>', 'a b'],
    ['fences', 'a\n\n```js\nx = 1\n```\n\nb', 'a\n\nx = 1\n\nb'],
    ['templates', '{% include x %}a {{ page.x }} b\n{: .note}\n\n## c {#id} {/*id*/}', 'a b\n\nc'],
    ['blocks', ':::note\nwords\n:::', 'words'],
    ['escapes', '**\\<dEBRUYNE>** 1 \\* 2 \\_', '<dEBRUYNE> 1 * 2 _'],
    ['names with lines below', 'set max_old_space to __init__', 'set max_old_space to init'],
    ['entities', 'a &amp; b&nbsp;c', 'a & b c'],
  ])('%s', (_, markdown, text) => {
    expect(bodyText(markdown)).toBe(text);
  });

  test('from any noise in bounded time', { timeout: 60_000 }, () => {
    const start = performance.now();
    for (const unit of ['[', '![', '[a](', '`', '~', '<a ', '{', '*', '#', '|', '- ', '\n'])
      bodyText(`${unit.repeat(200_000 / unit.length)}x`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('words are counted as readers of the language would', () => {
  test.each([
    ['', 0],
    ['— … !', 0],
    ['One two, three.', 3],
    ['It’s a well-known 3.5 %', 4],
    ['मुंबई में आज बारिश हुई।', 5],
    ['کراچی میں آج بارش ہوئی۔', 5],
    ['서울에 비가 내렸다.', 3],
    ['今日は雨です。', 4],
    ['我们今天开会。', 3],
  ])('"%s" has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('in a hundred thousand signs without a space too, in bounded time', {
    timeout: 60_000,
  }, () => {
    const start = performance.now();
    expect(countWords('字'.repeat(100_000))).toBeGreaterThan(40_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test.each([
  [0, 1],
  [329, 1],
  [330, 2],
  [2200, 10],
])('%i words take %i minutes to read', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

const fifteen =
  'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';

describe('an opening', () => {
  test.each([
    ['of exactly fifteen words is whole', fifteen, fifteen],
    ['keeps the full stop of a whole sentence', `${fifteen}.`, `${fifteen}.`],
    ['of sixteen words is cut after fifteen', `${fifteen} sixteen.`, `${fifteen}…`],
    ['drops a comma before the ellipsis', `${fifteen}, sixteen`, `${fifteen}…`],
    ['drops a full stop before the ellipsis', `${fifteen}. Sixteen`, `${fifteen}…`],
    ['drops a dash before the ellipsis', `${fifteen} — sixteen`, `${fifteen}…`],
    ['has no second ellipsis', `${fifteen}… sixteen`, `${fifteen}…`],
    ['does not count a dash as a word', `— ${fifteen} –`, `— ${fifteen} –`],
    ['folds lines', `${fifteen.replaceAll(' ', '\n')}\nsixteen`, `${fifteen}…`],
    ['passes over headings and labels', `Also read\n\n${fifteen} sixteen`, `${fifteen}…`],
    [
      'ends with its paragraph',
      'One two three four five six seven eight.\n\nNine ten',
      'One two three four five six seven eight.',
    ],
    ['of a short text is that text', 'Only this.', 'Only this.'],
    ['of nothing is nothing', '', ''],
  ])('%s', (_, text, opening) => {
    expect(openingOf(text)).toBe(opening);
  });

  test.each([
    ['Hindi', 'भारत और अमेरिका के बीच व्यापार समझौते पर बातचीत आज फिर से शुरू हुई है। दोनों पक्ष', 15, 'है…'],
    [
      'Urdu',
      'بھارت اور امریکہ کے درمیان تجارتی معاہدے پر بات چیت آج پھر سے شروع ہوئی۔ دونوں فریق',
      15,
      'ہوئی…',
    ],
    [
      'Korean',
      '정부는 오늘 새로운 정책을 발표하고 내년 예산을 늘리기로 했다고 밝혔다 그리고 국회는 이를 다음 달 논의한다',
      15,
      '달…',
    ],
  ])('in %s has fifteen words and no stop before the ellipsis', (_, text, words, end) => {
    const opening = openingOf(text);
    expect(opening.split(' ')).toHaveLength(words);
    expect(opening.split(' ').at(-1)).toBe(end);
    expect(text.startsWith(opening.slice(0, -1))).toBe(true);
  });

  test.each([
    [
      'Japanese',
      '日本政府は今日、新しい経済政策を発表し、来年の予算を増やすと述べた。国会は来月これを議論する。',
      '日本政府は今日、新しい経済政策を発表し、来年の予算を増やす…',
    ],
    [
      'Chinese',
      '政府今天宣布了一项新的经济政策，并表示明年将增加预算。议会将于下个月讨论这一政策。',
      '政府今天宣布了一项新的经济政策，并表示明年将增加预算。议会…',
    ],
  ])('in %s is cut between words, without spaces to go by', (_, text, opening) => {
    expect(openingOf(text)).toBe(opening);
    expect(countWords(opening)).toBe(15);
  });

  test('can be cut after another number of words', () => {
    expect(openingOf('One two three four five six seven eight nine', 3)).toBe('One two three…');
  });
});
