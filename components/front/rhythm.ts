import type { Front, Headline } from '@/lib/archive/archive';

/** How a band sets its stories. */
export type Rhythm = 'feature' | 'row' | 'columns' | 'opinion';

type Turn = Exclude<Rhythm, 'opinion'>;

/** How many stories each setting has room for. */
const ROOM: Record<Rhythm, number> = { feature: 4, row: 4, columns: 3, opinion: 4 };

/** Whether the stories of a band can be set so. Only words alone are always possible. */
const POSSIBLE: Record<Turn, (headlines: Headline[]) => boolean> = {
  feature: (headlines) => headlines.length > 2 && Boolean(headlines[0]?.picture),
  row: (headlines) => {
    const shown = headlines.slice(0, ROOM.row);
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

/** A section's part of the front page, with the stories it has room for. */
export type SetBand = Front['bands'][number] & { rhythm: Rhythm };

/** The bands of a front page as they are printed. */
export function setBands(bands: Front['bands']): SetBand[] {
  const filled = bands.filter(({ headlines }) => headlines.length > 0);
  const rhythms = rhythmsOf(filled.map(({ headlines }) => headlines));
  return filled.map(({ section, headlines }, place) => {
    const rhythm = rhythms[place] ?? 'columns';
    return { section, headlines: headlines.slice(0, ROOM[rhythm]), rhythm };
  });
}
