import type { Pinpointed } from '@/lib/content/pinpoint';
import { escapeXml } from '@/lib/seo/xml';

/** More would hide the page; the desk has them all. */
const MOST_SHOWN = 12;

const STYLE = `
:host { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 99; max-inline-size: min(40rem, calc(100vw - 2rem)); font: 14px/1.5 var(--font-sans, system-ui), sans-serif; color: var(--color-ink); }
details { background: var(--color-paper); border: 2px solid var(--color-breaking); }
summary { padding: .6rem 1rem; cursor: pointer; font-weight: 600; color: var(--color-breaking); }
ol { margin: 0; padding: 0 1rem; max-block-size: 50vh; overflow-y: auto; list-style: none; }
li { padding: .7rem 0; border-block-start: 1px solid var(--color-rule); }
p { margin: 0; overflow-wrap: anywhere; }
pre { margin: .3rem 0; padding: .3rem .6rem; background: var(--color-tint); white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; font-weight: 700; color: var(--color-breaking); }
a { display: block; padding: .6rem 1rem; color: var(--color-link); }
`;

/**
 * What is wrong with the content, for a corner of every page of the development server: where, the line, what, and how
 * to mend it. Hints stay at the desk.
 * @returns HTML of a shadow root; empty where nothing is wrong
 */
export function overlayHtml(problems: readonly Pinpointed[]): string {
  const worth = problems.filter(({ severity }) => severity !== 'hint');
  if (worth.length === 0) return '';
  const open = worth.some(({ severity }) => severity === 'error') ? ' open' : '';
  const count = worth.length === 1 ? '1 problem' : `${worth.length} problems`;
  return `<style>${STYLE}</style><details${open}><summary>${count} in the content</summary><ol>${worth
    .slice(0, MOST_SHOWN)
    .map(entry)
    .join('')}</ol><a href="/desk">Everything is at the desk</a></details>`;
}

function entry({ path, line, column, length, source, field, message, mend }: Pinpointed): string {
  const [before, meant, after] = [
    source.slice(0, column - 1),
    source.slice(column - 1, column - 1 + length),
    source.slice(column - 1 + length),
  ].map((text) => escapeXml(text));
  const quoted = source.trim() ? `<pre>${before}<mark>${meant}</mark>${after}</pre>` : '';
  const said = escapeXml(field ? `${field}: ${message}` : message);
  return `<li><p><b>${escapeXml(path)}</b>, line ${line}</p>${quoted}<p>${said}</p><p>→ ${escapeXml(mend)}</p></li>`;
}
