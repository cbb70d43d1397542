interface Props {
  /** HTML that lib/content made and sanitised. */
  html: string;
  /** Opens with a large letter. */
  long?: boolean;
}

/** The text of an article or of a standing page. */
export function Body({ html, long = false }: Props) {
  return (
    <div
      className={long ? 'prose prose-long' : 'prose'}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
