import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/journeys/**', 'tests/engines/**', 'tests/bench/**', 'tests/fixtures/**'],
          environment: 'node',
          // Left to itself, one core would look on.
          maxWorkers: '100%',
          // Machines are shared: what takes three seconds alone may take ten.
          testTimeout: 60_000,
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.journey.ts'],
          globalSetup: ['tests/journeys/find-browser.ts'],
          environment: 'node',
          // A browser waits more than it works: on two cores, three at a time take half as long as one after the other.
          maxWorkers: 3,
          // So that journeys of many files go through one running browser: no file leaves anything behind in a module.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.journey.ts'],
          globalSetup: ['tests/journeys/find-browser.ts'],
          environment: 'node',
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
