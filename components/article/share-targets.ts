/** Where a piece can be passed on to, by plain links that need no script and tell nobody until they are used. */
export interface ShareTarget {
  name: string;
  address: string;
}

function withQuery(base: string, query: Record<string, string>): string {
  // `mailto:` has no `+` for a space (RFC 6068, section 5), so neither have the others.
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${base}?${pairs.join('&')}`;
}

/** @param email the page's word for e-mail; the others are names that no language changes */
export function shareTargets(url: string, headline: string, email: string): ShareTarget[] {
  const together = `${headline} ${url}`;
  return [
    { name: 'WhatsApp', address: withQuery('https://wa.me/', { text: together }) },
    { name: email, address: withQuery('mailto:', { subject: headline, body: url }) },
    { name: 'X', address: withQuery('https://x.com/intent/post', { text: headline, url }) },
    {
      name: 'Facebook',
      address: withQuery('https://www.facebook.com/sharer/sharer.php', { u: url }),
    },
    {
      name: 'LinkedIn',
      address: withQuery('https://www.linkedin.com/sharing/share-offsite/', { url }),
    },
    { name: 'Telegram', address: withQuery('https://t.me/share/url', { url, text: headline }) },
    {
      name: 'Reddit',
      address: withQuery('https://www.reddit.com/submit', { url, title: headline }),
    },
    { name: 'Bluesky', address: withQuery('https://bsky.app/intent/compose', { text: together }) },
    {
      // Mastodon's own page, which asks readers for their server. Behind `#` the words are told to no server at all.
      name: 'Mastodon',
      address: `https://share.joinmastodon.org/#text=${encodeURIComponent(together)}`,
    },
  ];
}
