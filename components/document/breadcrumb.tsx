import type { Edition } from '@/lib/language/edition';

interface Props {
  /** The pages above this one, below the front page. */
  trail: { name: string; address: string }[];
  edition: Edition;
}

/** The way from the front page to this one, which is left out: its headline stands right below. */
export function Breadcrumb({ trail, edition }: Props) {
  const steps = [{ name: edition.words.home, address: '/' }, ...trail];
  return (
    <nav aria-label={edition.words.breadcrumb} className="text-fine text-ink-faint print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ name, address }, index) => (
          <li key={address} className="flex items-center gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <a className="target" href={address}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
