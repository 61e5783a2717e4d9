// Holds the table of docs/architecture.md: which room may import which.

/** One import that the table does not allow, in words. */
export interface Violation {
  readonly file: string
  readonly imports: string
  readonly rule: string
}

interface Room {
  readonly name: string
  /** Rooms whose values and types may be imported. */
  readonly may: readonly string[]
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[]
  /** Packages by name; `*` is any. `node:` stands for Node's own modules. */
  readonly packages: readonly string[]
}

/** From the innermost room to the outermost; a file belongs to the first whose folder holds it. */
export const rooms: readonly Room[] = [
  { name: 'lib/dockerfile', may: [], packages: [] },
  { name: 'lib/engine', may: ['lib/dockerfile'], packages: ['just-bash', 'fflate', '@noble/hashes'] },
  { name: 'lib/docker', may: ['lib/engine', 'lib/dockerfile'], packages: ['just-bash', 'yaml'] },
  { name: 'lib/course', may: [], types: ['lib/dockerfile', 'lib/engine', 'lib/docker'], packages: ['zod', 'ts-fsrs'] },
  { name: 'lib/progress', may: ['lib/course'], packages: ['zod', 'idb'] },
  { name: 'lib/worker', may: [], types: ['lib/dockerfile', 'lib/engine', 'lib/docker', 'lib/course'], packages: [] },
  { name: 'lib/server', may: ['lib/course', 'lib/progress'], packages: ['*', 'node:'] },
  { name: 'content', may: ['lib/dockerfile', 'lib/engine', 'lib/docker', 'lib/course'], packages: [] },
  { name: 'components/ui', may: [], packages: ['*'] },
  {
    name: 'components',
    may: ['components/ui', 'content', 'lib/course', 'lib/progress', 'lib/worker'],
    types: ['lib/dockerfile', 'lib/engine', 'lib/docker'],
    packages: ['*'],
  },
  {
    name: 'app',
    may: ['components', 'components/ui', 'content', 'lib/course', 'lib/progress', 'lib/server'],
    packages: ['*', 'node:'],
  },
  { name: 'root', may: ['components', 'components/ui', 'lib/server'], packages: ['*'] },
]

/** Root files that belong to the site; everything else outside the rooms (scripts, tests, configuration) may import all. */
const rootFiles = ['proxy.ts', 'instrumentation.ts', 'mdx-components.tsx']

/** The one package that has a room of its own door: which file of a room may import it. */
const onlyIn: Readonly<Record<string, RegExp>> = {
  'lib/course zod': /^lib\/course\/schema\.ts$/,
  'lib/course ts-fsrs': /^lib\/course\/review\.ts$/,
}

/** Doors besides `index.ts`: what they bring along would weigh on everybody who comes in by the main one. */
const doors = ['lib/course/schema', 'lib/course/review', 'lib/progress/schema', 'lib/server/page-headers']

const engineRooms = ['lib/dockerfile', 'lib/engine', 'lib/docker']

/** What the files, given by path and text, import against the table. Throws when it is given no file of a room. */
export function violations(files: ReadonlyMap<string, string>): readonly Violation[] {
  const checked = [...files].filter(([path]) => roomOf(path) !== undefined)
  if (checked.length === 0)
    throw new Error('The architecture check was given no file, so it would hold whatever is written.')
  return checked.flatMap(([path, text]) => importsOf(text).flatMap((each) => judge(path, each, files)))
}

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

/** Every module that a source names: static, re-exported, dynamic, and by `new URL(…, import.meta.url)`. */
export function importsOf(text: string): readonly Import[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    // A text may show an import; only the argument of import() is one.
    .replace(/(?<!import\(\s*)`(?:\\[\s\S]|[^`\\])*`/g, '``')
  const found: Import[] = []
  for (const [, clause = '', from = ''] of code.matchAll(
    /^\s*(?:import|export)\s+((?:type\s+)?(?:[\w*{}\s,$]|\bas\b)*?)\s*from\s*['"]([^'"]+)['"]/gm,
  ))
    found.push({ from, typeOnly: isTypeOnly(clause) })
  for (const [, from = ''] of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) found.push({ from, typeOnly: false })
  for (const [, from = ''] of code.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g)) found.push({ from, typeOnly: false })
  for (const [, from = ''] of code.matchAll(/new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g))
    found.push({ from, typeOnly: false })
  return found
}

function isTypeOnly(clause: string): boolean {
  if (/^type\b/.test(clause)) return true
  const named = /^\{([\s\S]*)\}$/.exec(clause.trim())?.[1]
  return named?.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim())) ?? false
}

function judge(path: string, { from, typeOnly }: Import, files: ReadonlyMap<string, string>): readonly Violation[] {
  const room = roomOf(path) as Room
  const broken = (rule: string) => [{ file: path, imports: from, rule }]
  const target = resolve(path, from)
  if (target === undefined) {
    const name = packageName(from)
    const limited = onlyIn[`${room.name} ${name}`]
    if (limited && !limited.test(path)) return broken(`${name} stands behind one door of ${room.name}`)
    const allowed = name.startsWith('node:')
      ? room.packages.includes('node:')
      : room.packages.includes('*') || room.packages.includes(name)
    return allowed ? [] : broken(`${room.name} may not import the package ${name}`)
  }
  if (/^lib\/dockerfile\/check\/rules\//.test(path) && /^lib\/dockerfile\/check\/rules\//.test(target))
    return broken('a rule never imports another rule')
  const other = roomOf(target)
  if (!other) return /^(scripts|tests|vm)\//.test(target) ? broken(`${room.name} may not import ${target}`) : []
  if (other.name === room.name) return []
  const worker = room.name === 'components' && /\.worker\.ts$/.test(path) && engineRooms.includes(other.name)
  const value = room.may.includes(other.name) || worker
  const type = typeOnly && room.types?.includes(other.name)
  if (!value && !type) {
    const only = room.types?.includes(other.name) ? 'more than types of ' : ''
    return broken(`${room.name} may not import ${only}${other.name}`)
  }
  const hasDoor = files.has(`${other.name}/index.ts`)
  if (hasDoor && target !== other.name && target !== `${other.name}/index` && !doors.includes(target))
    return broken(`${other.name} is entered by its index.ts`)
  return []
}

/** A path inside the project without its ending, or undefined for a package. */
function resolve(path: string, from: string): string | undefined {
  if (from.startsWith('@/')) return from.slice(2)
  if (!from.startsWith('.')) return undefined
  const parts = path.split('/').slice(0, -1)
  for (const part of from.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/').replace(/\.tsx?$/, '')
}

function packageName(from: string): string {
  if (from.startsWith('node:')) return from
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

function roomOf(path: string): Room | undefined {
  if (rootFiles.includes(path)) return rooms.find((room) => room.name === 'root')
  return rooms.find(({ name }) => path === name || path.startsWith(`${name}/`))
}
