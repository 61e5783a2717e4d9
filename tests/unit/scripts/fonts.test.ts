import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Face, faces, leftToTheSystem, original, parts, subset } from '@/scripts/fonts'

const [core, more] = parts as readonly [(typeof parts)[number], (typeof parts)[number]]

/** Every character of the texts that the site brings along, the sources' own comments included. */
function written(): ReadonlySet<string> {
  const files = globSync(['{app,components,content}/**/*.{ts,tsx,mdx,css}', '!content/labs/*/{start,solutions}/**'])
  expect(files.length).toBeGreaterThan(100)
  const texts = files.map((file) => readFileSync(file, 'utf8').replace(/\\u([0-9a-f]{4})/gi, unescaped))
  return new Set(texts.join('').replace(/\p{Cc}/gu, ''))
}

function unescaped(_: string, code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16))
}

/** The characters that a TrueType font draws, by its table `cmap` in format 4, which every font has. */
function drawn(font: Buffer): ReadonlySet<string> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const cmap = font.subarray(font.readUInt32BE(entry + 8))
  const found = new Set<string>()
  for (let at = 4; at < 4 + cmap.readUInt16BE(2) * 8; at += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(at + 4))
    if (table.readUInt16BE(0) !== 4) continue
    const segments = table.readUInt16BE(6) / 2
    for (let segment = 0; segment < segments; segment += 1) {
      const last = table.readUInt16BE(14 + segment * 2)
      for (let code = table.readUInt16BE(16 + (segments + segment) * 2); code <= last && code < 0xffff; code += 1)
        found.add(String.fromCodePoint(code))
    }
  }
  return found
}

function range(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
}

test('every character that the site writes is in the parts that each page loads, or is known to be left to the system', () => {
  const unknown = [...written()].filter((each) => !core.characters.includes(each) && !leftToTheSystem.includes(each))
  expect(unknown.map((each) => `${each} U+${each.codePointAt(0)?.toString(16)}`)).toEqual([])
})

test('no character stands in two parts', () => {
  expect([...core.characters].filter((each) => more.characters.includes(each))).toEqual([])
})

describe.each(faces)('$family', (face: Face) => {
  let whole: ReadonlySet<string>
  let inCore: ReadonlySet<string>
  let inMore: ReadonlySet<string>
  let bytes: Buffer

  beforeAll(async () => {
    whole = drawn(await subset(face, { ending: '', characters: range(0x20, 0x2fff).join('') }, 'truetype'))
    inCore = drawn(await subset(face, core, 'truetype'))
    inMore = drawn(await subset(face, more, 'truetype'))
    bytes = await subset(face, core)
  }, 60_000)

  test('draws every character of its parts that the original draws', () => {
    expect([...inCore].sort()).toEqual([...core.characters].filter((each) => whole.has(each)).sort())
    expect([...inMore].sort()).toEqual([...more.characters].filter((each) => whole.has(each)).sort())
  })

  test('draws whatever is typed in ASCII or Latin-1', () => {
    // The soft hyphen is never drawn.
    const typed = [...range(0x20, 0x7e), ...range(0xa0, 0xff)].filter((each) => each !== '\u00ad')
    expect(typed.filter((each) => !inCore.has(each) && !inMore.has(each))).toEqual([])
  })

  test('has none of what is left to the system', () => {
    expect([...leftToTheSystem].filter((each) => whole.has(each))).toEqual([])
  })

  test('weighs at most 55 % of the original', () => {
    expect(bytes.length).toBeLessThan(original(face).length * 0.55)
  })
})
