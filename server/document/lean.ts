import type { CarriedScripts } from '../carried-scripts';
import { IncompleteDocument } from './incomplete-document';
import { LeanReader } from './lean-reader';

const NONE: CarriedScripts = new Map();

/**
 * Takes out of a page all that only Next's client runtime needs: its scripts, its data, its marks. What stays is
 * the page, byte for byte, with the site's own scripts, its style sheets and its JSON-LD. Scripts that the page
 * carries stand in it instead of their address.
 *
 * For the pages that readers see. A tool under /desk that needs React in the browser stays as Next made it, and so
 * does every page of `npm run dev`: whoever calls this decides that by the address.
 * @param html a page as Next rendered it, from its doctype to its last tag
 * @param carried none where nothing is said
 * @throws IncompleteDocument when it is not whole, so that a failed render is never taken for a page
 */
export function leanDocument(html: string, carried = NONE): string {
  const reader = new LeanReader(carried);
  reader.read(html);
  const lack = reader.lack();
  if (lack) throw new IncompleteDocument(lack);
  return reader.cuts.leave(html);
}
