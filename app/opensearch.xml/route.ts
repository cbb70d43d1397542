import { machineFile } from '@/app/machine-file';
import { openSearchText } from '@/lib/seo/open-search';

export async function GET(request: Request): Promise<Response> {
  return machineFile(request, 'application/opensearchdescription+xml', openSearchText);
}
