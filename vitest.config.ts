import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { postgresForTests } from './lib/archive/postgres/server-for-tests';

const shared = {
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
};
const test = {
  env: { TZ: 'America/New_York' },
  // Generous, so that a busy machine is no reason to fail.
  testTimeout: 30_000,
  hookTimeout: 30_000,
};
const server = await postgresForTests();
if (!server)
  console.log(
    'No PostgreSQL answers at TEST_POSTGRES_URL or 127.0.0.1:5432: its tests are left out.',
  );

/** What an archive answers is asked of both engines by the same tests. */
const ON_POSTGRES = {
  ...shared,
  test: {
    ...test,
    name: 'postgres',
    include: ['lib/archive/*.test.ts', 'lib/archive/postgres/*.test.ts'],
    // It makes SQLite hand over rows of two moments, which PostgreSQL does not.
    exclude: ['lib/archive/overtaken.test.ts'],
    globalSetup: './lib/archive/postgres/database-for-tests.ts',
    provide: { postgresServer: server ?? '' },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          ...test,
          name: 'units',
          include: ['{app,lib,server,desk,components}/**/*.test.{ts,tsx}'],
          exclude: ['lib/archive/postgres/**'],
        },
      },
      ...(server ? [ON_POSTGRES] : []),
    ],
  },
});
