import { locate } from '@/lib/archive/location';
import { siteClock } from '@/lib/time/clock';
import type { Gate } from './admission';

/** The gate of the site that this process serves, at this moment. */
export function siteGate(): Gate {
  return { cache: locate().cache, now: siteClock()(), environment: process.env };
}
