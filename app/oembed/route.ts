import { machineAnswer, nothingThere } from '@/app/machine-answer';
import { siteUrl } from '@/app/site-url';
import { parsePath } from '@/lib/address/parse';
import type { Archive, Story } from '@/lib/archive/archive';
import { paper } from '@/lib/archive/index';
import { oEmbedText, readOEmbedRequest } from '@/lib/seo/oembed';
import { readEdition } from '../edition';
import { imprintOf } from '../imprint';

/** Tells another site how to show an article of this one (oembed.com). */
export async function GET(request: Request): Promise<Response> {
  const asked = readOEmbedRequest(new URL(request.url).searchParams, siteUrl());
  if (asked.kind === 'refused') return nothingThere(asked.reason, asked.status);
  const archive = await paper();
  // Before the body: a date later than the change it is of would keep the change from who asks again.
  const modified = await archive.lastMoment();
  const story = await storyAt(archive, asked.path);
  if (!story) return nothingThere('There is no article at this address.');
  const imprint = imprintOf(await readEdition(archive));
  return machineAnswer(request, {
    body: oEmbedText(imprint, story, asked.box),
    type: 'application/json',
    modified,
  });
}

/** The article an address leads to, also a former or a short one. */
async function storyAt(archive: Archive, path: string): Promise<Story | null> {
  const found = await archive.resolve(path);
  const place = parsePath(found.kind === 'moved' ? found.to : path);
  if (found.kind === 'unknown' || found.kind === 'gone' || place?.kind !== 'article') return null;
  return archive.story(place.day, place.slug);
}
