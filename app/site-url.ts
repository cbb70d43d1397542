/** Where the site lives: `SITE_URL`, else what site.yaml said when the site was started, else this machine. */
export function siteUrl(): URL {
  const { SITE_URL, PAPER_ADDRESS, PORT } = process.env;
  return new URL(SITE_URL || PAPER_ADDRESS || `http://localhost:${PORT || 3000}`);
}

/** A paper without an address of its own is being tried out, and no search engine should list it. */
export function isPublished(): boolean {
  return Boolean(process.env.SITE_URL);
}

/** The full form of one of the site's addresses. */
export function absolute(address: string): string {
  return new URL(address, siteUrl()).href;
}
