import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readEdition } from '@/app/edition';
import { unlistedMetadata } from '@/app/metadata';
import { DeskSearch } from '@/components/desk/desk-search';
import { DeskToday } from '@/components/desk/desk-today';
import { PieceList } from '@/components/desk/piece-list';
import { StateCounts } from '@/components/desk/state-counts';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { deskAddress, previewAddress } from '@/lib/address/addresses';
import { newsroom, paper } from '@/lib/archive/index';
import type { Pieces } from '@/lib/archive/newsroom';
import { STATES, type State } from '@/lib/archive/state';
import { inLanguage } from '@/lib/language/edition';
import { opensDesk } from '@/lib/pass/admission';
import { makePass } from '@/lib/pass/pass';
import { passSecret } from '@/lib/pass/secret';
import { siteGate } from '@/lib/pass/site-gate';
import { fullDate } from '@/lib/time/format';

interface Props {
  params: Promise<{ pass?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const SHOWN = 100;
const SHOWN_OF_EACH = 8;
const PREVIEW_HOURS = 48;

/** The pass in the address, if it opens the desk. */
async function admitted({ params }: Pick<Props, 'params'>): Promise<string> {
  const { pass: parts = [] } = await params;
  const pass = parts[0] ?? '';
  if (parts.length > 1 || !opensDesk(pass, siteGate())) notFound();
  return pass;
}

/** The desk speaks English, like its commands. */
async function deskEdition() {
  return inLanguage(await readEdition(await paper()), 'en-GB', 'ltr');
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await admitted({ params });
  const { site } = await deskEdition();
  return {
    ...unlistedMetadata(site, 'The desk'),
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  };
}

/** What is live, to come, in draft and wrong, for those who make the paper. */
export default async function DeskPage({ params, searchParams }: Props) {
  const pass = await admitted({ params });
  const asked = await searchParams;
  const [edition, room] = await Promise.all([deskEdition(), newsroom()]);
  const find = first(asked.find).trim();
  const state = STATES.find((one) => one === first(asked.state));
  const base = deskAddress(pass);
  const counts = await room.counts();
  const previewOf = previewLinks();
  return (
    <Paper edition={edition}>
      <PageHeading title="The desk" description={fullDate(edition.now, edition.reading)} />
      <DeskSearch base={base} find={find} />
      <StateCounts base={base} counts={counts} current={find ? undefined : state} />
      {find || state ? (
        <PieceList
          title={find ? `“${find}”` : (state ?? '')}
          found={await chosen(find, state)}
          previewOf={previewOf}
          edition={edition}
        />
      ) : (
        <DeskToday
          problems={await room.problems(SHOWN)}
          lists={await Promise.all(TODAY.map((one) => room.pieces(one, SHOWN_OF_EACH)))}
          states={TODAY}
          base={base}
          previewOf={previewOf}
          edition={edition}
        />
      )}
    </Paper>
  );

  function chosen(words: string, of: State | undefined): Promise<Pieces> {
    return words || !of ? room.find(words, SHOWN) : room.pieces(of, SHOWN);
  }
}

const TODAY: readonly State[] = ['draft', 'scheduled', 'embargoed', 'shadowed', 'live'];

/** Makes the address at which a piece can be looked at. */
function previewLinks(): (path: string) => string {
  const { cache, now, environment } = siteGate();
  const secret = passSecret(cache, environment);
  const until = now + PREVIEW_HOURS * 3_600_000;
  return (path) => previewAddress(makePass('preview', { subject: path, until }, secret));
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
