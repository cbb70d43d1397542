import { Body } from '@/components/article/body';
import type { Author } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';

interface Props {
  author: Author;
  edition: Edition;
}

/** Who signs with this name: a person or a desk, what they do, and a few words about them. */
export function AuthorProfile({ author, edition }: Props) {
  const kind = author.kind === 'desk' ? edition.words.desk : edition.words.person;
  return (
    <header className="mt-2 mb-8">
      <p className="mb-2 text-furniture font-kicker text-brand">{author.role || kind}</p>
      <h1 className="text-title font-lead leading-title">{author.name}</h1>
      {author.html && (
        <div className="mt-4">
          <Body html={author.html} />
        </div>
      )}
    </header>
  );
}
