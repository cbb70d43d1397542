import type { Headline } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { dateAndTime } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';

interface Props {
  headline: Headline;
  edition: Edition;
}

/** Who wrote a story and when, in one line below its standfirst. */
export function Signature({ headline, edition }: Props) {
  const { words, reading, site } = edition;
  const names = headline.authors.map((author) => author.name).join(`${words.comma} `);
  return (
    <p lang={words.lang} className="mt-3 text-fine leading-text text-ink-faint">
      {names && <span className="block">{`${words.by} ${names}`.trim()}</span>}
      <time dateTime={isoInZone(headline.published, site.zone)}>
        {dateAndTime(headline.published, reading)}
      </time>
    </p>
  );
}
