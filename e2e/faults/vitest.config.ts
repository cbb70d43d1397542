import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Each test starts a site of its own and harms it, so they run one after the other. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
  test: {
    include: ['e2e/faults/**/*.test.ts'],
    root: fileURLToPath(new URL('../..', import.meta.url)),
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
