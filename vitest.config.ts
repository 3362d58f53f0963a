import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// A busy machine is no fault: times are measured in bench/.
const usual = { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['tests/chance.ts'] }
const database = { ...usual, globalSetup: ['src/server/db/test-server.ts'] }

export default defineConfig({
  test: {
    projects: [
      {
        // Pure rooms: no database, milliseconds.
        test: {
          name: 'rules',
          include: ['src/{policy,domain,ledger,capsule,ui}/**/*.test.ts', 'bench/**/*.test.ts'],
          ...usual,
        },
      },
      {
        // Whatever touches a database, and the rules of the house; pages are drawn as the server draws them.
        plugins: [svelte({ configFile: false })],
        resolve: {
          alias: {
            '$app/state': join(import.meta.dirname, 'node_modules/@sveltejs/kit/src/runtime/app/state/server.js'),
          },
        },
        test: {
          name: 'house',
          server: { deps: { inline: [/kit\/src\/runtime\/app\/state/] } },
          include: ['src/server/**/*.test.ts', 'tests/**/*.test.ts', 'migrations/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          ...database,
        },
      },
      {
        // A real browser against the built application; one after another, for they share two cores with it.
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          ...database,
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
