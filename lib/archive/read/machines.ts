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
  reading: () => Promise<Reading>,
  lastMoment: () => Promise<number>,
  render: RenderBody,
): MachineArchive {
  return {
    lastMoment,
    feed: async (source, count) => feedOf(await reading(), source, count, render),
    listedMonths: async () => listedMonths(await reading()),
    listedMonth: async (month) => listedMonth(await reading(), month),
    listedArticles: async (month, from, count) =>
      listedArticles(await reading(), month, from, count),
    listedNames: async (kind) => listedNames(await reading(), kind),
    publishedSince: async (moment) => publishedSince(await reading(), moment),
    changes: async (since, paths) => changesSince(await reading(), since, paths),
  };
}
