import { machineFile } from '@/app/machine-file';
import { sitemapText } from '@/lib/seo/sitemaps/sitemaps';

interface Props {
  params: Promise<{ name: string }>;
}

/** One sitemap. It stands at the root, as in `/sitemap-2025-08.xml`, from where next.config.js leads here. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { name } = await params;
  return machineFile(request, 'application/xml', (imprint, archive) =>
    sitemapText(imprint, archive, name),
  );
}
