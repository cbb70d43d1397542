import { Band } from '@/components/front/band';
import { BreakingStrip } from '@/components/front/breaking-strip';
import { MostRecent } from '@/components/front/most-recent';
import type { Rhythm } from '@/components/front/rhythm';
import { BriefList } from '@/components/headline/brief-list';
import { Card } from '@/components/headline/card';
import { LeadStory } from '@/components/headline/lead-story';
import { Listing } from '@/components/headline/listing';
import { MoreFrom } from '@/components/headline/more-from';
import { Pager } from '@/components/headline/pager';
import { CARD, LIST_LEAD } from '@/components/picture/layouts';
import type { Picture } from '@/lib/archive/archive';
import { LABELS } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';
import { sampleHeadline, sampleInUrdu } from './samples';
import { Specimen } from './specimen';

interface Props {
  picture: Picture | null;
  edition: Edition;
}

const BANDS: { name: string; rhythm: Rhythm; stories: number }[] = [
  { name: 'Band with a feature', rhythm: 'feature', stories: 4 },
  { name: 'Band of a row', rhythm: 'row', stories: 4 },
  { name: 'Band of a row of two', rhythm: 'row', stories: 2 },
  { name: 'Band of columns', rhythm: 'columns', stories: 3 },
  { name: 'Band of opinion', rhythm: 'opinion', stories: 4 },
];

/** Every form in which a story stands in a list, in every kind. */
export function HeadlineSpecimens({ picture, edition }: Props) {
  const each = (pictured: Picture | null) => LABELS.map((label) => sampleHeadline(label, pictured));
  const [first] = each(picture);
  return (
    <>
      {first && (
        <Specimen name="Breaking strip">
          <BreakingStrip
            breaking={{ headline: first, text: 'Sample of what is happening now' }}
            edition={edition}
          />
        </Specimen>
      )}
      <Specimen name="Lead story">
        <LeadStory
          headline={sampleHeadline('news', picture)}
          layout={LIST_LEAD}
          edition={edition}
        />
      </Specimen>
      <Specimen name="Lead story without a picture">
        <LeadStory
          headline={sampleHeadline('analysis', null)}
          layout={LIST_LEAD}
          edition={edition}
        />
      </Specimen>
      <Specimen name="Cards, one of each kind">
        <div className="grid gap-8 md:grid-cols-3">
          {each(picture).map((headline) => (
            <Card key={headline.id} headline={headline} layout={CARD} edition={edition} />
          ))}
        </div>
      </Specimen>
      <Specimen name="Briefs, one of each kind, and one that runs the other way">
        <div className="max-w-sidebar">
          <BriefList headlines={[...each(null), sampleInUrdu()]} edition={edition} />
        </div>
      </Specimen>
      <Specimen name="List, one of each kind">
        <Listing headlines={[...each(picture), sampleInUrdu()]} edition={edition} />
      </Specimen>
      <Specimen name="Pager">
        <Pager page={5} pages={12} addressOf={(page) => `#page-${page}`} edition={edition} />
      </Specimen>
      <BandSpecimens picture={picture} edition={edition} />
      <Specimen name="Most recent">
        <MostRecent headlines={each(null)} edition={edition} />
      </Specimen>
      {first && (
        <Specimen name="More from a section">
          <div className="max-w-sidebar">
            <MoreFrom section={first.section} headlines={each(null)} edition={edition} />
          </div>
        </Specimen>
      )}
    </>
  );
}

/** A section's band in each of its settings. */
function BandSpecimens({ picture, edition }: Props) {
  return BANDS.map(({ name, rhythm, stories }) => (
    <Specimen key={name} name={name}>
      <Band
        band={{
          section: { slug: name.replaceAll(' ', '-'), name: 'Sample section', description: '' },
          headlines: Array.from({ length: stories }, () =>
            sampleHeadline(rhythm === 'opinion' ? 'opinion' : 'news', picture),
          ),
          rhythm,
        }}
        edition={edition}
      />
    </Specimen>
  ));
}
