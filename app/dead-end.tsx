import type { Metadata } from 'next';
import { Paper } from '@/components/document/paper';
import { WayBack } from '@/components/search/way-back';
import { paper } from '@/lib/archive/index';
import { readEdition } from './edition';
import { unlistedMetadata } from './metadata';

/** Why an address leads to no page: it never did, or no longer does. */
type Reason = 'notFound' | 'withdrawn';

interface Props {
  reason: Reason;
}

const LATEST = 6;

export async function deadEndMetadata(reason: Reason): Promise<Metadata> {
  const { site, words } = await readEdition(await paper());
  return unlistedMetadata(site, words[reason].title);
}

/** The page at an address that leads to nothing. Its status is the caller's affair. */
export async function DeadEnd({ reason }: Props) {
  const archive = await paper();
  const edition = await readEdition(archive);
  const latest = await archive.latest(LATEST);
  return (
    <Paper edition={edition}>
      <WayBack explanation={edition.words[reason]} latest={latest} edition={edition} />
    </Paper>
  );
}
