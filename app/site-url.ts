/** Where the site lives: `SITE_URL`, or this machine while there is none. */
export function siteUrl(): URL {
  return new URL(process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`);
}

/** A paper without an address of its own is being tried out, and no search engine should list it. */
export function isPublished(): boolean {
  return Boolean(process.env.SITE_URL);
}

/** The full form of one of the site's addresses. */
export function absolute(address: string): string {
  return new URL(address, siteUrl()).href;
}
