import type { Edition } from '@/lib/language/edition';
import { type ShareTarget, shareTargets } from './share-targets';

interface Props {
  /** Absolute address of the article. */
  url: string;
  headline: string;
  edition: Edition;
}

const SHOWN_AT_ONCE = 2;
const PILL =
  'inline-flex min-h-11 items-center rounded-pill border border-rule px-3.5 text-fine whitespace-nowrap font-strong hover:border-current hover:no-underline';
const IN_LIST = 'flex min-h-11 items-center px-4 text-furniture';

/** Ways to pass the piece on: the usual ones at hand, the others behind one word. */
export function ShareLinks({ url, headline, edition }: Props) {
  const { words } = edition;
  const targets = shareTargets(url, headline, words.email);
  return (
    <share-links data-url={url} data-title={headline} className="print:hidden lg:shrink-0">
      <ul aria-label={words.share} className="flex flex-wrap gap-2">
        {targets.slice(0, SHOWN_AT_ONCE).map((target) => (
          <li key={target.name}>
            <ShareLink target={target} style={PILL} />
          </li>
        ))}
        <li>
          <button
            type="button"
            data-copy={words.linkCopied}
            hidden
            suppressHydrationWarning
            className={PILL}
          >
            {words.copyLink}
          </button>
        </li>
        <li>
          <details className="relative">
            <summary className={PILL}>{words.shareMore}</summary>
            <ul className="absolute end-0 z-1 mt-1 w-40 border border-rule-strong bg-paper py-1 max-md:start-0 max-md:end-auto">
              <li className="has-[>[hidden]]:hidden">
                <button
                  type="button"
                  data-native=""
                  hidden
                  suppressHydrationWarning
                  className={IN_LIST}
                >
                  {words.shareWith}
                </button>
              </li>
              {targets.slice(SHOWN_AT_ONCE).map((target) => (
                <li key={target.name}>
                  <ShareLink target={target} style={IN_LIST} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      </ul>
      <span role="status" className="text-fine" />
    </share-links>
  );
}

interface LinkProps {
  target: ShareTarget;
  style: string;
}

function ShareLink({ target, style }: LinkProps) {
  return (
    <a href={target.address} rel="nofollow noopener" className={style}>
      {target.name}
    </a>
  );
}
