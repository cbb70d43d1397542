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
  serverExternalPackages: ['libsql', '@parcel/watcher', 'sharp'],
  // Every page waits for this script, so it must not be asked for anew by each.
  headers: async () => [
    {
      source: '/theme.js',
      headers: [
        { key: 'cache-control', value: 'public, max-age=86400, stale-while-revalidate=604800' },
      ],
    },
  ],
};
