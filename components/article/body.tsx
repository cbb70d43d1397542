interface Props {
  /** HTML that lib/content made and sanitised. */
  html: string;
  /** Opens with a large letter. */
  long?: boolean;
  /** Goes on while it is read: what is added is said to who can not see it, when they pause. */
  live?: boolean;
}

/** The text of an article or of a standing page. */
export function Body({ html, long = false, live = false }: Props) {
  return (
    <div
      aria-live={live ? 'polite' : undefined}
      className={long ? 'prose prose-long' : 'prose'}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
