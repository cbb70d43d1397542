import { machineFile } from '@/app/machine-file';
import { securityText } from '@/lib/seo/security-text';

export async function GET(request: Request): Promise<Response> {
  return machineFile(request, 'text/plain', securityText);
}
