// The faces of the site, cut from the installed originals to what its pages print: app/fonts, made before a build and before `next dev`.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'app/fonts')

export interface Face {
  /** A name of our own: an original that a reader has installed must not take its place. */
  readonly family: string
  /** The installed original. */
  readonly original: string
  /** The OpenType features that our text is set with. */
  readonly features: readonly string[]
}

export const faces: readonly Face[] = [
  {
    family: 'Literata Course',
    original: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    features: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'rvrn', 'tnum'],
  },
  {
    family: 'Sometype Course',
    original: '@fontsource-variable/sometype-mono/files/sometype-mono-latin-wght-normal.woff2',
    features: ['calt', 'ccmp', 'locl', 'mark', 'mkmk'],
  },
]

/** From plain text to the keywords of instructions; a variable face costs by the width of its range. */
const weights = { min: 400, max: 680 }

/** What every page may print: a browser loads it at once. */
const core = `${range(0x20, 0x7e)}\u00a0\u2009°²³µ·×–—‘’‚“”„•…−↑↓`

/** A part of a face, and the ending of its file. */
export interface Part {
  readonly ending: string
  readonly characters: string
}

/** Latin letters that a learner may type stand in files of their own, which a browser loads when it meets one. */
export const parts: readonly Part[] = [
  { ending: '', characters: core },
  { ending: '-more', characters: without(`${range(0xa1, 0xff)}Œœ‹›€™`, core) },
]

/** What pages print though the faces lack it, so the system's fonts draw it; an invisible word joiner among it. */
export const leftToTheSystem = '→✓\u2060'

/** The part of the face, as a font file of this format. */
export function subset(face: Face, part: Part, targetFormat: 'woff2' | 'truetype' = 'woff2'): Promise<Buffer> {
  return subsetFont(original(face), part.characters, {
    targetFormat,
    keepFeatures: [...face.features],
    // The notice of copyright, and the licence in words and by address: its terms ask that every copy carries them.
    preserveNameIds: [0, 13, 14],
    variationAxes: { wght: weights },
  })
}

/** The face as it is installed. */
export function original(face: Face): Buffer {
  return readFileSync(join(root, 'node_modules', face.original))
}

/** Writes app/fonts, unless what is there was made from the same originals in the same way. */
export async function makeFonts(): Promise<void> {
  const stamp = join(folder, '.made-from')
  const from = digest()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const face of faces)
    for (const part of parts) writeFileSync(join(folder, fileName(face, part)), await subset(face, part))
  writeFileSync(join(folder, 'faces.css'), faces.flatMap((face) => parts.map((part) => rule(face, part))).join('\n'))
  writeFileSync(stamp, from)
}

function fileName({ family }: Face, { ending }: Part): string {
  return `${family.toLowerCase().replaceAll(' ', '-')}${ending}.woff2`
}

function rule(face: Face, part: Part): string {
  return `@font-face {
  font-family: "${face.family}";
  src: url("./${fileName(face, part)}") format("woff2");
  font-weight: ${weights.min} ${weights.max};
  font-display: swap;
  unicode-range: ${unicodeRange(part.characters)};
}
`
}

function unicodeRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const ranges: { readonly from: number; to: number }[] = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last && code === last.to + 1) last.to = code
    else ranges.push({ from: code, to: code })
  }
  const hex = (code: number) => code.toString(16).toUpperCase()
  return ranges.map(({ from, to }) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ')
}

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))
}

function without(characters: string, those: string): string {
  return [...characters].filter((character) => !those.includes(character)).join('')
}

function digest(): string {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  for (const face of faces) hash.update(original(face))
  return hash.update(readFileSync(join(root, 'node_modules/subset-font/package.json'))).digest('hex')
}
