// Node.js 20 does not take up the loader of its parent in a thread: this teaches it TypeScript, with the paths of tsconfig.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
await import('./prepare-thread.ts');
