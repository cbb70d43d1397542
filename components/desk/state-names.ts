import type { State } from '@/lib/archive/state';

/** What the desk calls the pieces of a state. */
export const NAMES: Record<State, string> = {
  draft: 'In draft',
  scheduled: 'Scheduled',
  embargoed: 'Under embargo',
  live: 'Live',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  shadowed: 'Hidden by another file',
};
