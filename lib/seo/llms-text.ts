import { namedAddress } from '@/lib/address/addresses';
import { feedAddress, SITEMAP_INDEX } from '@/lib/address/machine';
import type { Named } from '@/lib/content/article';
import type { Imprint } from './imprint';

/** The text of llms.txt (llmstxt.org), or null where site.yaml does not ask for one. @param standing the paper's own pages */
export function llmsText({ edition, absolute }: Imprint, standing: Named[]): string | null {
  const { site, words } = edition;
  if (!site.llms) return null;
  const link = (name: string, address: string, note = '') =>
    `- [${linkWords(name)}](${absolute(address)})${note ? `: ${note}` : ''}`;
  const source = { kind: 'paper' } as const;
  return [
    `# ${site.name}`,
    ...(site.tagline ? ['', `> ${site.tagline}`] : []),
    '',
    `## ${words.sections}`,
    '',
    ...site.sections.map(({ slug, name, description }) =>
      link(name, namedAddress(slug), description),
    ),
    '',
    `## ${words.aboutThePaper}`,
    '',
    ...standing.map(({ slug, name }) => link(name, namedAddress(slug))),
    '',
    '## RSS, Atom, JSON Feed, Sitemap',
    '',
    link('RSS', feedAddress(source, 'rss')),
    link('Atom', feedAddress(source, 'atom')),
    link('JSON Feed', feedAddress(source, 'json')),
    link('Sitemap', SITEMAP_INDEX),
    '',
  ].join('\n');
}

/** Words that can not end the brackets they stand in. */
function linkWords(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}
