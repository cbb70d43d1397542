import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Where this project is installed is asked of this module and not of the working directory: the desk's command runs in
 * the folder of a paper. Next's bundler keeps `import.meta.url` for the place of the source file, also in a build.
 */
const HERE = fileURLToPath(import.meta.url);
const PROJECT = dirname(dirname(dirname(dirname(HERE))));
const packages = createRequire(/* turbopackIgnore: true */ HERE);

/**
 * A file of this project.
 * @param path from the project's folder on
 * @returns its absolute path
 */
export function ownFile(path: string): string {
  return join(/* turbopackIgnore: true */ PROJECT, path);
}

/**
 * A file of an installed package, wherever npm has put the package.
 * @param name of the package and the file, as an import names it
 * @returns its absolute path
 * @throws Error when the package is not installed
 */
export function installedFile(name: string): string {
  return packages.resolve(/* turbopackIgnore: true */ name);
}
