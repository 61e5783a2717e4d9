import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { rooms, violations } from '../../scripts/architecture'

const sources = globSync(
  ['{app,components,content,lib}/**/*.{ts,tsx,mdx}', '{proxy,instrumentation,mdx-components}.{ts,tsx}'],
  {
    ignore: ['content/labs/*/start/**', 'content/labs/*/solutions/**'],
  },
)
const files = new Map(sources.map((path) => [path, readFileSync(path, 'utf8')]))

describe('the table of rooms', () => {
  test('holds in every file', () => {
    expect(violations(files)).toEqual([])
  })

  test('is not held by a check that sees no file', () => {
    expect(() => violations(new Map())).toThrow('no file')
  })

  test('names rooms that exist', () => {
    const planned = ['lib/docker']
    const missing = rooms
      .map(({ name }) => name)
      .filter((name) => name !== 'root' && !planned.includes(name))
      .filter((name) => !sources.some((path) => path.startsWith(`${name}/`)))
    expect(missing).toEqual([])
  })
})

/** A file that breaks the table, and the words that must name the breach. */
const planted: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['lib/dockerfile/parse/lexer.ts', "import { z } from 'zod'", 'package zod'],
  ['lib/dockerfile/parse/lexer.ts', "import { readFileSync } from 'node:fs'", 'package node:fs'],
  ['lib/dockerfile/parse/lexer.ts', "import { plan } from '@/lib/engine'", 'may not import lib/engine'],
  ['lib/dockerfile/check/rules/a.ts', "import { b } from './b'", 'another rule'],
  ['lib/engine/build/solve.ts', "import React from 'react'", 'package react'],
  ['lib/engine/build/solve.ts', "import type { Lab } from '@/lib/course'", 'may not import lib/course'],
  ['lib/engine/build/solve.ts', "import { lex } from '@/lib/dockerfile/parse/lexer'", 'entered by its index.ts'],
  ['lib/docker/run.ts', "import { grade } from '@/lib/course'", 'may not import lib/course'],
  ['lib/course/grade.ts', "import { parse } from '@/lib/dockerfile'", 'more than types of lib/dockerfile'],
  ['lib/course/grade.ts', "import { z } from 'zod'", 'one door'],
  ['lib/progress/store.ts', "import { readFile } from 'node:fs/promises'", 'package node:fs'],
  ['lib/progress/store.ts', "import { parse } from '@/lib/dockerfile'", 'may not import lib/dockerfile'],
  ['lib/worker/client.ts', "import { build } from '@/lib/engine'", 'more than types of lib/engine'],
  ['lib/server/database.ts', "import { Button } from '@/components/ui/button'", 'may not import components/ui'],
  ['content/course.ts', "import { openStore } from '@/lib/progress'", 'may not import lib/progress'],
  ['content/course.ts', "import { Button } from '@/components/ui/button'", 'may not import components/ui'],
  ['components/ui/button.tsx', "import { course } from '@/content/course'", 'may not import content'],
  ['components/ui/button.tsx', "import type { Step } from '@/lib/engine'", 'may not import lib/engine'],
  ['components/lab/lab.tsx', "import { build } from '@/lib/engine'", 'more than types of lib/engine'],
  ['components/lab/lab.tsx', "const engine = await import('@/lib/engine')", 'more than types of lib/engine'],
  ['components/site/head.tsx', "import { session } from '@/lib/server/accounts'", 'may not import lib/server'],
  ['components/site/head.tsx', "import { check } from '../../scripts/architecture'", 'may not import scripts'],
  ['app/page.tsx', "import { plan } from '@/lib/engine'", 'may not import lib/engine'],
  ['app/page.tsx', "import { client } from '@/lib/worker'", 'may not import lib/worker'],
  ['app/page.tsx', 'const { Lab } = await import(`../tests/support/shapes`)', 'may not import tests'],
  ['proxy.ts', "import { course } from '@/content/course'", 'may not import content'],
]

describe('a planted breach', () => {
  test.each(planted)('in %s is caught: %s', (path, text, rule) => {
    const world = new Map([
      ['lib/dockerfile/index.ts', ''],
      ['lib/engine/index.ts', ''],
      [path, text],
    ])
    expect(violations(world).map((each) => each.rule)).toEqual([expect.stringContaining(rule)])
  })

  test('is not seen where there is none', () => {
    const world = new Map([
      ['components/lab/lab.worker.ts', "import { build } from '@/lib/engine'"],
      ['components/lab/lab.tsx', "import type { Step } from '@/lib/engine'\nimport { Glyph } from '../ui/glyph'"],
      ['lib/course/schema.ts', "import { z } from 'zod'"],
      ['app/page.tsx', "import { readLessonHead } from '@/lib/course/schema'"],
      ['content/example.ts', "export const file = `\nimport ms from 'ms'\n`"],
    ])
    expect(violations(world)).toEqual([])
  })
})
