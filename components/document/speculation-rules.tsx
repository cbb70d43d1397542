import { SPECULATION_RULES } from '@/lib/address/speculation';

/** Lets the browser render an article while the reader is about to ask for it. */
export function SpeculationRules() {
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }} />;
}
