import { machineFile } from '@/app/machine-file';
import { isPublished } from '@/app/site-url';
import { robotsText } from '@/lib/seo/robots';

export async function GET(request: Request): Promise<Response> {
  return machineFile(request, 'text/plain', (imprint) => robotsText(imprint, isPublished()));
}
