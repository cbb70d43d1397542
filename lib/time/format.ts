/** Everything the paper prints about time. No other file formats a date. */
export interface Reading {
  /** BCP 47 tag of the page. */
  lang: string;
  /** IANA zone of the newspaper. */
  zone: string;
}

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(reading: Reading, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${reading.lang}|${reading.zone}|${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) {
    // A bare "en" would print American dates; the paper's English is written the British way unless the
    // editor names a region.
    const locale = reading.lang === 'en' ? 'en-GB' : reading.lang;
    made = new Intl.DateTimeFormat(locale, { timeZone: reading.zone, ...options });
    cache.set(key, made);
  }
  return made;
}

/** `26 August 2025`. */
export function longDate(instant: number, reading: Reading): string {
  return formatter(reading, { day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
}

/** `Tuesday 26 August 2025`, as under a masthead. */
export function fullDate(instant: number, reading: Reading): string {
  return formatter(reading, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(instant)
    .replace(/[,،]/, '');
}

/** `26 August 2025, 09:40 IST`: a moment with its zone, so that it means one thing everywhere. */
export function dateAndTime(instant: number, reading: Reading): string {
  const time = formatter(reading, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${longDate(instant, reading)}, ${time.format(instant)} ${zoneAbbreviation(instant, reading)}`;
}

/** `August 2025`. */
export function monthAndYear(instant: number, reading: Reading): string {
  return formatter(reading, { month: 'long', year: 'numeric' }).format(instant);
}

/** `August`. */
export function monthName(instant: number, reading: Reading): string {
  return formatter(reading, { month: 'long' }).format(instant);
}

const WELL_KNOWN: Record<string, string> = {
  'Asia/Kolkata': 'IST',
  'Asia/Calcutta': 'IST',
  UTC: 'UTC',
};

/** Intl says "GMT+5:30" for zones whose letters its locale data leave out; readers there say IST. */
function zoneAbbreviation(instant: number, reading: Reading): string {
  const known = WELL_KNOWN[reading.zone];
  if (known) return known;
  const parts = formatter(reading, { timeZoneName: 'short' }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? reading.zone;
}
