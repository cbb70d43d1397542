/** What the operator decides, read once at start. The table of settings is in the README. */
export interface Settings {
  port: number;
  /** Where readers reach the site, without a slash at the end; null while it runs for its makers only. */
  siteUrl: string | null;
  development: boolean;
}

/**
 * Reads the settings from the environment.
 * @throws Error that names the variable, what it says and what it may say
 */
export function readSettings(
  environment: Record<string, string | undefined>,
  development: boolean,
): Settings {
  return {
    port: readPort(environment.PORT),
    siteUrl: readSiteUrl(environment.SITE_URL),
    development,
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}". Give a number from 0 to 65535, or leave it out for 3000.`);
}

function readSiteUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search)
    return url.origin;
  throw new Error(
    `SITE_URL is "${text}". Give the address readers use, without a path, like https://www.example.org.`,
  );
}
