// Parse and all checks for one changed character, beside the two linters that an editor could use instead.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { check, parse, rules } from '@/lib/dockerfile'
import { median, percentile, row } from './figures'

const require = createRequire(import.meta.url)
const sizes = [12, 100, 1000, 10_000]

type Linter = (text: string) => number

const linters: Readonly<Record<string, Linter>> = {
  ours: (text) => check(parse(text)).length,
  'dockerfile-utils': (() => {
    const { validate } = require('dockerfile-utils') as { validate: (text: string) => readonly unknown[] }
    return (text: string) => validate(text).length
  })(),
  dockerfilelint: (() => {
    const { run } = require('dockerfilelint') as { run: (path: string, text: string) => readonly unknown[] }
    return (text: string) => run('', text).length
  })(),
}

/** A Dockerfile of so many lines, made of the corpus's own that no linter breaks at, so that every kind of instruction is in it. */
function sample(lines: number): string {
  const folder = 'tests/conformance/corpus/dockerfile'
  const cases = readdirSync(folder).flatMap(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly {
        dockerfile: string
        expect: { build?: { error?: unknown } }
      }[],
  )
  const sound = cases.filter(
    (one) => !one.expect.build?.error && !/^#|<</m.test(one.dockerfile) && isSurvived(one.dockerfile),
  )
  let text = '# syntax=docker/dockerfile:1\n'
  for (let at = 0; text.split('\n').length <= lines; at++) text += `${sound[at % sound.length]?.dockerfile.trimEnd()}\n`
  return `${text.split('\n').slice(0, lines).join('\n')}\n`
}

/** dockerfilelint throws at some HEALTHCHECK lines. */
function isSurvived(text: string): boolean {
  try {
    for (const lint of Object.values(linters)) lint(text)
    return true
  } catch {
    return false
  }
}

/**
 * The times of each linter in ms, on a text in which one other character is different each time; as many runs before them warm up.
 * The linters take turns, so that whatever else the machine does weighs on all of them.
 */
function times(text: string, runs: number): readonly (readonly number[])[] {
  const middle = text.lastIndexOf('\n', text.length / 2)
  const all = Object.values(linters)
  const figures = all.map((): number[] => [])
  for (let at = 0; at < runs * 2; at++) {
    const changed = `${text.slice(0, middle)}${String.fromCharCode(97 + (at % 26))}${text.slice(middle)}`
    for (const [turn, lint] of all.entries()) {
      const began = performance.now()
      lint(changed)
      if (at >= runs) figures[turn]?.push(performance.now() - began)
    }
  }
  return figures
}

/** Prints medians and 99th percentiles by size, how many times as fast ours is, and what a key costs in memory. */
function benchDockerfile(): void {
  console.log(`\nOne changed character: parse and all checks, ${rules.length} rules of ours (ms)`)
  row('lines', ...Object.keys(linters).flatMap((name) => [name, 'p99']), 'utils ÷ ours')
  for (const size of sizes) {
    const text = sample(size)
    const runs = Math.min(2000, Math.max(10, Math.round(100_000 / size)))
    const figures = times(text, runs)
    const [ours = Number.NaN, utils = Number.NaN] = figures.map(median)
    const cells = figures.flatMap((each) => [median(each).toFixed(2), percentile(each, 99).toFixed(2)])
    row(String(size), ...cells, (utils / ours).toFixed(1))
  }
  const text = sample(100)
  const heap = (keys: number) => {
    for (let at = 0; at < keys; at++) linters.ours?.(`${text}# ${at}\n`)
    global.gc?.()
    return process.memoryUsage().heapUsed / 1e6
  }
  heap(200)
  console.log(
    `Heap after 500, 2,000 and 5,000 more keystrokes: ${[500, 1500, 3000].map((keys) => heap(keys).toFixed(1)).join(', ')} MB`,
  )
}

benchDockerfile()
