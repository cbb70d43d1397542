import type { Headline } from '@/lib/archive/archive';

/** How a band sets its stories. */
export type Rhythm = 'feature' | 'row' | 'columns' | 'opinion';

type Turn = Exclude<Rhythm, 'opinion'>;

/** Of how many stories a row's pictures are looked for: as many as stand across. */
const ACROSS = 4;

/** Whether the stories of a band can be set so. Only words alone are always possible. */
const POSSIBLE: Record<Turn, (headlines: Headline[]) => boolean> = {
  feature: (headlines) => headlines.length > 2 && Boolean(headlines[0]?.picture),
  row: (headlines) => {
    const shown = headlines.slice(0, ACROSS);
    return shown.filter(({ picture }) => picture).length * 2 >= shown.length;
  },
  columns: () => true,
};

/**
 * The settings of the bands of a front page, from the top. A band that opens with opinion is set as opinion;
 * every other takes the setting that is possible for it and was used longest ago, so that neighbours differ.
 */
export function rhythmsOf(bands: Headline[][]): Rhythm[] {
  const longestAgoFirst: Turn[] = ['feature', 'row', 'columns'];
  return bands.map((headlines) => {
    if (headlines[0]?.label === 'opinion') return 'opinion';
    const rhythm = longestAgoFirst.find((turn) => POSSIBLE[turn](headlines)) ?? 'columns';
    longestAgoFirst.splice(longestAgoFirst.indexOf(rhythm), 1);
    longestAgoFirst.push(rhythm);
    return rhythm;
  });
}
