import { imprintOf } from '@/app/imprint';
import { machineAnswer } from '@/app/machine-answer';
import { paper } from '@/lib/archive/index';
import { SUGGESTIONS_TYPE, suggestionsText } from '@/lib/seo/open-search';
import { readEdition } from '../../edition';

/** Tells a search field what to offer while a reader types. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  const archive = await paper();
  // Before the body: a date later than the change it is of would keep the change from who asks again.
  const modified = await archive.lastMoment();
  const suggestions = await archive.suggestions(query);
  const imprint = imprintOf(await readEdition(archive));
  return machineAnswer(request, {
    body: suggestionsText(imprint, query, suggestions),
    type: SUGGESTIONS_TYPE,
    modified,
    // What is withdrawn is not offered for long.
    headers: { 'cache-control': 'public, max-age=60', 'x-robots-tag': 'noindex' },
  });
}
