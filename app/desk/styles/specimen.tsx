import type { ReactNode } from 'react';

interface Props {
  name: string;
  children: ReactNode;
}

/** One component under its name. */
export function Specimen({ name, children }: Props) {
  return (
    <section aria-label={name} className="mb-14">
      <p className="mb-5 border-t border-rule pt-2 font-sans text-fine text-ink-faint">{name}</p>
      {children}
    </section>
  );
}
