import { AuthorProfile } from '@/components/archive/author-profile';
import { ListFront } from '@/components/archive/list-front';
import { LeadPackage } from '@/components/front/lead-package';
import { SearchResults } from '@/components/search/search-results';
import { WayBack } from '@/components/search/way-back';
import type { Picture } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { sampleSearch } from './sample-search';
import { sampleHeadline } from './samples';
import { Specimen } from './specimen';

interface Props {
  picture: Picture | null;
  edition: Edition;
}

/**
 * What fills the pages that lead to stories. Section pages and standing pages are whole documents, so they are here by
 * their parts: a list's front, and the body of an article.
 */
export function ListSpecimens({ picture, edition }: Props) {
  const stories = (count: number) =>
    Array.from({ length: count }, () => sampleHeadline('news', picture));
  const lead = sampleHeadline('news', picture);
  const front = { breaking: null, lead, related: [], secondary: stories(3), bands: [] };
  return (
    <>
      <Specimen name="Lead package">
        <LeadPackage front={front} edition={edition} />
      </Specimen>
      <Specimen name="Lead package of an empty paper">
        <LeadPackage front={{ ...front, lead: null }} edition={edition} />
      </Specimen>
      <Specimen name="Front of a section or topic">
        <ListFront
          listing={{ headlines: stories(8), page: 1, pages: 3, total: 48 }}
          addressOf={(page) => `#list-${page}`}
          edition={edition}
        />
      </Specimen>
      <Specimen name="Author">
        <AuthorProfile
          author={{
            slug: 'sample-author',
            name: 'Sample Author',
            kind: 'person',
            role: 'Sample role',
            html: '<p>Sample of a few words about them.</p>',
          }}
          edition={edition}
        />
      </Specimen>
      <Specimen name="Search results">
        <SearchResults {...sampleSearch(stories(2))} edition={edition} />
      </Specimen>
      <Specimen name="Search without results">
        <SearchResults {...sampleSearch([])} edition={edition} />
      </Specimen>
      <Specimen name="Where an address leads to nothing">
        <WayBack explanation={edition.words.notFound} latest={stories(3)} edition={edition} />
      </Specimen>
    </>
  );
}
