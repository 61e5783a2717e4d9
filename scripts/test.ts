import { findBrowser } from './browser'
import { build, isStale } from './build'
import { postgresIsMissing, startPostgres } from './postgres'
import { properties, quick } from './quick'
import { startSite } from './site'
import { bin, command, runTasks, type Task } from './task'

/** End-to-end tests of one project against a site of their own, started as a user starts it. */
async function journeys(project: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const CHROMIUM_PATH = findBrowser()
  const site = await startSite(env)
  try {
    await command('', [bin('playwright'), 'test', '--project', project], { CHROMIUM_PATH, BASE_URL: site.url }).run()
  } finally {
    await site.stop()
  }
}

/** The same journeys on a PostgreSQL that is started for them; where there is none, one line at the end says so. */
async function journeysOnPostgres(): Promise<void> {
  const postgres = await startPostgres()
  if (!postgres) {
    if (process.env.CI) throw new Error(postgresIsMissing)
    process.once('exit', () => console.log(postgresIsMissing))
    return
  }
  try {
    await journeys('main', { DATABASE_URL: postgres.url })
  } finally {
    await postgres.stop()
  }
}

const site: Task = {
  name: 'build',
  run: async () => {
    if (isStale()) await build()
  },
}

const serverTests = [bin('vitest'), 'run', '--config', 'vitest.server.config.ts']

const suites: Readonly<Record<string, readonly Task[]>> = {
  main: [
    ...quick,
    properties,
    command('server tests on SQLite', serverTests),
    command('corpus', ['npm', 'run', '-s', 'corpus']),
    site,
    { name: 'main journeys', run: () => journeys('main') },
  ],
  long: [
    command('server tests on PostgreSQL', [bin('tsx'), 'scripts/postgres.ts', ...serverTests]),
    site,
    { name: 'every page and the long walks', run: () => journeys('long') },
    { name: 'main journeys on PostgreSQL', run: journeysOnPostgres },
  ],
}

const suite = suites[process.argv[2] ?? 'main']
if (!suite) throw new Error('Usage: test.ts main | long')
await runTasks(suite)
