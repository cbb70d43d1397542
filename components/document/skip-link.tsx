interface Props {
  text: string;
}

/** First in the tab order, seen only when focused: past the masthead to the page's own words. */
export function SkipLink({ text }: Props) {
  return (
    <a
      href="#main"
      className="sr-only z-1 bg-paper px-4 py-3 font-strong focus:not-sr-only focus:absolute focus:start-4 focus:top-2"
    >
      {text}
    </a>
  );
}
