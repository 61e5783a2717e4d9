import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The server's tests: on SQLite by themselves, and on PostgreSQL under `scripts/postgres.ts`. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/server/**/*.test.ts'],
    environment: 'node',
    // Each file has a database and an environment of its own, but the machine's two cores are shared.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
