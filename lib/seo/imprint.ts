import type { Edition } from '@/lib/language/edition';

/** Who speaks, and from where: what everything that machines read is made from beside its own subject. */
export interface Imprint {
  edition: Edition;
  /** The full form of one of the site's own addresses. */
  absolute: (address: string) => string;
}
