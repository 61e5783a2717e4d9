// `npm run -s engine`: reads an array of corpus cases from standard input and prints [{id, result}]. Each adapter answers its parts.
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Adapter, Case } from './conformance/case'

const adapters: Adapter[] = []
for (const name of ['language', 'hadolint', 'engine']) {
  const file = new URL(`./conformance/${name}.ts`, import.meta.url)
  if (existsSync(file)) adapters.push((await import(file.href)).answer)
}

const cases: Case[] = JSON.parse(await text(process.stdin))
const results = []
for (const one of cases) {
  let result: unknown
  for (const answer of adapters) {
    const parts = await answer(one)
    result = Array.isArray(parts) ? parts : { ...(result as object), ...(parts as object) }
  }
  results.push({ id: one.id, result })
}
process.stdout.write(JSON.stringify(results))
