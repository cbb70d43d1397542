#!/usr/bin/env node
// npm's bin must be JavaScript: this teaches Node the TypeScript of the desk, with the paths of its own tsconfig,
// so that the command works from any folder.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
