import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clientFiles, refuseClientFiles } from './client-files';

const roots: string[] = [];

/** A project of the given files, with this project's packages. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-imports-'));
  roots.push(root);
  const tsconfig = '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }';
  for (const [file, text] of Object.entries({ 'tsconfig.json': tsconfig, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  for (const name of ['next', 'react', 'react-dom'])
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

test('no page of this paper that readers see imports a client file', async () => {
  expect(await clientFiles(process.cwd())).toEqual([]);
}, 60_000);

test('whoever brings one in is told by which imports it came, why that is refused and what to do', async () => {
  const root = project({
    'app/page.tsx': "import { Front } from '@/components/front'; export default Front;",
    'components/front.tsx': "export { Menu as Front } from './menu';",
    'components/menu.tsx':
      "// A menu.\n'use strict';\n'use client';\nexport const Menu = () => null;",
  });
  const refusal = refuseClientFiles(root);
  await expect(refusal).rejects.toThrow(
    "says 'use client':\n  app/page.tsx\n    imports components/front.tsx\n    imports components/menu.tsx\n",
  );
  await expect(refusal).rejects.toThrow('leave without React in the browser');
  await expect(refusal).rejects.toThrow('components/enhancement/');
});

test.each([
  [
    'next/link',
    "import Link from 'next/link'; export default Link;",
    /next\/dist\/client\/link\.js$/,
  ],
  ['next/image', "import Image from 'next/image'; export default Image;", /image-component\.js$/],
  ['a package', "import W from 'widget'; export default W;", /^node_modules\/widget\/index\.js$/],
  ['a late import', "export default () => import('widget');", /^node_modules\/widget\/index\.js$/],
])('%s counts too', async (_, page, file) => {
  const root = project({
    'app/page.tsx': page,
    'node_modules/widget/package.json': '{ "name": "widget", "main": "index.js" }',
    'node_modules/widget/index.js': '"use client"; module.exports = () => null;',
  });
  const chains = await clientFiles(root);
  expect(chains.map((chain) => chain.at(-1))).toEqual([expect.stringMatching(file)]);
});

test('tools, the pages of failed renders and the site’s own scripts may run in the browser', async () => {
  const menu = "'use client'; export default () => null;";
  const root = project({
    'app/page.tsx': "import a from './menu.ts?script'; export default () => a;",
    'app/menu.ts': menu,
    'app/error.tsx': menu,
    'app/world/error.tsx': menu,
    'app/global-error.tsx': menu,
    'app/desk/page.tsx': menu,
    'app/about/page.tsx': "export default () => 'use client';",
  });
  expect(await clientFiles(root)).toEqual([]);
});
