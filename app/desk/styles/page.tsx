import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEdition } from '@/app/edition';
import { unlistedMetadata } from '@/app/metadata';
import { CorrectionsLog } from '@/components/archive/corrections-log';
import { MonthGrid } from '@/components/archive/month-grid';
import { TopicIndex } from '@/components/archive/topic-index';
import { Article } from '@/components/article/article';
import { Company } from '@/components/article/company';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { SearchForm } from '@/components/search/search-form';
import { paper } from '@/lib/archive/index';
import { renderBody } from '@/lib/content/body/render';
import { HeadlineSpecimens } from './headline-specimens';
import { ListSpecimens } from './list-specimens';
import { SAMPLE_BODY, sampleHeadline, sampleStory } from './samples';
import { Specimen } from './specimen';

/** Enough of the newest to find one with a picture. */
const NEWEST = 40;

async function read() {
  if (process.env.NODE_ENV !== 'development') notFound();
  const archive = await paper();
  const [edition, newest] = await Promise.all([readEdition(archive), archive.latest(NEWEST)]);
  const picture = newest.find((headline) => headline.picture)?.picture ?? null;
  return { edition, picture };
}

export async function generateMetadata(): Promise<Metadata> {
  const { edition } = await read();
  return unlistedMetadata(edition.site, 'Styles');
}

/** Every component with its variants, for the makers of the site. The words are samples; the picture is the newest. */
export default async function StylesPage() {
  const { edition, picture } = await read();
  const html = await renderBody(SAMPLE_BODY, {
    lang: edition.lang,
    words: edition.words.body,
    picture: () => picture,
    link: (href) => ({ href, headline: '' }),
  });
  const story = sampleStory(picture, html);
  const briefs = [sampleHeadline('news', picture), sampleHeadline('opinion', null)];
  return (
    <Paper edition={edition}>
      <Breadcrumb trail={[{ name: 'Sample of a trail', address: '#trail' }]} edition={edition} />
      <PageHeading
        title="Styles"
        description="Every component with its variants. All words are samples."
      />
      <HeadlineSpecimens picture={picture} edition={edition} />
      <ListSpecimens picture={picture} edition={edition} />
      <Specimen name="Article">
        <Article
          story={{ ...story, words: 300 }}
          url="https://example.org/sample"
          edition={edition}
        >
          <Company story={story} related={briefs} more={briefs} edition={edition} />
        </Article>
      </Specimen>
      <Specimen name="Sponsored article, as a long read">
        <Article
          story={{ ...story, label: 'sponsored', series: null, corrections: [] }}
          url="https://example.org/sample"
          edition={edition}
        >
          <Company story={story} related={briefs} more={[]} edition={edition} />
        </Article>
      </Specimen>
      <Specimen name="Opinion">
        <Article
          story={{ ...story, label: 'opinion', words: 300, keyPoints: [], series: null }}
          url="https://example.org/sample"
          edition={edition}
        >
          <Company story={story} related={briefs} more={[]} edition={edition} />
        </Article>
      </Specimen>
      <Specimen name="Year">
        <MonthGrid
          year={{ year: 2025, count: 24, months: [0, 1, 4, 0, 2, 3, 4, 5, 5, 0, 0, 0] }}
          edition={edition}
        />
      </Specimen>
      <Specimen name="Topics">
        <TopicIndex topics={story.topics.map((topic) => ({ ...topic, count: 3 }))} />
      </Specimen>
      <Specimen name="Corrections">
        <CorrectionsLog
          corrections={story.corrections.map((correction) => ({ ...correction, headline: story }))}
          edition={edition}
        />
      </Specimen>
      <Specimen name="Search form">
        <SearchForm query="sample" edition={edition} />
      </Specimen>
    </Paper>
  );
}
