interface Props {
  /** Absolute address of the article. */
  url: string;
  /** The same in a form that can be typed from paper, absolute. */
  short: string;
}

/** On paper only: where the piece can be found again. */
export function PrintAddress({ url, short }: Props) {
  return (
    <p className="mt-8 hidden break-before-avoid border-t border-rule-strong pt-2 text-fine print:block">
      {url}
      <br />
      {short}
    </p>
  );
}
