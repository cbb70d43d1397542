import { topicAddress } from '@/lib/address/addresses';
import type { Named } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';

interface Props {
  topics: Named[];
  edition: Edition;
}

/** Everything a piece is about, each with its own page. */
export function TopicsList({ topics, edition }: Props) {
  if (topics.length === 0) return null;
  return (
    <ul
      aria-label={edition.words.topics}
      className="mt-8 flex max-w-measure flex-wrap gap-2 print:hidden"
    >
      {topics.map(({ slug, name }) => (
        <li key={slug}>
          <a
            href={topicAddress(slug)}
            className="inline-flex min-h-9 items-center rounded-pill bg-tint px-3.5 text-fine font-strong"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
