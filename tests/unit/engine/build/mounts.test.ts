// RUN --mount of every type: what is seen, what stays, and what is part of the key.
import { describe, expect, it } from 'vitest'
import { last, scene, statuses, stored } from '../scene'

const base = 'FROM alpine:3.24'

describe('a cache mount', () => {
  it('keeps its files for the next build, and leaves them out of the layer', async () => {
    const run = (n: number) => `RUN --mount=type=cache,target=/c echo ${n} >> /c/log && cat /c/log`
    const [first, second] = await scene({ dockerfile: [base, run(1)] }, { dockerfile: [base, run(2)] })
    expect(first?.steps[1]?.log).toBe('1\n')
    expect(second?.steps[1]?.log).toBe('1\n2\n')
    expect(stored(second!, 'RUN')).not.toContain('/c/log')
  })

  it('is another one under another id', async () => {
    const run = (id: string) => `RUN --mount=type=cache,id=${id},target=/c ls /c; touch /c/${id}`
    const [, second, third] = await scene(
      { dockerfile: [base, run('a')] },
      { dockerfile: [base, run('b')] },
      { dockerfile: [base, `${run('a')} again`] },
    )
    expect(second?.steps[1]?.log).toBe('')
    expect(third?.steps[1]?.log).toBe('a\n')
  })

  it('keeps what a failing command left in it', async () => {
    const [, second] = await scene(
      { dockerfile: [base, 'RUN --mount=type=cache,target=/c touch /c/half && false'] },
      { dockerfile: [base, 'RUN --mount=type=cache,target=/c ls /c'] },
    )
    expect(second?.steps[1]?.log).toBe('half\n')
  })
})

describe('a bind mount', () => {
  it('shows the context without storing it, and is read-only', async () => {
    const built = await last({
      dockerfile: [base, 'RUN --mount=target=/in cat /in/a.txt', 'RUN --mount=target=/in touch /in/b'],
      files: { 'a.txt': 'seen\n' },
    })
    expect(built.steps[1]).toMatchObject({ status: 'ran', log: 'seen\n' })
    expect(stored(built, 'cat').filter((path) => path.startsWith('/in/'))).toEqual([])
    expect(built.error?.log).toContain('Read-only file system')
  })

  it('runs the step again where a file of it changed, and names the file', async () => {
    const dockerfile = [base, 'RUN --mount=source=a.txt,target=/a.txt cat /a.txt']
    const built = await last(
      { dockerfile, files: { 'a.txt': '1', b: '1' } },
      { dockerfile, files: { 'a.txt': '2', b: '2' } },
    )
    expect(built.steps[1]?.why).toEqual([{ kind: 'file-changed', path: 'a.txt', what: 'content', from: 'context' }])
  })

  it('loses what is written to it with rw', async () => {
    const built = await last({
      dockerfile: [base, 'RUN --mount=target=/in,rw touch /in/b && ls /in/b', 'RUN test -e /in || echo gone'],
    })
    expect(built.error).toBeUndefined()
    expect(built.steps[2]?.log).toBe('gone\n')
  })
})

describe('a tmpfs mount', () => {
  it('is empty, and gone afterwards', async () => {
    const built = await last({
      dockerfile: [base, 'RUN --mount=type=tmpfs,target=/t touch /t/x && ls /t', 'RUN test -e /t || echo gone'],
    })
    expect(built.steps.map((step) => step.log)).toEqual(['', 'x\n', 'gone\n'])
  })
})

describe('a secret', () => {
  const run = 'RUN --mount=type=secret,id=tok cat /run/secrets/tok'

  it('can be read by its command, and leaves nothing in the image', async () => {
    const built = await last({ dockerfile: [base, run], secrets: { tok: 'hush' } })
    expect(built.steps[1]?.log).toBe('hush')
    expect(JSON.stringify(built.steps[1]?.layer)).not.toContain('hush')
    expect(stored(built, 'RUN')).toEqual([])
  })

  it('that is not given fails the build only where it is required', async () => {
    expect((await last({ dockerfile: [base, run.replace('id=tok', 'id=tok,required=true')] })).error?.message).toBe(
      'secret tok: not found',
    )
    expect((await last({ dockerfile: [base, run] })).error?.exitCode).toBe(1)
  })

  it('can be a variable', async () => {
    const built = await last({
      dockerfile: [base, 'RUN --mount=type=secret,id=tok,env=TOKEN echo $TOKEN'],
      secrets: { tok: 'hush' },
    })
    expect(built.steps[1]?.log).toBe('hush\n')
    expect(built.image?.config.Env.join()).not.toContain('TOKEN')
  })

  it('with another value hits', async () => {
    const [, second] = await scene(
      { dockerfile: [base, run], secrets: { tok: 'a' } },
      { dockerfile: [base, run], secrets: { tok: 'b' } },
    )
    expect(statuses(second!)).toEqual([`cached ${run}`])
  })
})
