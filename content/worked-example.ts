import { parse } from '@/lib/dockerfile'
import { type Build, build, contextOf, imageId, plan } from '@/lib/engine'

/** A small server, its manifest and its lock file, as two lessons show them. */
export const app = {
  'server.js': `import { createServer } from 'node:http'
import ms from 'ms'

const started = Date.now()
const port = Number(process.env.PORT ?? 3000)

const server = createServer((request, response) => {
  response.end(\`hello, up for \${ms(Date.now() - started)}\\n\`)
})
server.listen(port, '0.0.0.0', () => console.log(\`listening on port \${port}\`))

// docker stop asks by this signal: finish, then go.
process.on('SIGTERM', () => server.close(() => process.exit(0)))
`,
  'package.json': `{
  "name": "greeter",
  "version": "1.0.0",
  "private": true,
  "type": "module",
  "scripts": { "start": "node server.js" },
  "dependencies": { "ms": "2.1.3" }
}
`,
  'package-lock.json': `${JSON.stringify(
    {
      name: 'greeter',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'greeter', version: '1.0.0', dependencies: { ms: '2.1.3' } },
        'node_modules/ms': {
          version: '2.1.3',
          integrity: 'sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==',
          license: 'MIT',
        },
      },
    },
    null,
    2,
  )}\n`,
  '.dockerignore': `node_modules
.git
.env*
Dockerfile
.dockerignore
*.md
`,
} as const

/** The Dockerfile that the first lesson on Dockerfiles reads line by line. */
export const firstDockerfile = `# syntax=docker/dockerfile:1
FROM node:26-trixie-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
USER 1000:1000
CMD ["node", "server.js"]
`

/** The same with two more lines that change the config alone, for counting layers. */
export const nineLines = `# syntax=docker/dockerfile:1
FROM node:26-trixie-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
EXPOSE 3000
USER 1000:1000
CMD ["node", "server.js"]
`

/** A line of a Dockerfile, and what it leaves behind. */
export interface WorkedStep {
  readonly text: string
  readonly kind: 'base' | 'layer' | 'metadata'
  readonly bytes: number
  /** Paths that its layer adds or changes; of a base, none. */
  readonly files: readonly string[]
  /** What the config says since this line, in the words of `docker inspect`. */
  readonly config: readonly (readonly [key: string, value: string])[]
  /** What the step is called in the output of a build. */
  readonly name?: string
}

/** What a build of the app leaves behind, line by line; worked out by the engine. */
export async function workedSteps(dockerfile: string): Promise<readonly WorkedStep[]> {
  const built = await buildApp(dockerfile)
  let before: readonly string[] = []
  return built.steps.map(({ text, kind, layer, base, config, span }) => {
    const now = settings(config)
    const fresh = now.filter((pair) => !before.includes(pair.join()))
    before = now.map((pair) => pair.join())
    return {
      text,
      kind,
      bytes: base?.size ?? layer?.size ?? 0,
      files: (layer?.entries ?? []).flatMap((entry) =>
        entry.change === 'hidden' || entry.change === 'parent'
          ? []
          : [entry.type === 'dir' ? `${entry.path}/` : entry.path],
      ),
      config: fresh,
      name: built.plan.vertices.find((vertex) => vertex.span?.start === span.start)?.name,
    }
  })
}

/** A row of `docker history`, the newest first. */
export interface HistoryRow {
  readonly id: string
  readonly createdBy: string
  readonly size: number
}

/** The history of the image that a Dockerfile makes of the app. */
export async function workedHistory(dockerfile: string): Promise<readonly HistoryRow[]> {
  const image = (await buildApp(dockerfile)).image!
  let layer = 0
  const rows = image.history.map(({ created_by, empty_layer }) => ({
    id: '<missing>',
    createdBy: created_by,
    size: empty_layer ? 0 : image.layers[layer++]!.size,
  }))
  const id = imageId(image).slice('sha256:'.length, 'sha256:'.length + 12)
  return rows.reverse().map((row, at) => (at === 0 ? { ...row, id } : row))
}

async function buildApp(dockerfile: string): Promise<Build> {
  const built = await build(plan(parse(dockerfile)), contextOf({ ...app, Dockerfile: dockerfile }))
  if (!built.image) throw new Error(`content/worked-example.ts: a Dockerfile does not build: ${built.error?.message}`)
  return built
}

type Config = Build['steps'][number]['config']

function settings(config: Config): readonly (readonly [string, string])[] {
  const list = (words: readonly string[] | undefined) => (words ? JSON.stringify(words) : '')
  const pairs: readonly (readonly [string, string])[] = [
    ...config.Env.filter((line) => !line.startsWith('PATH=')).map((line) => ['Env', line] as const),
    ['WorkingDir', config.WorkingDir ?? ''],
    ['ExposedPorts', Object.keys(config.ExposedPorts ?? {}).join(', ')],
    ['User', config.User ?? ''],
    ['Entrypoint', list(config.Entrypoint)],
    ['Cmd', list(config.Cmd)],
  ]
  return pairs.filter(([, value]) => value !== '')
}
