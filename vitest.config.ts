import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,lib,server,desk,components}/**/*.test.{ts,tsx}'],
    env: { TZ: 'America/New_York' },
    // Generous, so that a busy machine is no reason to fail.
    testTimeout: 30_000,
  },
});
