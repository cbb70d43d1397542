import { notFound, permanentRedirect } from 'next/navigation';
import { parsePath } from '@/lib/address/parse';
import type { Place } from '@/lib/address/place';
import type { Archive } from '@/lib/archive/archive';
import { paper } from '@/lib/archive/index';
import type { Edition } from '@/lib/language/edition';
import { readEdition } from './edition';

type Kind = Place['kind'];

/** A request that leads to a page: where it leads, and what the page is made from. */
interface Admission<K extends Kind> {
  place: Extract<Place, { kind: K }>;
  archive: Archive;
  edition: Edition;
}

/**
 * The one gate of every page. It does not return for an address that is not the page's own or leads nowhere.
 * `server/` has asked the same before Next was reached; under plain `next start` this is where it is asked.
 * @param path percent-encoded or not, as Next hands it over
 */
export async function admit<K extends Kind>(path: string, kind: K): Promise<Admission<K>> {
  const asked = encoded(path);
  const place = parsePath(asked);
  if (!place || !isKind(place, kind)) notFound();
  const archive = await paper();
  const resolution = await archive.resolve(asked);
  if (resolution.kind === 'moved') permanentRedirect(resolution.to);
  if (resolution.kind !== 'page') notFound();
  return { place, archive, edition: await readEdition(archive) };
}

/** Path of a page of a list, as its route was asked for. */
export function listPath(base: string, number: string | undefined): string {
  return number === undefined ? base : `${base}/page/${number}`;
}

/** Next gives the parts of an address percent-encoded to the page and decoded to its metadata. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isKind<K extends Kind>(place: Place, kind: K): place is Extract<Place, { kind: K }> {
  return place.kind === kind;
}
