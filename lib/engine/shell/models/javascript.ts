// node, and the build tools of JavaScript: what they write is a model, for no JavaScript is run.
import { sizedBlob } from '../../files/blob'
import { join } from '../../files/path'
import { type Call, fail, type Model, options } from '../model'

const node: Model = async (call) => {
  const [first = ''] = call.args
  if (first === '--version' || first === '-v') return { stdout: `v${call.env.get('NODE_VERSION') ?? '26.0.0'}\n` }
  if (/^(-e|-p|--eval|--print)/.test(first)) {
    call.machine.unknown('JavaScript is not run: `node -e` is taken to succeed.')
    return {}
  }
  const file = call.args.find((arg) => !arg.startsWith('-'))
  if (file === undefined) return {}
  const path = [file, `${file}.js`, `${file}/index.js`]
    .map((one) => join(call.cwd, one))
    .find((one) => call.files.exists(one))
  if (!path)
    return fail(
      `node:internal/modules/cjs/loader:1424\n  throw err;\n  ^\n\nError: Cannot find module '${join(call.cwd, file)}'`,
    )
  const tool = /node_modules\/(?:\.bin\/)?(typescript|next|vite|esbuild|webpack)\b/.exec(path)?.[1]
  if (tool)
    return call.machine.runWords(
      [tool === 'typescript' ? 'tsc' : tool, ...call.args.slice(call.args.indexOf(file) + 1)],
      call,
    )
  call.machine.unknown(`JavaScript is not run: \`node ${file}\` is taken to succeed.`)
  return {}
}

/** The TypeScript compiler: one `.js` for each `.ts`, where tsconfig.json wants them. */
const tsc: Model = (call) => {
  const { flags } = options(call.args, ['p', 'project', 'outDir', 'rootDir', 'target', 'module'])
  if (flags.has('v') || flags.has('version')) return { stdout: 'Version 6.0.0\n' }
  const config = readConfig(call, flags.get('p') ?? flags.get('project') ?? 'tsconfig.json')
  if (flags.has('noEmit') || config.noEmit === true) return {}
  const outDir = join(call.cwd, flags.get('outDir') ?? config.outDir ?? '.')
  const sources = find(call, call.cwd, /\.tsx?$/).filter((path) => !path.endsWith('.d.ts'))
  const root = join(
    call.cwd,
    flags.get('rootDir') ??
      config.rootDir ??
      (sources.every((path) => path.startsWith(`${call.cwd}/src/`)) ? 'src' : '.'),
  )
  for (const source of sources) {
    const inner = source.startsWith(`${root}/`) ? source.slice(root.length + 1) : source.slice(call.cwd.length + 1)
    const to = join(outDir, inner.replace(/\.tsx?$/, '.js'))
    call.files.mkdir(join(to, '..'), true)
    // Types are taken out by no one here: the text is kept, so that what changes the source changes the output.
    call.files.write(to, call.files.text(source))
  }
  call.machine.estimate('What `tsc` writes is modelled: one .js file for each source.')
  return {}
}

interface Config {
  readonly outDir?: string
  readonly rootDir?: string
  readonly noEmit?: boolean
}

function readConfig(call: Call, name: string): Config {
  const path = join(call.cwd, name)
  if (!call.files.exists(path)) return {}
  const text = call.files
    .text(path)
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/,(\s*[}\]])/g, '$1')
  try {
    return (JSON.parse(text) as { compilerOptions?: Config }).compilerOptions ?? {}
  } catch {
    return {}
  }
}

function find(call: Call, dir: string, pattern: RegExp): string[] {
  return call.files.list(dir).flatMap((name) => {
    const path = join(dir, name)
    const { node } = call.files.get(path, 'stat', false)
    if (node.kind === 'dir') return name === 'node_modules' || name.startsWith('.') ? [] : find(call, path, pattern)
    return pattern.test(name) ? path : []
  })
}

/** A digest of all sources, so that the output differs whenever they do. */
function fingerprint(call: Call, extra = ''): string {
  const digests = find(call, call.cwd, /\.(tsx?|jsx?|mjs|css|json|mdx?|svg|html)$/).map(
    (path) => call.files.read(path).blob.digest,
  )
  return `${extra}${digests.join()}`
}

const next: Model = (call) => {
  const [command] = call.args
  if (command !== 'build') {
    if (command === 'start') call.machine.unknown('`next start` is a server: it is not run.')
    return {}
  }
  const config = ['next.config.js', 'next.config.mjs', 'next.config.ts']
    .map((name) => join(call.cwd, name))
    .find((path) => call.files.exists(path))
  const text = config ? call.files.text(config) : ''
  // What begins with NEXT_PUBLIC_ is written into the code that the browser gets.
  const inlined = [...call.env]
    .filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
    .map(([name, value]) => `${name}=${value}`)
  const mark = fingerprint(call, inlined.join())
  const put = (path: string, size: number) => {
    call.files.mkdir(join(join(call.cwd, path), '..'), true)
    call.files.write(join(call.cwd, path), sizedBlob(size, `${path} ${mark}`))
  }
  call.machine.estimate('What `next build` writes is modelled: its folders, with the sizes that the course uses.')
  put('.next/cache/webpack.pack', 70_000_000)
  put('.next/server/app.js', 30_000_000)
  put('.next/static/chunks/main.js', 15_000_000)
  call.files.write(join(call.cwd, '.next/static/env.txt'), inlined.map((line) => `${line}\n`).join(''))
  call.files.write(join(call.cwd, '.next/BUILD_ID'), 'build\n')
  put('.next/package.json', 5_000_000)
  if (/output\s*:\s*['"]standalone['"]/.test(text)) {
    put('.next/standalone/node_modules/next/index.js', 40_000_000)
    put('.next/standalone/.next/server/app.js', 5_000_000)
    call.files.write(join(call.cwd, '.next/standalone/server.js'), '// starts the app\n')
    call.files.write(join(call.cwd, '.next/standalone/package.json'), '{}\n')
  }
  if (/output\s*:\s*['"]export['"]/.test(text)) put('out/index.html', 2_000_000)
  return { stdout: '   Creating an optimized production build ...\n ✓ Compiled successfully\n' }
}

/** Vite, webpack, esbuild: a folder of output that differs whenever the sources do. */
const bundler =
  (folder: string): Model =>
  (call) => {
    const { flags, rest } = options(call.args, ['outDir', 'outdir', 'outfile', 'o', 'output-path'])
    if (call.name === 'vite' && rest[0] !== 'build') return {}
    const outfile = flags.get('outfile')
    const to =
      outfile === undefined
        ? `${flags.get('outDir') ?? flags.get('outdir') ?? flags.get('o') ?? flags.get('output-path') ?? folder}/bundle.js`
        : outfile
    call.files.mkdir(join(join(call.cwd, to), '..'), true)
    call.files.write(join(call.cwd, to), sizedBlob(800_000, `bundle ${fingerprint(call)}`))
    if (call.name === 'vite')
      call.files.write(join(call.cwd, join(join('/', to), '../index.html').slice(1)), '<!doctype html>\n')
    call.machine.estimate(`What \`${call.name}\` writes is modelled: one bundle.`)
    return {}
  }

/** Linters and test runners: they write nothing. */
const checker: Model = ({ name, machine }) => {
  machine.unknown(`\`${name}\` is not run: it is taken to find nothing.`)
  return {}
}

export const javascriptModels: Readonly<Record<string, Model>> = {
  node,
  nodejs: node,
  tsc,
  next,
  vite: bundler('dist'),
  webpack: bundler('dist'),
  esbuild: bundler('dist'),
  rollup: bundler('dist'),
  eslint: checker,
  prettier: checker,
  jest: checker,
  vitest: checker,
  mocha: checker,
}
