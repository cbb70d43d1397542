import { paper } from '@/lib/archive/index';
import { manifestOf } from '@/lib/seo/manifest';

// Next takes this name for one of its own files and would make it when the site is built, from no paper at all.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const archive = await paper();
  return Response.json(manifestOf(await archive.site()), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
