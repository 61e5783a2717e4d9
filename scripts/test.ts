import { findBrowser } from './browser'
import { build, isStale } from './build'
import { quick } from './quick'
import { startSite } from './site'
import { command, runTasks, type Task } from './task'

const bin = (name: string) => `node_modules/.bin/${name}`

/** End-to-end tests of one project against a site of their own, started as a user starts it. */
function journeys(name: string, project: 'main' | 'long', env: () => Promise<Readonly<Record<string, string>>>): Task {
  return {
    name,
    run: async () => {
      const CHROMIUM_PATH = findBrowser()
      const site = await startSite(await env())
      try {
        await command(name, [bin('playwright'), 'test', '--project', project], { CHROMIUM_PATH, BASE_URL: site.url }).run()
      } finally {
        await site.stop()
      }
    },
  }
}

const site: Task = {
  name: 'build',
  run: async () => {
    if (isStale()) await build()
  },
}

const suites: Readonly<Record<string, readonly Task[]>> = {
  main: [
    ...quick,
    command('server tests on SQLite', [bin('vitest'), 'run', '--config', 'vitest.server.config.ts']),
    command('corpus', ['npm', 'run', '-s', 'corpus']),
    site,
    journeys('main journeys', 'main', async () => ({})),
  ],
  long: [site, journeys('every page and the long walks', 'long', async () => ({}))],
}

const suite = suites[process.argv[2] ?? 'main']
if (!suite) throw new Error('Usage: test.ts main | long')
await runTasks(suite)
