import { readEdition } from '@/app/edition';
import { parsePath } from '@/lib/address/parse';
import { paper } from '@/lib/archive/index';
import { locate } from '@/lib/archive/location';
import { inLanguage } from '@/lib/language/edition';
import { cardBytes } from '@/lib/pictures/share-card/make-card';
import { cardAddressOf, cardOf } from '@/lib/seo/share-card';

/**
 * The card of an article without a picture. It is drawn for what readers can see and for nothing else: the archive
 * is asked each time. An address whose hash is of other words, because the headline has changed since, leads to the
 * present card.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const place = parsePath(pathname.slice('/pictures/cards'.length, pathname.lastIndexOf('/')));
  const archive = await paper();
  const story = place?.kind === 'article' ? await archive.story(place.day, place.slug) : null;
  if (!story || story.picture)
    return new Response('There is no such picture.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  const edition = inLanguage(await readEdition(archive), story.lang, story.dir);
  const address = cardAddressOf(story, edition);
  if (pathname !== address)
    return new Response(null, { status: 307, headers: { location: address } });
  const bytes = await cardBytes(cardOf(story, edition), locate().cache);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}
