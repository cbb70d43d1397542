import { paper } from '@/lib/archive/index';
import { manifestOf } from '@/lib/seo/manifest';

export async function GET(): Promise<Response> {
  const archive = await paper();
  return Response.json(manifestOf(await archive.site()), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
