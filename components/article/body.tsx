interface Props {
  /** HTML that lib/content made and sanitised. */
  html: string;
}

/** The text of an article or of a standing page. */
export function Body({ html }: Props) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
