import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { globSync } from 'tinyglobby'
import { makeFonts } from './fonts'
import { inlineScriptHashes } from './inline-scripts'
import { precompress } from './precompress'

const root = fileURLToPath(new URL('..', import.meta.url))
const standalone = join(root, '.next/standalone')
const stamp = join(standalone, '.built-from')

/** Everything that the built site is made of. */
const sources = [
  '{app,components,content,lib,public}/**',
  '!app/fonts/**',
  'scripts/{build,fonts,inline-scripts,precompress,serve}.ts',
  '{mdx-components.tsx,proxy.ts,instrumentation.ts,next.config.js,postcss.config.mjs,tsconfig.json,package-lock.json}',
]

/** True when there is no built site, or when a file that it is made of has changed since. */
export function isStale(): boolean {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest()
}

/** Builds the standalone site: compiled, with its static files beside it and the hashes of its inline scripts. */
export async function build(): Promise<void> {
  await makeFonts()
  const from = digest()
  rmSync(standalone, { recursive: true, force: true })
  const next = join(root, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(process.execPath, [next, 'build'], { cwd: root, stdio: 'inherit', env })
  if (status !== 0) throw new Error('The site could not be built; the lines above say why.')
  cpSync(join(root, '.next/static'), join(standalone, '.next/static'), { recursive: true })
  cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
  writeFileSync(join(standalone, '.next/inline-scripts.json'), JSON.stringify(pageHashes()))
  await precompress(standalone, join(root, '.next/cache/compressed'))
  await bundleServer()
  writeFileSync(stamp, from)
}

/** Lays what `npm start` runs beside the site's own server.js, as one file that needs no package. */
async function bundleServer(): Promise<void> {
  await bundle({
    entryPoints: [join(root, 'scripts/serve.ts')],
    outfile: join(standalone, 'serve.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // The packages inside still say `require` of Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    logLevel: 'warning',
  })
}

/** The hashes of the inline scripts of every static page, by the page's path. */
function pageHashes(): Record<string, readonly string[]> {
  const pages = join(root, '.next/server/app')
  return Object.fromEntries(
    globSync(['**/*.html'], { cwd: pages }).map((file) => {
      const path = `/${file.replace(/\.html$/, '').replace(/^index$/, '')}`
      return [path, inlineScriptHashes(readFileSync(join(pages, file), 'utf8'))]
    }),
  )
}

function digest(): string {
  const hash = createHash('sha256')
  for (const path of globSync(sources, { cwd: root, dot: true }).sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build()
}
