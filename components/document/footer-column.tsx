interface Props {
  heading: string;
  /** Language of the links, which may not be that of the heading. */
  lang: string;
  links: { name: string; address: string }[];
}

export function FooterColumn({ heading, lang, links }: Props) {
  if (links.length === 0) return null;
  return (
    <div>
      <h2 className="mb-1 rail-title text-ink">{heading}</h2>
      <ul lang={lang}>
        {links.map(({ name, address }) => (
          <li key={address}>
            <a className="target" href={address}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
