/** @type {import('next').NextConfig} */
export default {
  // Every reader and every robot gets title, canonical and social tags in <head>, never streamed after it.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // The development server logs what is asked for; whoever reads that log must not get in by it.
  logging: { incomingRequests: { ignore: [/^\/(?:preview|desk)\//] } },
  // Pictures are made by lib/pictures; Next's own optimiser would be a second door to the processor and the disk.
  images: { unoptimized: true },
  // Types are checked by "npm test"; a site that is started should start.
  typescript: { ignoreBuildErrors: true },
  // Native code, or code that looks for files beside itself: loaded from node_modules, never bundled.
  serverExternalPackages: ['libsql', '@parcel/watcher', 'sharp', 'harfbuzzjs', 'fontverter'],
  // Files that have to stand at the root and whose names are not known before the paper is.
  rewrites: async () => [
    { source: '/sitemap-:name([a-z0-9-]{1,40}).xml', destination: '/sitemaps/:name' },
    { source: '/:key([A-Za-z0-9-]{8,128}).txt', destination: '/indexnow/:key' },
  ],
  // `import address from './x.ts?script'` bundles a script for the browser and serves it as a file that never changes
  // under its address. The first rule makes it and names it x.ts.js, the second takes up what is named so.
  turbopack: {
    rules: {
      '*.ts': {
        condition: { query: '?script' },
        loaders: ['./server/document/browser-script.cjs'],
        as: '*.js',
      },
      '*.js': { condition: { query: '?script' }, type: 'asset' },
    },
  },
};
