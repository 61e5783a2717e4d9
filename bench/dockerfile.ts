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

/** A Dockerfile of so many lines, made of the corpus's own, so that every kind of instruction is in it. */
function sample(lines: number): string {
  const folder = 'tests/conformance/corpus/dockerfile'
  const cases = readdirSync(folder).flatMap(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly {
        dockerfile: string
        expect: { build?: { error?: unknown } }
      }[],
  )
  const sound = cases.filter((one) => !one.expect.build?.error && !/^#|<</m.test(one.dockerfile))
  let text = '# syntax=docker/dockerfile:1\n'
  for (let at = 0; text.split('\n').length <= lines; at++) text += `${sound[at % sound.length]?.dockerfile.trimEnd()}\n`
  return `${text.split('\n').slice(0, lines).join('\n')}\n`
}

/** Times of so many runs, in ms, each on a text in which one other character is different. */
function times(lint: Linter, text: string, runs: number): readonly number[] {
  const middle = text.lastIndexOf('\n', text.length / 2)
  return Array.from({ length: runs }, (_, at) => {
    const changed = `${text.slice(0, middle)}${String.fromCharCode(97 + (at % 26))}${text.slice(middle)}`
    const began = performance.now()
    lint(changed)
    return performance.now() - began
  }).slice(Math.ceil(runs / 10))
}

/** Prints medians and 99th percentiles by size, and what a key costs in memory. */
export function benchDockerfile(): void {
  console.log(`\nOne changed character: parse and all checks, ${rules.length} rules of ours (ms)`)
  row('lines', ...Object.keys(linters).flatMap((name) => [name, 'p99']))
  for (const size of sizes) {
    const text = sample(size)
    const runs = size >= 10_000 ? 20 : size >= 1000 ? 60 : 300
    const figures = Object.values(linters).map((lint) => times(lint, text, runs))
    row(String(size), ...figures.flatMap((each) => [median(each).toFixed(2), percentile(each, 99).toFixed(2)]))
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
