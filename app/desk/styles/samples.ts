import type { Headline, Picture, Story } from '@/lib/archive/archive';
import type { Label } from '@/lib/content/article';

const MORNING = Date.UTC(2025, 7, 26, 4, 10);
const HOUR = 3_600_000;
const AUTHORS = [{ slug: 'sample-author', name: 'Sample Author' }];

let last = 0;

/** A headline that says it is a sample. Every one has a number of its own. */
export function sampleHeadline(label: Label, picture: Picture | null): Headline {
  last -= 1;
  return {
    id: last,
    address: `/desk/styles#sample${last}`,
    headline: `Sample headline of the kind called ${label}, long enough for two lines`,
    standfirst: 'Sample standfirst: one or two sentences that say what the headline left out.',
    opening: 'Sample opening: these are the first fifteen words of a text that goes on…',
    section: { slug: 'sample', name: 'Sample section', description: '' },
    label,
    kicker: { slug: 'sample', name: 'Sample topic', address: '/desk/styles#sample' },
    authors: AUTHORS,
    published: MORNING,
    updated: null,
    picture,
    lang: 'en',
    dir: 'ltr',
    readingMinutes: 4,
  };
}

/** A headline in a script that runs the other way. */
export function sampleInUrdu(): Headline {
  return {
    ...sampleHeadline('news', null),
    headline: 'نمونے کی سرخی',
    standfirst: 'یہ نمونے کا متن ہے۔',
    opening: 'یہ نمونے کا متن ہے۔',
    lang: 'ur',
    dir: 'rtl',
  };
}

/**
 * A story with everything a story can have.
 * @param html the sample body, rendered
 */
export function sampleStory(picture: Picture | null, html: string): Story {
  return {
    ...sampleHeadline('explainer', picture),
    updated: MORNING + HOUR,
    origin: '2025/08/26/a-sample',
    short: '/s/0a1b2c3d',
    path: 'sample.md',
    html,
    words: 900,
    topics: [
      { slug: 'sample', name: 'Sample topic' },
      { slug: 'another', name: 'Another topic' },
    ],
    series: {
      slug: 'samples',
      name: 'Samples',
      others: [
        {
          address: '/desk/styles#other',
          headline: 'Sample of another part',
          label: 'analysis',
          lang: 'en',
          dir: 'ltr',
        },
      ],
    },
    dateline: 'Sample Town',
    updateReason: 'Sample reason: a paragraph was added.',
    corrections: [
      { at: MORNING + 24 * HOUR, text: 'Sample correction: the year was wrong and is now right.' },
    ],
    keyPoints: ['Sample key point, in one sentence.', 'Another one, as short.'],
    translations: [
      { lang: 'hi', address: '/desk/styles#hi', headline: 'नमूना' },
      { lang: 'ur', address: '/desk/styles#ur', headline: 'نمونہ' },
      { lang: 'ko', address: '/desk/styles#ko', headline: '견본' },
    ],
    canonical: '',
    hasHistory: true,
    noindex: true,
  };
}

const PARAGRAPH =
  'Sample text with *italics*, **weight**, a [link](https://example.org/), money in ₹, € and £, and the names Železný and Rāmānujan. It goes on for long enough to show its lines and what they measure.';

/** Everything that an editor can write into a text. */
export const SAMPLE_BODY = `
${PARAGRAPH}

## Sample heading of the second order

${PARAGRAPH}

:::pullquote
Sample of a line of the text, set large.
:::

${PARAGRAPH}

### Sample heading of the third order

- Sample item
- Another item

1. First
2. Second

#### Sample heading of the fourth order

> Sample quotation, as somebody said it.

Also read: [Sample of another story](/sample)

:::note
Sample note: what a reader may want to know beside the story.
:::

:::timeline
- **1 January 2025** A sample happened.
- **2 January 2025** Another did.
:::

| Sample | Figure   |
| ------ | -------- |
| First  | 1,111.11 |
| Second | 9,876.54 |

![Sample](sample.svg "Sample caption. | Sample credit")

:::gallery
![Sample](sample.svg "First of two. | Sample credit")

![Sample](sample.svg "Second of two. | Sample credit")
:::

https://example.org/sample-of-a-link-card

\`\`\`
sample: of code
\`\`\`

---

Sample with a note.[^1]

[^1]: Sample note.
`;
