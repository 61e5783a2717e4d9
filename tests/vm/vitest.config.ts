import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The machine itself, booted in Node. It needs what `npm run vm:build` makes, so it is no part of `npm test`.
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: { include: ['tests/vm/**/*.test.ts'], environment: 'node', testTimeout: 30_000, hookTimeout: 30_000 },
})
