// `linux/arm64/v8`: platforms as containerd reads and prints them.
import { quoted } from '../expand/go-text'

/** What an image is built for. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
}

const systems: readonly string[] =
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  )
const machines: readonly string[] =
  '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  )
const component = '^[A-Za-z0-9_.-]+$'
const system = '^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.-]*)\\))?$'
const componentShape = new RegExp(component)
const systemShape = new RegExp(system)

/** Reads a platform, or says in containerd's words why it is none. */
export function parsePlatform(text: string): Platform | { readonly error: string } {
  const refuse = (why: string) => ({ error: `${why}: invalid argument` })
  if (text.includes('*')) return refuse(`${quoted(text)}: wildcards not yet supported`)
  const parts = text.split('/')
  const first = systemShape.exec(parts[0] ?? '')
  if (!first)
    return refuse(
      `${quoted(parts[0] ?? '')} is an invalid OS component of ${quoted(text)}: OSAndVersion specifier component must match ${quoted(system)}`,
    )
  const wrong = parts.slice(1, 3).find((part) => !componentShape.test(part))
  const rest = parts.length > 3 ? parts.slice(3).join('/') : undefined
  const odd = wrong ?? (rest !== undefined && !componentShape.test(rest) ? rest : undefined)
  if (odd !== undefined)
    return refuse(
      `${quoted(odd)} is an invalid component of ${quoted(text)}: platform specifier component must match ${quoted(component)}`,
    )
  const os = osName(first[1] ?? '')
  const osVersion = first[2] || undefined
  const [, machine = '', variant = ''] = parts
  switch (parts.length) {
    case 1: {
      if (systems.includes(os)) return { os, osVersion, architecture: 'amd64' }
      const known = machineOf(text, '')
      if (machines.includes(known.architecture)) return { os: 'linux', ...known, ...plainArm(known) }
      return refuse(`${quoted(text)}: unknown operating system or architecture`)
    }
    case 2: {
      const known = machineOf(machine, '')
      return { os, osVersion, ...known, ...plainArm(known) }
    }
    case 3: {
      const known = machineOf(machine, variant)
      return { os, osVersion, ...known, ...(known.architecture === 'arm64' && !known.variant ? { variant: 'v8' } : {}) }
    }
    default:
      return refuse(`${quoted(text)}: cannot parse platform specifier`)
  }
}

function osName(text: string): string {
  const lower = text.toLowerCase()
  return lower === 'macos' ? 'darwin' : lower || 'linux'
}

/** `arm` without a variant means v7, which is then left out. */
function plainArm(machine: { architecture: string; variant?: string }): { variant?: string } {
  return machine.architecture === 'arm' && machine.variant === 'v7' ? { variant: undefined } : {}
}

function machineOf(architecture: string, variant: string): { architecture: string; variant?: string } {
  const arch = architecture.toLowerCase()
  const kind = variant.toLowerCase()
  switch (arch) {
    case 'i386':
      return { architecture: '386' }
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return { architecture: 'amd64', variant: kind === 'v1' ? undefined : kind || undefined }
    case 'aarch64':
    case 'arm64':
      return { architecture: 'arm64', variant: ['8', 'v8', 'v8.0'].includes(kind) ? undefined : kind || undefined }
    case 'armhf':
      return { architecture: 'arm', variant: 'v7' }
    case 'armel':
      return { architecture: 'arm', variant: 'v6' }
    case 'arm':
      if (kind === '' || kind === '7') return { architecture: 'arm', variant: 'v7' }
      return { architecture: 'arm', variant: ['5', '6', '8'].includes(kind) ? `v${kind}` : kind }
    default:
      return { architecture: arch, variant: kind || undefined }
  }
}

/** The same platform in its shortest usual form. */
export function normalPlatform(platform: Platform): Platform {
  return { ...platform, os: osName(platform.os), ...machineOf(platform.architecture, platform.variant ?? '') }
}

/** `linux/arm64/v8`. */
export function formatPlatform(platform: Platform): string {
  const os = platform.osVersion ? `${platform.os}(${platform.osVersion})` : platform.os
  return [os, platform.architecture, platform.variant].filter((part) => part).join('/')
}
