import { bin, command, type Task } from './task'

/** What every commit has to pass, in well under half a minute: format, lint, types, unit tests. */
export const quick: readonly Task[] = [
  command('format and lint', [bin('biome'), 'check', '--error-on-warnings', '.']),
  command('types', [bin('tsc'), '--noEmit', '-p', '.']),
  command('unit tests', [bin('vitest'), 'run']),
]
