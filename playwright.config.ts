import { defineConfig, devices } from '@playwright/test'

// scripts/test.ts finds the browser, starts the standalone server and names both here.
const { CHROMIUM_PATH, BASE_URL = 'http://127.0.0.1:3100' } = process.env
const isRoot = process.getuid?.() === 0

const launchOptions = {
  executablePath: CHROMIUM_PATH,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(isRoot ? ['--no-sandbox'] : []),
  ],
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { baseURL: BASE_URL, launchOptions, trace: 'retain-on-failure', locale: 'en-GB' },
  projects: [
    {
      name: 'main',
      testIgnore: 'long/**',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'long',
      testDir: 'tests/e2e/long',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
  ],
})
