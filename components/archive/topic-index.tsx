import { topicAddress } from '@/lib/address/addresses';
import type { TopicCount } from '@/lib/archive/archive';

interface Props {
  topics: TopicCount[];
}

/** All topics by name, under their first letters. */
export function TopicIndex({ topics }: Props) {
  return (
    <div className="columns-[4_10rem] gap-x-6 lg:gap-x-10">
      {byLetter(topics).map(([letter, group]) => (
        <section key={letter} className="mb-6 break-inside-avoid">
          <h2 className="border-t border-rule-strong pt-2 text-card">{letter}</h2>
          <ul className="mt-1 text-furniture">
            {group.map(({ slug, name, count }) => (
              <li key={slug} className="flex items-center justify-between gap-4">
                <a href={topicAddress(slug)} className="target">
                  {name}
                </a>
                <span className="text-ink-faint tabular-nums">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byLetter(topics: TopicCount[]): [string, TopicCount[]][] {
  const groups = new Map<string, TopicCount[]>();
  for (const topic of topics) {
    const letter = [...topic.name][0]?.toUpperCase() ?? '';
    groups.set(letter, [...(groups.get(letter) ?? []), topic]);
  }
  return [...groups];
}
