import { machineFile } from '@/app/machine-file';
import { indexText } from '@/lib/seo/sitemaps/sitemaps';

export async function GET(request: Request): Promise<Response> {
  return machineFile(request, 'application/xml', indexText);
}
