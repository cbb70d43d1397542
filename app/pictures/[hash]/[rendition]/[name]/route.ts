import { paper } from '@/lib/archive/index';
import { pictureBytes } from '@/lib/archive/picture-bytes';

interface Props {
  params: Promise<{ hash: string; rendition: string; name: string }>;
}

/** A picture in one width, format and cut. Its address holds its content's hash, so it may be kept for ever. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { hash, rendition } = await params;
  const made = await pictureBytes(await paper(), hash, rendition);
  if (!made)
    return new Response('There is no such picture.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  return new Response(new Uint8Array(made.bytes), {
    headers: {
      'content-type': made.type,
      'content-length': String(made.bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}
