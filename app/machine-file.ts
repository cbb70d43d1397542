import type { Archive } from '@/lib/archive/archive';
import { paper } from '@/lib/archive/index';
import type { Imprint } from '@/lib/seo/imprint';
import { readEdition } from './edition';
import { imprintOf } from './imprint';
import { type MachineText, machineAnswer, nothingThere } from './machine-answer';

/** Makes the text of a file from the paper as it is, or null where the paper has none. */
type MakeText = (imprint: Imprint, archive: Archive) => string | null | Promise<string | null>;

/** Answers for a file that is made from the paper as a whole. */
export async function machineFile(
  request: Request,
  type: MachineText['type'],
  make: MakeText,
): Promise<Response> {
  const archive = await paper();
  // Before the body: a date later than the change it is of would keep the change from who asks again.
  const modified = await archive.lastMoment();
  const body = await make(imprintOf(await readEdition(archive)), archive);
  return body === null
    ? nothingThere('This paper has no such file.')
    : machineAnswer(request, { body, type, modified });
}
