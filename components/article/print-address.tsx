interface Props {
  /** Absolute address of the article. */
  url: string;
}

/** On paper only: where the piece can be found again. */
export function PrintAddress({ url }: Props) {
  return (
    <p className="mt-8 hidden border-t border-rule-strong pt-2 text-fine print:block">{url}</p>
  );
}
