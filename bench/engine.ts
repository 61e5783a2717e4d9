// One changed character to the complete result: parse, checks, plan, cached build with its reasons.
import { check, parse } from '@/lib/dockerfile'
import { build, contextOf, type Files, plan } from '@/lib/engine'
import { median, percentile, row } from './figures'

const rounds = 60

const short = `# syntax=docker/dockerfile:1
FROM node:26-trixie-slim AS base
WORKDIR /app
ENV NODE_ENV=production

FROM base AS deps
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev

FROM deps AS build
COPY . .
RUN npm run build

FROM base AS runner
ENV PORT=3000
LABEL org.opencontainers.image.title=shop
RUN groupadd -r app && useradd -r -g app app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
USER app
EXPOSE 3000
HEALTHCHECK CMD node dist/health.js
STOPSIGNAL SIGTERM
ENTRYPOINT ["node"]
CMD ["dist/server.js"]
`

/** 200 lines, each stage upon the one above. */
const long = [
  'FROM node:26-trixie-slim AS s0\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n',
  ...Array.from(
    { length: 39 },
    (_, at) =>
      `FROM s${at} AS s${at + 1}\nENV A${at}=1\nCOPY f${at % 10} /x${at}/\nRUN echo ${at} > /r${at}\nLABEL l${at}=x\n`,
  ),
].join('')

/** A context of so many files in some hundred folders. */
function contextOfSize(files: number): Files {
  const all: Record<string, string> = {
    'package.json':
      '{"name":"shop","scripts":{"build":"tsc"},"dependencies":{"express":"5"},"devDependencies":{"typescript":"6"}}',
    'package-lock.json': '{}',
    'tsconfig.json': '{"compilerOptions":{"outDir":"dist"}}',
    '.dockerignore': 'node_modules\n.git\n*.md\nDockerfile\n',
  }
  for (let at = 0; at < 10; at++) all[`f${at}`] = 'x'
  for (let at = 0; at < files; at++) all[`src/d${at % 97}/e${at % 7}/f${at}.ts`] = `file ${at}`
  return contextOf(all)
}

/** Prints a table: medians, 95th percentiles, and the memory in use at its highest. */
export async function benchEngine(): Promise<void> {
  console.log('\nParse, checks, plan and cached build after one changed character (milliseconds; heap in MB)\n')
  row('', '10 files', '1,000 files', '20,000 files')
  for (const [name, source] of [
    ['30 lines', short],
    ['200 lines', long],
  ] as const) {
    const results = []
    for (const files of [10, 1000, 20_000]) results.push(await measured(source, contextOfSize(files)))
    row(name, ...results)
  }
}

async function measured(source: string, context: Files): Promise<string> {
  let built = await build(plan(parse(source)), context)
  if (built.error) throw new Error(built.error.message)
  const times: number[] = []
  let heap = 0
  for (let round = 0; round < rounds; round++) {
    const text = `${source}# ${'x'.repeat(round)}`
    const start = performance.now()
    const file = parse(text)
    check(file)
    built = await build(plan(file), context, built.cache)
    times.push(performance.now() - start)
    heap = Math.max(heap, process.memoryUsage().heapUsed)
  }
  return `${median(times).toFixed(1)} / ${percentile(times, 95).toFixed(1)} / ${Math.round(heap / 1e6)}`
}
