import type { System } from './files';
import { inSite } from './hexo/former-address';
import type { SiteConfig } from './site-config';

/** The address that a text gives itself, as Jekyll's, Hexo's and Eleventy's `permalink` and Hugo's `url` do. */
export function ownAddress(
  data: Record<string, unknown>,
  system: System,
  config: SiteConfig,
): string {
  const written = data.permalink ?? data.url;
  if (system === 'Hexo')
    return typeof written === 'string' && /^[^{}:]+$/.test(written) ? inSite(written, config) : '';
  return typeof written === 'string' && /^\/[^{}:]*$/.test(written) ? written : '';
}

/** Former addresses under both names: a file may bear Hugo's `aliases` and Jekyll's `redirect_from` at once. */
export function aliasesIn(data: Record<string, unknown>): string[] {
  return [data.redirect_from, data.aliases, data.alias]
    .flat()
    .filter((one): one is string => typeof one === 'string')
    .map(
      (one) =>
        `/${one
          .trim()
          .replace(/^https?:\/\/[^/]+/i, '')
          .replace(/^\/+/, '')}`,
    )
    .filter((one) => one !== '/');
}
