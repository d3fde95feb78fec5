import { defineConfig } from 'vitest/config'

// A test of the real Electron takes seconds; the rest are quick. `--project` picks one of the two.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 20_000,
          setupFiles: 'tests/threads.ts',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          // A shared machine can hold a window up for seconds: there a red story is tried once more, and the report says so.
          retry: process.env.CI ? 1 : 0,
          globalSetup: 'tests/e2e/setup.ts',
        },
      },
    ],
  },
})
