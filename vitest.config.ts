import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/build/**', '**/dist/**', '**/.data/**', '**/e2e/**'];

export default defineConfig({
  test: {
    // Processes of their own: native modules, database pools and PostgreSQL do not share well in threads.
    pool: 'forks',
    maxWorkers: 2,
    // A process reads the house once, not once a file: a third of the time. So a test puts back what it changes in it.
    isolate: false,
    setupFiles: ['./packages/foundation/testing/src/seed-properties.ts'],
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 20_000,
          include: ['**/*.test.ts', '**/*.test.tsx', 'infra/bootstrap/**/*.test.mjs'],
          exclude: ['**/*.db.test.ts', ...outside],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: outside,
          globalSetup: './packages/foundation/testing/src/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
