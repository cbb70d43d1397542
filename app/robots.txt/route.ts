import { machineFile } from '@/app/machine-file';
import { isPublished } from '@/app/site-url';
import { robotsText } from '@/lib/seo/robots';

// Next takes this name for one of its own files and would make it when the site is built, from no paper at all.
export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return machineFile(request, 'text/plain', (imprint) => robotsText(imprint, isPublished()));
}
