import { paper } from '@/lib/archive/index';
import { pictureBytes } from '@/lib/archive/picture-bytes';
import { OriginalAway } from '@/lib/pictures/originals/failures';

interface Props {
  params: Promise<{ hash: string; rendition: string; name: string }>;
}

/** A picture in one width, format and cut. Its address holds its content's hash, so it may be kept for ever. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { hash, rendition } = await params;
  const made = await pictureBytes(await paper(), hash, rendition).catch((error: unknown) => {
    if (error instanceof OriginalAway) return error;
    throw error;
  });
  if (made instanceof OriginalAway)
    return inWords(503, made.message, { 'cache-control': 'no-store', 'retry-after': '5' });
  if (!made)
    // Where files are brought to several nodes or to storage it may be on its way.
    return inWords(404, 'There is no such picture.', { 'cache-control': 'public, max-age=5' });
  return new Response(new Uint8Array(made.bytes), {
    headers: {
      'content-type': made.type,
      'content-length': String(made.bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}

function inWords(status: number, text: string, headers: Record<string, string>): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}
