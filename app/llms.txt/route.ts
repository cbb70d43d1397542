import { machineFile } from '@/app/machine-file';
import { llmsText } from '@/lib/seo/llms-text';

export async function GET(request: Request): Promise<Response> {
  return machineFile(request, 'text/plain', async (imprint, archive) =>
    llmsText(imprint, await archive.standingPages()),
  );
}
