// `npm run -s engine`: reads an array of corpus cases from standard input and prints [{id, result}]. Each adapter answers its parts.
import { text } from 'node:stream/consumers'
import type { Adapter, Case } from './conformance/case'

const adapters: Adapter[] = []
for (const name of ['language', 'hadolint', 'engine']) {
  const module = await import(`./conformance/${name}.ts`).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes(`conformance/${name}`)) return undefined
    throw error
  })
  if (module) adapters.push(module.answer)
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
