import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDesk, parseDesk } from '@/components/quiz/desk'

const kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
}

/** The module as a page has it that was just loaded. */
async function freshPage() {
  vi.resetModules()
  return import('@/components/quiz/desk')
}

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => vi.unstubAllGlobals())

describe('a desk', () => {
  it('gives back after a reload what was chosen and not yet sent', async () => {
    const before = await freshPage()
    before.changeDesk('build-cache', () => ({ at: 2, picks: { 'c2-why': ['text'] } }))
    const after = await freshPage()
    expect(after.deskOf('build-cache')).toEqual({ at: 2, picks: { 'c2-why': ['text'] }, aside: {} })
  })

  it('is one for each lesson', async () => {
    const { changeDesk, deskOf } = await freshPage()
    changeDesk('build-cache', () => ({ at: 2 }))
    expect(deskOf('containers-vs-vms')).toEqual(emptyDesk)
  })

  it('stays the same object until it changes, as React needs it', async () => {
    const { changeDesk, deskOf } = await freshPage()
    expect(deskOf('build-cache')).toBe(deskOf('build-cache'))
    const before = deskOf('build-cache')
    changeDesk('build-cache', () => ({ at: 1 }))
    expect(deskOf('build-cache')).not.toBe(before)
  })

  it('works for as long as the page where the browser keeps nothing', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
    const { changeDesk, deskOf } = await freshPage()
    changeDesk('build-cache', () => ({ at: 1 }))
    expect(deskOf('build-cache').at).toBe(1)
  })
})

describe('what was kept is read with care', () => {
  it.each([[null], [''], ['{'], ['null'], ['[]'], ['7'], ['{"at":-1}'], ['{"at":1.5,"picks":[3]}']])(
    '%s is an empty desk',
    (text) => {
      expect(parseDesk(text)).toEqual(emptyDesk)
    },
  )

  it('keeps what is right of it', () => {
    const text = '{"at":3,"picks":{"a":["x"],"b":"y","c":[1]},"aside":{"a":1,"b":"2"},"more":true}'
    expect(parseDesk(text)).toEqual({ at: 3, picks: { a: ['x'] }, aside: { a: 1 } })
  })
})
