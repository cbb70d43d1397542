const { build } = require('esbuild');

/**
 * A loader for Turbopack: bundles a script for the reader's browser into one small file. next.config.js says which
 * imports it serves. Turbopack loads it with require() on every supported Node, hence CommonJS.
 * @this {import('webpack').LoaderContext<never>}
 */
module.exports = function browserScript() {
  const done = this.async();
  build({
    entryPoints: [this.resourcePath],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    absWorkingDir: this.rootContext,
    logLevel: 'silent',
  }).then(({ outputFiles, metafile }) => {
    for (const file of Object.keys(metafile.inputs))
      this.addDependency(`${this.rootContext}/${file}`);
    done(null, outputFiles[0].text);
  }, done);
};
