/** @type {import('next').NextConfig} */
export default {
  // Every reader and every robot gets title, canonical and social tags in <head>, never streamed after it.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // Pictures are made by lib/pictures; Next's own optimiser would be a second door to the processor and the disk.
  images: { unoptimized: true },
  // Types are checked by "npm test"; a site that is started should start.
  typescript: { ignoreBuildErrors: true },
  // Native code, or code that looks for files beside itself: loaded from node_modules, never bundled.
  serverExternalPackages: ['libsql', '@parcel/watcher', 'sharp', 'harfbuzzjs', 'fontverter'],
  // Every page waits for this script, so it must not be asked for anew by each.
  // Files that have to stand at the root and whose names are not known before the paper is.
  rewrites: async () => [
    { source: '/sitemap-:name([a-z0-9-]{1,40}).xml', destination: '/sitemaps/:name' },
    { source: '/:key([A-Za-z0-9-]{8,128}).txt', destination: '/indexnow/:key' },
  ],
  headers: async () => [
    {
      source: '/theme.js',
      headers: [
        { key: 'cache-control', value: 'public, max-age=86400, stale-while-revalidate=604800' },
      ],
    },
  ],
};
