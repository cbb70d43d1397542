import { Body } from '@/components/article/body';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import type { DatedCorrection, StandingPage } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import type { Graph } from '@/lib/seo/json-ld/graph';
import { CorrectionsLog } from './corrections-log';

interface Props {
  page: StandingPage;
  /** All corrections, on the page about them; null on every other. */
  corrections: DatedCorrection[] | null;
  edition: Edition;
  /** What the page says of itself to machines. */
  graph: Graph;
}

/** A page that belongs to the paper and not to a day. */
export function StandingText({ page, corrections, edition, graph }: Props) {
  return (
    <Paper edition={edition}>
      <JsonLd graph={graph} />
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={page.title} description={page.standfirst} />
      <Body html={page.html} />
      {corrections && <CorrectionsLog corrections={corrections} edition={edition} />}
    </Paper>
  );
}
