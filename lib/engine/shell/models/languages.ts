// pip and python, go, and what else usual Dockerfiles build with.
import { sizedBlob } from '../../files/blob'
import { join } from '../../files/path'
import { type Call, fail, type Model, type Outcome, options } from '../model'
import { pipPackages, usualPipSize } from './package-sizes'

const pip: Model = (call) => {
  const { flags, rest } = options(call.args, [
    'r',
    'requirement',
    'c',
    'constraint',
    't',
    'target',
    'prefix',
    'index-url',
    'i',
    'extra-index-url',
    'w',
    'wheel-dir',
    'find-links',
  ])
  const [command, ...names] = rest
  if (flags.has('version') || flags.has('V')) return { stdout: 'pip 25.0\n' }
  if (command === 'install' || command === 'wheel') return pipInstall(call, flags, names)
  if (command === 'uninstall')
    for (const name of names)
      for (const site of [sitePackages(call, flags)]) call.files.remove(`${site}/${moduleName(name)}`, true, true)
  if (command === 'cache') call.files.remove(join(call.user.home, '.cache/pip'), true, true)
  return {}
}

function pipInstall(call: Call, flags: ReadonlyMap<string, string>, names: readonly string[]): Outcome {
  const file = flags.get('r') ?? flags.get('requirement')
  let lines = names.filter((name) => name !== '.' && !name.startsWith('./'))
  if (file !== undefined) {
    const path = join(call.cwd, file)
    if (!call.files.exists(path))
      return fail(`ERROR: Could not open requirements file: [Errno 2] No such file or directory: '${file}'`)
    const text = call.files
      .text(path)
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
    lines = [...lines, ...text.filter((line) => line !== '' && !line.startsWith('-'))]
  }
  if (!call.machine.online && lines.length > 0)
    return fail('ERROR: Could not find a version that satisfies the requirement: no network')
  call.machine.estimate('The sizes of Python packages are estimates.')
  const site = sitePackages(call, flags)
  let total = 0
  for (const line of lines) {
    const name = line.split(/[\s=<>!~;[]/)[0]!.toLowerCase()
    const size = pipPackages[name] ?? usualPipSize
    total += size
    call.files.mkdir(`${site}/${moduleName(name)}`, true)
    call.files.write(`${site}/${moduleName(name)}/__init__.py`, sizedBlob(size, `pip ${line}`))
    const bin = join(binFolder(call, flags), name)
    if (pipPrograms.has(name) && !call.files.exists(bin)) {
      call.files.mkdir(join(bin, '..'), true)
      call.files.write(bin, sizedBlob(0, `program ${name}`), 0o755)
    }
  }
  if (!flags.has('no-cache-dir') && call.env.get('PIP_NO_CACHE_DIR') === undefined && lines.length > 0) {
    const cache = join(call.user.home, '.cache/pip')
    call.files.mkdir(cache, true)
    call.files.write(`${cache}/http`, sizedBlob(Math.round(total * 0.35), `pip cache ${lines.join()}`))
  }
  return { stdout: lines.length > 0 ? `Successfully installed ${lines.join(' ')}\n` : '' }
}

const pipPrograms = new Set(
  'gunicorn uvicorn flask django-admin pytest black ruff mypy celery alembic poetry pipenv uv fastapi'.split(' '),
)

function moduleName(name: string): string {
  return name.toLowerCase().replaceAll('-', '_')
}

// A virtual environment in front of PATH takes what is installed.
function virtualEnvironment(call: Call): string | undefined {
  const first = (call.env.get('PATH') ?? '').split(':')[0] ?? ''
  const own = call.path.endsWith('/bin/pip') ? call.path.slice(0, -8) : undefined
  if (own !== undefined && call.files.exists(`${own}/pyvenv.cfg`)) return own
  const dir = call.env.get('VIRTUAL_ENV') ?? (first.endsWith('/bin') ? first.slice(0, -4) : undefined)
  return dir !== undefined && call.files.exists(`${dir}/pyvenv.cfg`) ? dir : undefined
}

function sitePackages(call: Call, flags: ReadonlyMap<string, string>): string {
  const target = flags.get('t') ?? flags.get('target')
  if (target !== undefined) return join(call.cwd, target)
  const base =
    flags.get('prefix') ??
    (flags.has('user') ? join(call.user.home, '.local') : (virtualEnvironment(call) ?? '/usr/local'))
  return `${base}/lib/python3/site-packages`
}

function binFolder(call: Call, flags: ReadonlyMap<string, string>): string {
  const base =
    flags.get('prefix') ??
    (flags.has('user') ? join(call.user.home, '.local') : (virtualEnvironment(call) ?? '/usr/local'))
  return `${base}/bin`
}

const python: Model = (call) => {
  const [first = '', second, ...rest] = call.args
  if (first === '--version' || first === '-V')
    return { stdout: `Python ${call.env.get('PYTHON_VERSION') ?? '3.14.0'}\n` }
  if (first === '-m' && second === 'pip') return call.machine.runWords(['pip', ...rest], call)
  if (first === '-m' && second === 'venv') {
    const dir = join(call.cwd, rest.find((arg) => !arg.startsWith('-')) ?? '.venv')
    call.files.mkdir(`${dir}/bin`, true)
    call.files.write(`${dir}/pyvenv.cfg`, 'home = /usr/local/bin\n')
    for (const name of ['python', 'python3', 'pip', 'activate'])
      call.files.write(`${dir}/bin/${name}`, sizedBlob(name === 'pip' ? 12_000_000 : 0, `program ${name}`), 0o755)
    call.machine.estimate('The size of a virtual environment is an estimate.')
    return {}
  }
  const file = first.startsWith('-') ? undefined : first
  if (file && !call.files.exists(join(call.cwd, file)))
    return fail(`python3: can't open file '${join(call.cwd, file)}': [Errno 2] No such file or directory`, 2)
  if (first !== '')
    call.machine.unknown(`Python is not run: \`${call.name} ${call.args.join(' ').slice(0, 40)}\` is taken to succeed.`)
  return {}
}

const go: Model = (call) => {
  const [command, ...args] = call.args
  const home = call.env.get('GOPATH') ?? '/go'
  if (command === 'version') return { stdout: `go version go${call.env.get('GOLANG_VERSION') ?? '1.26'} linux/amd64\n` }
  if (command === 'mod' && (args[0] === 'download' || args[0] === 'tidy')) {
    if (!call.files.exists(join(call.cwd, 'go.mod')))
      return fail('go: no modules were found in the current module graph; go.mod file not found')
    const text = call.files.text(join(call.cwd, 'go.mod'))
    const count = (text.match(/^\s*(?:require\s+)?[\w./-]+\.[\w./-]+ v/gm) ?? []).length
    call.files.mkdir(`${home}/pkg/mod/cache`, true)
    call.files.write(`${home}/pkg/mod/cache/modules`, sizedBlob(Math.max(1, count) * 3_000_000, `go mod ${text}`))
    call.machine.estimate('The sizes of Go modules are estimates.')
    return {}
  }
  if (command === 'build' || command === 'install') return goBuild(call, command, args, home)
  if (command === 'test' || command === 'vet')
    call.machine.unknown(`\`go ${command}\` is not run: it is taken to succeed.`)
  return {}
}

function goBuild(call: Call, command: string, args: readonly string[], home: string): Outcome {
  const { flags, rest } = options(
    args.map((arg) => arg.replace(/^-(ldflags|tags|trimpath|o|mod|gcflags|asmflags)/, '--$1')),
    ['o', 'ldflags', 'tags', 'mod', 'gcflags', 'asmflags'],
  )
  const sources = goFiles(call, call.cwd)
  if (sources.length === 0) return fail(`no Go files in ${call.cwd}`)
  const name = (rest[0] ?? call.cwd)
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)!
    .replace(/^\.+$/, call.cwd.split('/').at(-1) || 'app')
  const out = flags.get('o')
  const target =
    out === undefined ? (command === 'install' ? `${home}/bin/${name}` : join(call.cwd, name)) : join(call.cwd, out)
  const path = call.files.exists(target) && call.files.get(target).node.kind === 'dir' ? join(target, name) : target
  const stripped = /-s\b/.test(flags.get('ldflags') ?? '') && /-w\b/.test(flags.get('ldflags') ?? '')
  const digests = sources.map((source) => call.files.read(source).blob.digest).join()
  call.files.mkdir(join(path, '..'), true)
  call.files.write(
    path,
    sizedBlob(stripped ? 8_000_000 : 12_000_000, `go ${stripped} ${call.env.get('CGO_ENABLED') ?? ''} ${digests}`),
    0o755,
  )
  const cache = call.env.get('GOCACHE') ?? join(call.user.home, '.cache/go-build')
  call.files.mkdir(cache, true)
  call.files.write(`${cache}/objects`, sizedBlob(90_000_000, `go cache ${digests}`))
  call.machine.estimate('The size of what `go build` writes is an estimate.')
  return {}
}

function goFiles(call: Call, dir: string): string[] {
  return call.files.list(dir).flatMap((name) => {
    const path = join(dir, name)
    const { node } = call.files.get(path, 'stat', false)
    if (node.kind === 'dir') return name === 'vendor' || name.startsWith('.') ? [] : goFiles(call, path)
    return name.endsWith('.go') || name === 'go.mod' || name === 'go.sum' ? path : []
  })
}

/** Compilers and build tools whose output is not modelled, only that there is one. */
const compiler: Model = (call) => {
  const { flags } = options(call.args, ['o', 'O', 'W', 'f', 'm', 'I', 'L', 'l', 'D', 'std'])
  const out = flags.get('o') ?? (call.args.some((arg) => /\.(c|cc|cpp)$/.test(arg)) ? 'a.out' : undefined)
  if (out !== undefined)
    call.files.write(join(call.cwd, out), sizedBlob(20_000, `compiled ${call.args.join(' ')}`), 0o755)
  call.machine.estimate(`What \`${call.name}\` writes is modelled by its name and a guessed size.`)
  return {}
}

const unknownBuild: Model = ({ name, args, machine }) => {
  machine.unknown(`What \`${[name, ...args].join(' ').slice(0, 40)}\` builds is not modelled.`)
  return {}
}

export const languageModels: Readonly<Record<string, Model>> = {
  pip,
  pip3: pip,
  python,
  python3: python,
  go,
  gcc: compiler,
  cc: compiler,
  'g++': compiler,
  'c++': compiler,
  make: unknownBuild,
  cmake: unknownBuild,
  cargo: unknownBuild,
  mvn: unknownBuild,
  gradle: unknownBuild,
  dotnet: unknownBuild,
  bundle: unknownBuild,
  composer: unknownBuild,
}
