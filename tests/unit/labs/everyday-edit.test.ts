import { describe, expect, it } from 'vitest'
import { isApplied, isPossible, toggled } from '@/components/lab/everyday-edit'
import type { EverydayEdit } from '@/lib/course'

const greet: EverydayEdit = {
  kind: 'replace',
  label: 'Edit server.js',
  changes: [{ path: 'server.js', from: "'hello'", to: "'good morning'" }],
}
const files = { 'server.js': { text: "say('hello')\n" }, 'README.md': { text: 'read\n' } }

describe('an everyday edit', () => {
  it('changes the file, and takes it back when pressed again', () => {
    const edited = toggled(greet, files)
    expect(edited['server.js']?.text).toBe("say('good morning')\n")
    expect(isApplied(greet, edited)).toBe(true)
    expect(toggled(greet, edited)).toEqual(files)
  })

  it('leaves all other files as they are', () => {
    expect(toggled(greet, files)['README.md']).toBe(files['README.md'])
  })

  it('is still a change where the learner rewrote the line, and comes off again', () => {
    const own = { 'server.js': { text: 'say(1)' } }
    const edited = toggled(greet, own)
    expect(edited['server.js']?.text).toBe("say(1)\n'good morning'\n")
    expect(toggled(greet, edited)['server.js']?.text).toBe('say(1)\n')
  })

  it('stands only where all of its changes stand', () => {
    const both: EverydayEdit = {
      kind: 'replace',
      label: 'Both',
      changes: [...greet.changes, { path: 'README.md', from: 'read', to: 'write' }],
    }
    expect(isApplied(both, toggled(greet, files))).toBe(false)
    expect(isApplied(both, toggled(both, files))).toBe(true)
  })

  it('touches without changing the text', () => {
    const touch: EverydayEdit = { kind: 'touch', label: 'Touch server.js', path: 'server.js' }
    const touched = toggled(touch, files)
    expect(touched['server.js']).toEqual({ text: files['server.js'].text, touched: 1 })
    expect(toggled(touch, touched)['server.js']?.touched).toBe(2)
  })

  it('is impossible without its file', () => {
    expect(isPossible(greet, { 'README.md': { text: '' } })).toBe(false)
    expect(isPossible(greet, files)).toBe(true)
  })
})
