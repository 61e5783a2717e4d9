import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { versions } from '@/content/versions'

const today = new Date().toISOString().slice(0, 10)
const image = /\b(?:node|alpine|debian|ubuntu|busybox|python|golang|nginx|postgres|redis|distroless\/\w+):[\w][\w.-]*/g
const files = ['content/lessons', 'content/labs']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
  .filter((path) => /(\.mdx|\.ts|\.ya?ml|Dockerfile)$/.test(path))

/** The tags in a text, without those of blocks and lines that say “broken on purpose”. */
function printed(text: string): readonly string[] {
  const whole = text.replace(/<Code[^>]*\bbroken=[\s\S]*?<\/Code>/g, '').replace(/.*broken on purpose.*\n.*/gi, '')
  return (whole.match(image) ?? []).map((tag) => tag.replace(/[.-]+$/, ''))
}

describe('the tags that the course prints', () => {
  it('are looked for where they stand', () => {
    expect(files.length).toBeGreaterThan(3)
    expect(printed('Run `docker run alpine:3.24 uname`.\nFROM node:26-trixie-slim AS a')).toEqual([
      'alpine:3.24',
      'node:26-trixie-slim',
    ])
    expect(printed('# Broken on purpose\nFROM node:18\n')).toEqual([])
  })

  it.each(files)('%s prints only tags whose end is known', (file) => {
    for (const tag of printed(readFileSync(file, 'utf8'))) expect(versions.map((each) => each.tag)).toContain(tag)
  })

  it.each(versions)('$tag has not come to its end', ({ until }) => {
    expect(until > today, `support ended on ${until}`).toBe(true)
  })
})
