import { machineFile } from '@/app/machine-file';

interface Props {
  params: Promise<{ key: string }>;
}

/** Proves that whoever pings IndexNow speaks for this site. It stands at the root; next.config.js leads here. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { key } = await params;
  return machineFile(request, 'text/plain', ({ edition }) =>
    key === edition.site.indexNow ? key : null,
  );
}
