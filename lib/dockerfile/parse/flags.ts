// The flags of each instruction, and what BuildKit says of a wrong one.
import type { Flag, Instruction } from '../tree'
import { nearest } from './suggestion'

/** How often a flag may be given, and whether it takes a value. */
export type FlagKind = 'once' | 'many' | 'switch'

/** The instructions' keywords in lower case. */
export type Keyword = Exclude<Instruction['kind'], 'invalid'>

const none: ReadonlyMap<string, FlagKind> = new Map()

/** The flags that each instruction knows. */
export const flagKinds: Readonly<Record<Keyword, ReadonlyMap<string, FlagKind>>> = {
  add: new Map<string, FlagKind>([
    ['chown', 'once'],
    ['chmod', 'once'],
    ['link', 'switch'],
    ['keep-git-dir', 'switch'],
    ['checksum', 'once'],
    ['unpack', 'switch'],
    ['exclude', 'many'],
  ]),
  arg: none,
  cmd: none,
  copy: new Map<string, FlagKind>([
    ['chown', 'once'],
    ['from', 'once'],
    ['chmod', 'once'],
    ['link', 'switch'],
    ['parents', 'switch'],
    ['exclude', 'many'],
  ]),
  entrypoint: none,
  env: none,
  expose: none,
  from: new Map<string, FlagKind>([['platform', 'once']]),
  healthcheck: new Map<string, FlagKind>([
    ['interval', 'once'],
    ['timeout', 'once'],
    ['start-period', 'once'],
    ['start-interval', 'once'],
    ['retries', 'once'],
  ]),
  label: none,
  maintainer: none,
  onbuild: none,
  run: new Map<string, FlagKind>([
    ['mount', 'many'],
    ['network', 'once'],
    ['security', 'once'],
    ['device', 'many'],
  ]),
  shell: none,
  stopsignal: none,
  user: none,
  volume: none,
  workdir: none,
}

interface FlagError {
  readonly flag: Flag
  readonly message: string
  /** The known flag that it looks like; '' where there is none. */
  readonly nearest: string
}

/** What is wrong with the flags, in BuildKit's words; all of them. */
export function flagErrors(flags: readonly Flag[], kinds: ReadonlyMap<string, FlagKind>): readonly FlagError[] {
  const errors: FlagError[] = []
  const used = new Set<string>()
  for (const flag of flags) {
    const known = kinds.has(flag.name) ? '' : nearest(flag.name, kinds.keys())
    const message = flagError(flag, kinds, used, known)
    if (message !== undefined) errors.push({ flag, message, nearest: known })
    used.add(flag.name)
  }
  return errors
}

function flagError(
  flag: Flag,
  kinds: ReadonlyMap<string, FlagKind>,
  used: ReadonlySet<string>,
  known: string,
): string | undefined {
  const kind = kinds.get(flag.name)
  if (!kind) return `unknown flag: --${flag.name}${known === '' ? '' : ` (did you mean ${known}?)`}`
  if (kind !== 'many' && used.has(flag.name)) return `duplicate flag specified: --${flag.name}`
  if (kind !== 'switch') return flag.value ? undefined : `missing a value on flag: --${flag.name}`
  if (!flag.value) return undefined
  if (flag.value.text === '') return `missing a value on flag: --${flag.name}`
  if (/^(?:true|false)$/i.test(flag.value.text)) return undefined
  return `expecting boolean value for flag --${flag.name}, not: ${flag.value.text}`
}
