interface Props {
  title: string;
  /** One or two sentences below the title; may be empty. */
  description: string;
}

/** The title of a page that is not an article. */
export function PageHeading({ title, description }: Props) {
  return (
    <header className="mt-2 mb-8">
      <h1 className="text-title font-lead leading-title">{title}</h1>
      {description && (
        <p className="mt-3 max-w-standfirst font-serif text-standfirst leading-text text-ink-soft">
          {description}
        </p>
      )}
    </header>
  );
}
