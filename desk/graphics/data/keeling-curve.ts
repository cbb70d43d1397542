import { DESK, type Figure } from '../figure';
import type { LineChart } from '../line-chart';

const drawing: LineChart = {
  kind: 'line',
  unit: 'parts per million',
  range: [300, 430],
  guides: [300, 350, 400],
  years: [1960, 1980, 2000, 2024],
  points: [
    [1960, 316.9],
    [1970, 325.7],
    [1980, 338.8],
    [1990, 354.5],
    [2000, 369.7],
    [2010, 390.1],
    [2020, 414.2],
    [2024, 424.6],
  ],
};

export const keelingCurve: Figure = {
  alt: 'Line chart of carbon dioxide in the air at Mauna Loa, rising from 316.9 parts per million in 1960 to 424.6 in 2024, most steeply since 2000.',
  caption:
    'Annual means of carbon dioxide at Mauna Loa for 1960 and every tenth year to 2020, and for 2024, from NOAA; the scale starts at 300.',
  credit: DESK,
  drawing,
  small: { ...drawing, guides: [400] },
};
