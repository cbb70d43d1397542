import { nothingThere } from '@/app/machine-answer';
import { shortAddress } from '@/lib/address/addresses';
import { paper } from '@/lib/archive/index';

interface Props {
  params: Promise<{ code: string }>;
}

/** Leads from a short address to the article under plain `next start`; `server/` has done so before Next is reached. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const found = await (await paper()).resolve(shortAddress((await params).code));
  switch (found.kind) {
    case 'moved':
      return new Response(null, { status: 308, headers: { location: found.to } });
    case 'gone':
      return nothingThere('This piece was withdrawn.', 410);
    default:
      return nothingThere('There is no piece with this short address.');
  }
}
