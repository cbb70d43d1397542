import type { MachineArchive } from '../machines';
import { changesSince } from './changes';
import { feedOf, type RenderBody } from './feed';
import { listedArticles, listedNames, publishedSince } from './listed';
import { listedMonth, listedMonths } from './listed-months';
import type { Reading } from './reading';

/**
 * The part of the archive that machines ask.
 * @param lastMoment when what readers see last changed, asked at every call
 */
export function machineVerbs(
  reading: () => Reading,
  lastMoment: () => number,
  render: RenderBody,
): MachineArchive {
  return {
    lastMoment: async () => lastMoment(),
    feed: async (source, count) => feedOf(reading(), source, count, render),
    listedMonths: async () => listedMonths(reading()),
    listedMonth: async (month) => listedMonth(reading(), month),
    listedArticles: async (month, from, count) => listedArticles(reading(), month, from, count),
    listedNames: async (kind) => listedNames(reading(), kind),
    publishedSince: async (moment) => publishedSince(reading(), moment),
    changes: async (since, paths) => changesSince(reading(), since, paths),
  };
}
