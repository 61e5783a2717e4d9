import { describe, expect, it } from 'vitest'
import { fits, type Needs, noNeeds } from '@/components/widgets/base-fit'
import { bases } from '@/content/base-images'

const best = (needs: Partial<Needs>) => {
  const [first] = fits(bases, { ...noNeeds, ...needs }).filter(({ against }) => against.length === 0)
  return first?.base.name
}
const why = (name: string, needs: Partial<Needs>) =>
  fits(bases, { ...noNeeds, ...needs })
    .find(({ base }) => base.name === name)
    ?.against.join(' ')

describe('a base is chosen by what the job needs', () => {
  it('for a Node app: the smallest with Node in it', () => {
    expect(best({})).toBe('gcr.io/distroless/nodejs26-debian13')
    expect(best({ shell: true })).toBe('node:26-alpine3.24')
  })

  it('with an addon for glibc: not Alpine', () => {
    expect(best({ shell: true, addon: true })).toBe('node:26-trixie-slim')
    expect(why('node:26-alpine3.24', { addon: true })).toContain('musl')
  })

  it('where something is compiled: the one with compilers', () => {
    expect(best({ compile: true })).toBe('node:26-trixie')
  })

  it('with a Debian package: one with apt', () => {
    expect(best({ apt: true })).toBe('node:26-trixie-slim')
  })

  it('for a static program: nothing at all, or certificates where it calls others', () => {
    expect(best({ runs: 'static' })).toBe('scratch')
    expect(best({ runs: 'static', https: true })).toBe('gcr.io/distroless/static-debian13')
  })

  it('says what speaks against each that will not do, and nothing against one that will', () => {
    for (const { base, against } of fits(bases, { ...noNeeds, addon: true, shell: true }))
      expect(against.length === 0, base.name).toBe(base.libc === 'glibc' && base.shell)
  })

  it('puts what will do first, the smaller before the larger', () => {
    const order = fits(bases, { ...noNeeds, shell: true }).map(({ against }) => against.length === 0)
    expect(order).toEqual([true, true, true, false, false, false])
  })
})
