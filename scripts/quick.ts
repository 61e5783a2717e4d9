import { bin, command, type Task } from './task'

const slowFiles = ['tests/unit/engine/build/properties.test.ts', 'tests/unit/dockerfile/fuzz.test.ts']
const slow = '**/{properties,fuzz}.test.ts'

/** What every commit has to pass, in well under half a minute: format, lint, types, unit tests. */
export const quick: readonly Task[] = [
  command('format and lint', [bin('biome'), 'check', '--error-on-warnings', '.']),
  command('types', [bin('tsc'), '--noEmit', '-p', '.']),
  command('unit tests', [bin('vitest'), 'run', '--no-isolate', '--exclude', slow]),
]

/** Thousands of made-up histories, builds and texts: they hold what the others hold, for longer than a commit should wait. */
export const properties: Task = command('properties and fuzz', [bin('vitest'), 'run', ...slowFiles])
