import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { readEdition } from '@/app/edition';
import { unlistedMetadata } from '@/app/metadata';
import { DeskSearch } from '@/components/desk/desk-search';
import { DeskToday } from '@/components/desk/desk-today';
import { EditorLinks } from '@/components/desk/editor-links';
import type { LinksOf } from '@/components/desk/piece-links';
import { PieceList } from '@/components/desk/piece-list';
import { ProblemList } from '@/components/desk/problem-list';
import { StateCounts } from '@/components/desk/state-counts';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { Pager } from '@/components/headline/pager';
import { deskAddress, deskListAddress, previewAddress } from '@/lib/address/addresses';
import { editorAddress, entryAddress } from '@/lib/address/behind-pass';
import { newsroom, paper } from '@/lib/archive/index';
import type { PageFound } from '@/lib/archive/newsroom';
import { STATES, type State } from '@/lib/archive/state';
import { readEditor } from '@/lib/edit/editor-settings';
import { inLanguage } from '@/lib/language/edition';
import { opensDesk, opensEditor } from '@/lib/pass/admission';
import { makePass } from '@/lib/pass/pass';
import { passSecret } from '@/lib/pass/secret';
import { siteGate } from '@/lib/pass/site-gate';
import { fullDate } from '@/lib/time/format';

interface Props {
  params: Promise<{ pass?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Entries on a page of a list. */
const SIZE = 50;
const PIECES_TODAY = 8;
const PROBLEMS_TODAY = 20;
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
  const [edition, room] = await Promise.all([deskEdition(), newsroom()]);
  const base = deskAddress(pass);
  const editor = await editorFor(pass);
  const linksOf = makeLinksOf(editor);
  const { list, page } = askedOf(await searchParams);
  const find = list?.by === 'find' ? list.value : '';
  return (
    <Paper edition={edition}>
      <PageHeading title="The desk" description={fullDate(edition.now, edition.reading)} />
      <DeskSearch base={base} find={find} />
      {editor && <EditorLinks editor={editor} />}
      <StateCounts
        base={base}
        counts={await room.counts()}
        current={list ? (list.by === 'state' ? list.value : undefined) : 'today'}
      />
      {list ? await shown(list) : await today()}
    </Paper>
  );

  async function today() {
    const [problems, lists] = await Promise.all([
      room.problems({ page: 1, size: PROBLEMS_TODAY }),
      Promise.all(TODAY.map((one) => room.pieces(one, { page: 1, size: PIECES_TODAY }))),
    ]);
    return <DeskToday {...{ problems, lists, base, linksOf, edition }} states={TODAY} />;
  }

  async function shown(list: DeskList) {
    const asked = { page, size: SIZE };
    const pager = (found: PageFound) => (
      <Pager
        page={found.page}
        pages={found.pages}
        addressOf={(to) => deskListAddress(base, list.by, list.value, to)}
        edition={edition}
      />
    );
    if (list.by === 'show') {
      const found = await room.problems(asked);
      return <ProblemList found={found}>{pager(found)}</ProblemList>;
    }
    const found = await (list.by === 'find'
      ? room.find(list.value, asked)
      : room.pieces(list.value, asked));
    return (
      <PieceList
        title={list.by === 'find' ? `“${list.value}”` : list.value}
        {...{ found, linksOf, edition }}
      >
        {pager(found)}
      </PieceList>
    );
  }
}

/** A list that has the page for itself. */
type DeskList =
  | { by: 'find'; value: string }
  | { by: 'state'; value: State }
  | { by: 'show'; value: 'problems' };

/** What an address asks for; words that are looked for go before everything else. */
function askedOf(query: Record<string, string | string[] | undefined>): {
  list: DeskList | null;
  page: number;
} {
  const find = first(query.find).trim();
  const state = STATES.find((one) => one === first(query.state));
  const page = /^[1-9]\d{0,6}$/.test(first(query.page)) ? Number(first(query.page)) : 1;
  if (find) return { list: { by: 'find', value: find }, page };
  if (state) return { list: { by: 'state', value: state }, page };
  if (first(query.show) === 'problems') return { list: { by: 'show', value: 'problems' }, page };
  return { list: null, page };
}

const TODAY: readonly State[] = ['draft', 'scheduled', 'embargoed', 'shadowed', 'live'];

/** The editor's address for whoever is at the desk; null where it would not open to them. */
async function editorFor(pass: string): Promise<string | null> {
  const gate = siteGate();
  const { environment } = gate;
  const { mode } = readEditor(environment, environment.NODE_ENV === 'development');
  const host = (await headers()).get('host') ?? '';
  return mode !== 'off' && opensEditor(pass, host, gate) ? editorAddress(pass) : null;
}

function makeLinksOf(editor: string | null): LinksOf {
  const { cache, now, environment } = siteGate();
  const secret = passSecret(cache, environment);
  const until = now + PREVIEW_HOURS * 3_600_000;
  return (path) => ({
    preview: previewAddress(makePass('preview', { subject: path, until }, secret)),
    edit: editor && entryAddress(editor, path),
  });
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
