import { parse } from '@/lib/dockerfile'
import { build, contextOf, plan, reasonText, reruns, stepsWith, withFiles } from '@/lib/engine'
import manifest from './labs/no-reinstall/start/package.json'
import lock from './labs/no-reinstall/start/package-lock.json'

const before = "const greeting = 'hello'"
const after = "const greeting = 'good morning'"

const server = `${before}
require('node:http')
  .createServer((request, response) => response.end(greeting))
  .listen(3000)
`

const dockerfile = `FROM node:26-trixie-slim
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
CMD ["node", "server.js"]
`

/** The question on the first page, with what the engine answers: computed when the site is built. */
export async function firstQuestion() {
  const planned = plan(parse(dockerfile))
  const context = contextOf({
    'server.js': server,
    'package.json': JSON.stringify(manifest),
    'package-lock.json': JSON.stringify(lock),
  })
  const first = await build(planned, context)
  const next = await build(planned, withFiles(context, { 'server.js': server.replace(before, after) }), first.cache)
  const [copy] = stepsWith(next, 'COPY')
  const reason = copy?.why[0]
  if (!reason || !reruns(next, 'npm ci'))
    throw new Error('content/first-question.ts: its explanation no longer agrees with the engine.')
  return {
    file: 'server.js',
    before,
    after,
    steps: next.steps.map(({ keyword, text, kind, status, layer, base }) => ({
      keyword,
      rest: text.slice(keyword.length).trim(),
      kind,
      ran: status === 'ran',
      bytes: base?.size ?? layer?.size ?? 0,
    })),
    reason: reasonText(reason),
    explanation: '`npm ci` reads no line of `server.js`, but it stands on the layer that does.',
    lesson: '/lessons/build-cache',
  }
}
