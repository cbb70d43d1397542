import { Body } from '@/components/article/body';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import type { DatedCorrection, StandingPage } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { CorrectionsLog } from './corrections-log';

interface Props {
  page: StandingPage;
  /** All corrections, on the page about them; null on every other. */
  corrections: DatedCorrection[] | null;
  edition: Edition;
}

/** A page that belongs to the paper and not to a day. */
export function StandingText({ page, corrections, edition }: Props) {
  return (
    <Paper edition={edition}>
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={page.title} description={page.standfirst} />
      <Body html={page.html} />
      {corrections && <CorrectionsLog corrections={corrections} edition={edition} />}
    </Paper>
  );
}
