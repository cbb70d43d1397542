import { SITEMAP_INDEX, sitemapAddress } from '@/lib/address/machine';
import type { Imprint } from './imprint';

/**
 * Who takes pages to train language models, or asks before doing so: by the names their makers gave in October 2026.
 * Those who search (OAI-SearchBot, Claude-SearchBot, PerplexityBot), who fetch for one reader (ChatGPT-User) and who
 * show previews (facebookexternalhit) are others and are always welcome.
 */
export const TRAINING_AGENTS = [
  'GPTBot',
  'ClaudeBot',
  'Google-Extended',
  'Applebot-Extended',
  'CCBot',
  'meta-externalagent',
  'Bytespider',
  'Amazonbot',
] as const;

/**
 * The text of robots.txt (RFC 9309). Nothing is ever hidden by it: a page that must not be fetched can not say that
 * it must not be listed, and before a paper is published that is just what every page says.
 * @param published false while the site runs for its makers only
 */
export function robotsText(imprint: Imprint, published: boolean): string {
  const { name, training } = imprint.edition.site;
  const everybody = ['User-agent: *', 'Allow: /'];
  if (!published) {
    return lines(
      '# SITE_URL is not set, so every page says noindex. It is fetched all the same, since only then that is read.',
      ...everybody,
    );
  }
  return lines(
    `# ${name} may be searched, shared and read by everybody.`,
    ...everybody,
    '',
    ...(training
      ? []
      : [
          '# Not for training language models. Searching and answering readers with it is another matter, and welcome.',
          ...TRAINING_AGENTS.map((agent) => `User-agent: ${agent}`),
          'Disallow: /',
          '',
        ]),
    `Sitemap: ${imprint.absolute(SITEMAP_INDEX)}`,
    `Sitemap: ${imprint.absolute(sitemapAddress('news'))}`,
  );
}

function lines(...all: string[]): string {
  return `${all.map((line) => line.replace(/\s+/g, ' ')).join('\n')}\n`;
}
