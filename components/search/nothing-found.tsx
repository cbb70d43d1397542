import { BriefList } from '@/components/headline/brief-list';
import { topicAddress } from '@/lib/address/addresses';
import type { Headline, TopicCount } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  topics: TopicCount[];
  latest: Headline[];
  edition: Edition;
}

/** Where a search found nothing: what to try, the topics that most is written about, and the latest headlines. */
export function NothingFound({ topics, latest, edition }: Props) {
  const { words } = edition;
  return (
    <>
      <p className="mt-4 max-w-measure font-serif text-standfirst leading-text text-ink-soft">
        {words.nothingFound}
      </p>
      <div className="mt-8 grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-2">
        {topics.length > 0 && (
          <nav aria-labelledby="topics">
            <h2 id="topics" className="mb-3 border-t-2 border-rule-strong pt-2 rail-title">
              {words.topics}
            </h2>
            <ul className="columns-2 gap-x-6 text-furniture">
              {topics.map(({ slug, name, count }) => (
                <li key={slug} className="flex items-center justify-between gap-4">
                  <a href={topicAddress(slug)} className="target">
                    {name}
                  </a>
                  <span className="text-ink-faint tabular-nums">{count}</span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {latest.length > 0 && (
          <section aria-labelledby="latest">
            <h2 id="latest" className="mb-3 border-t-2 border-rule-strong pt-2 rail-title">
              {words.latestHeadlines}
            </h2>
            <BriefList headlines={latest} edition={edition} />
          </section>
        )}
      </div>
    </>
  );
}
