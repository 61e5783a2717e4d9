// The engine's rules as the course teaches them, G1 to G17.
import { describe, expect, it } from 'vitest'
import type { ContextFile } from '@/lib/engine'
import { last, scene, statuses, stored, why } from '../scene'

const base = 'FROM alpine:3.24'

describe('layers', () => {
  it('G1: RUN, COPY, ADD and WORKDIR make a layer, WORKDIR / none, and a repeated WORKDIR an empty one', async () => {
    const built = await last({
      dockerfile: [
        base,
        'WORKDIR /',
        'RUN true',
        'COPY a.txt /',
        'ADD a.txt /b.txt',
        'WORKDIR /app',
        'WORKDIR /app',
        'ENV A=1',
        'LABEL b=2',
        'USER nobody',
        'EXPOSE 80',
        'VOLUME /v',
        'CMD ["a"]',
      ],
      files: { 'a.txt': '1' },
    })
    const kinds = built.steps.map((step) => `${step.kind} ${step.keyword}`)
    expect(kinds.filter((kind) => kind.startsWith('layer'))).toEqual([
      'layer RUN',
      'layer COPY',
      'layer ADD',
      'layer WORKDIR',
      'layer WORKDIR',
    ])
    expect(built.steps[1]).toMatchObject({ kind: 'metadata', keyword: 'WORKDIR' })
    const again = built.steps.filter((step) => step.keyword === 'WORKDIR').at(-1)
    expect(again?.layer).toMatchObject({ entries: [], size: 0 })
    expect(built.image?.layers).toHaveLength(1 + 5)
  })

  it('G2: deleting adds a whiteout and frees nothing; made and deleted in one RUN leaves an empty layer', async () => {
    const built = await last({
      dockerfile: [base, 'RUN truncate -s 5M /big', 'RUN rm /big', 'RUN truncate -s 5M /big && rm /big'],
    })
    expect(stored(built, 'rm /big')).toEqual(['-/big'])
    expect(built.steps[1]?.layer?.size).toBe(5 * 1024 * 1024)
    expect(built.steps[3]?.layer?.entries).toEqual([])
    expect(built.image?.tree.entries.has('big')).toBe(false)
  })

  it('G3: touch, chmod and chown of a file of a lower layer store the whole file again', async () => {
    const dockerfile = [
      base,
      'COPY a.txt /a.txt',
      'RUN touch /a.txt',
      'RUN chmod 600 /a.txt',
      'RUN chown nobody /a.txt',
      'RUN chmod 600 /a.txt',
    ]
    const built = await last({ dockerfile, files: { 'a.txt': '12345' } })
    expect(built.steps.slice(1).map((step) => step.layer?.size)).toEqual([5, 5, 5, 5, 0])
  })
})

describe('keys', () => {
  it('G4: COPY is keyed by destination, content, names and mode, not by time, and not by how the path is written', async () => {
    const one = (destination: string, mtime: number, content = '1') => ({
      dockerfile: [base, 'WORKDIR /app', `COPY . ${destination}`],
      files: { '.dockerignore': 'Dockerfile\n', 'a.txt': { content, mtime } },
    })
    const [, spelled, touched, edited] = await scene(one('.', 1), one('/app/', 1), one('.', 2), one('.', 2, '2'))
    expect(statuses(spelled!)).toEqual(['cached WORKDIR /app', 'cached COPY . /app/'])
    expect(statuses(touched!)).toEqual(['cached WORKDIR /app', 'cached COPY . .'])
    expect(statuses(edited!)).toEqual(['cached WORKDIR /app', 'ran COPY . .'])
    const renamed = await last(
      { dockerfile: [base, 'COPY d /d'], files: { 'd/a.txt': '1' } },
      { dockerfile: [base, 'COPY d /d'], files: { 'd/b.txt': '1' } },
    )
    expect(why(renamed, 'COPY')).toEqual(['`d/b.txt` is new.', '`d/a.txt` is gone.'].sort())
  })

  it('G5: RUN is keyed by its text, its parent, ENV, ARG, USER, WORKDIR and mounts', async () => {
    const before = { dockerfile: [base, 'RUN echo a'] }
    const changes: [string[], string][] = [
      [[base, 'RUN echo  a'], 'Only blanks in the command changed, but they count.'],
      [[base, 'ENV X=1', 'RUN echo a'], 'The variable `X` is new: `1`.'],
      [[base, 'ARG X=1', 'RUN echo a'], 'The build argument `X` is new: `1`.'],
      [[base, 'USER nobody', 'RUN echo a'], 'The user changed from `root` to `nobody`.'],
      [[base, 'RUN --mount=type=tmpfs,target=/t echo a'], '--mount changed from nothing to `type=tmpfs,target=/t`.'],
      [[base, 'RUN --network=none echo a'], '--network changed from `default` to `none`.'],
    ]
    for (const [dockerfile, reason] of changes) {
      const built = await last(before, { dockerfile })
      expect(statuses(built).at(-1)).toMatch(/^ran RUN/)
      expect(why(built, 'echo')).toContain(reason)
    }
    const moved = await last(before, { dockerfile: ['', '# a comment', base, '', '', 'RUN echo a'] })
    expect(statuses(moved)).toEqual(['cached RUN echo a'])
  })

  it('G6: LABEL, EXPOSE, CMD and comments invalidate nothing, wherever they stand', async () => {
    const lines = (one: string) => [
      base,
      `LABEL a=${one}`,
      `EXPOSE 8${one}`,
      `CMD ["${one}"]`,
      `# ${one}`,
      'RUN echo a',
      'WORKDIR /b',
    ]
    const built = await last({ dockerfile: lines('1') }, { dockerfile: lines('2') })
    expect(statuses(built)).toEqual(['cached RUN echo a', 'cached WORKDIR /b'])
  })

  it('G7: after a changed ENV everything hits up to the first RUN, and nothing below it', async () => {
    const lines = (value: string) => [
      base,
      `ENV A=${value}`,
      'WORKDIR /app',
      'COPY a.txt .',
      'RUN echo a',
      'COPY a.txt b.txt',
      'WORKDIR /c',
    ]
    const files = { 'a.txt': '1' }
    const built = await last({ dockerfile: lines('1'), files }, { dockerfile: lines('2'), files })
    expect(statuses(built).map((status) => status.split(' ')[0])).toEqual(['cached', 'cached', 'ran', 'ran', 'ran'])
    expect(why(built, 'COPY a.txt b.txt')).toEqual(['It builds upon `RUN echo a`, which ran again.'])
  })

  it('G8: an ARG of the stage runs the first RUN below it again; a global one that is not declared again changes nothing', async () => {
    const inside = (value: string) => [base, 'RUN echo one', `ARG A=${value}`, 'RUN echo two']
    expect(statuses(await last({ dockerfile: inside('1') }, { dockerfile: inside('2') }))).toEqual([
      'cached RUN echo one',
      'ran RUN echo two',
    ])
    const outside = (value: string) => [`ARG A=${value}`, base, 'RUN echo one']
    expect(statuses(await last({ dockerfile: outside('1') }, { dockerfile: outside('2') }))).toEqual([
      'cached RUN echo one',
    ])
  })

  it('G9: taking an edit back hits again', async () => {
    const built = await last(
      { dockerfile: [base, 'RUN echo a'] },
      { dockerfile: [base, 'RUN echo b'] },
      { dockerfile: [base, 'RUN echo a'] },
    )
    expect(statuses(built)).toEqual(['cached RUN echo a'])
  })

  it('G10: any file that is not ignored busts COPY . ., .dockerignore and the README too; an ignored one does not', async () => {
    const dockerfile = [base, 'COPY . /src']
    const files = { '.dockerignore': '*.log\n', 'README.md': 'a', 'a.log': '1' }
    const start = { dockerfile, files }
    expect(statuses(await last(start, { dockerfile, files: { ...files, 'a.log': '2' } }))).toEqual([
      'cached COPY . /src',
    ])
    expect(why(await last(start, { dockerfile, files: { ...files, 'README.md': 'b' } }), 'COPY')).toEqual([
      '`README.md` changed: content differs.',
    ])
    expect(
      why(await last(start, { dockerfile, files: { ...files, '.dockerignore': '*.log\n*.tmp\n' } }), 'COPY'),
    ).toEqual(['`.dockerignore` changed: content differs.'])
  })
})

describe('stages and failures', () => {
  it('G11: what the target does not reach does not run', async () => {
    const dockerfile = [`${base} AS a`, 'RUN false', `${base} AS b`, 'RUN echo b']
    const built = await last({ dockerfile })
    expect(statuses(built)).toEqual(['not needed RUN false', 'ran RUN echo b'])
    const other = await last({ dockerfile, target: 'a' })
    expect(other.error?.message).toBe('process "/bin/sh -c false" did not complete successfully: exit code: 1')
  })

  it('G12: a stage that ran again with the same output leaves a later COPY --from a hit', async () => {
    const lines = (text: string) => [
      `${base} AS a`,
      `RUN echo ${text} > /dev/null; echo out > /out`,
      base,
      'COPY --from=a /out /out',
    ]
    const built = await last({ dockerfile: lines('1') }, { dockerfile: lines('2') })
    expect(built.steps.filter((step) => step.kind === 'layer').map((step) => step.status)).toEqual(['ran', 'cached'])
  })

  it('G13: the value of a secret is outside the key, and leaves nothing in the layer', async () => {
    const dockerfile = [base, 'RUN --mount=type=secret,id=tok wc -c < /run/secrets/tok > /n']
    const [one, two] = await scene({ dockerfile, secrets: { tok: 'aaa' } }, { dockerfile, secrets: { tok: 'bbbbbb' } })
    expect(stored(one!, 'secret')).toEqual(['/n'])
    expect(two!.steps[1]?.status).toBe('cached')
  })

  it('G14: a missing or ignored source fails in BuildKit’s words, and what stands below is not reached', async () => {
    const dockerfile = [base, 'RUN echo one > /one', 'COPY secret.txt /', 'RUN echo two', 'CMD ["a"]']
    const contexts: Record<string, ContextFile>[] = [{}, { 'secret.txt': '1', '.dockerignore': 'secret.txt\n' }]
    for (const files of contexts) {
      const built = await last({ dockerfile, files })
      expect(built.error?.message).toBe(
        'failed to compute cache key: failed to calculate checksum of ref <ref>: "/secret.txt": not found',
      )
      expect(built.steps.map((step) => step.status)).toEqual(['ran', 'cached', 'failed', 'not reached', 'not reached'])
      expect(why(built, 'two')).toEqual(['`COPY secret.txt /` failed.'])
      expect(built.image).toBeUndefined()
    }
  })

  it('keeps the steps above a failed RUN in the cache', async () => {
    const [one, two] = await scene(
      { dockerfile: [base, 'RUN echo one > /one', 'RUN nope'] },
      { dockerfile: [base, 'RUN echo one > /one', 'RUN echo ok'] },
    )
    expect(one!.error).toMatchObject({
      message: 'process "/bin/sh -c nope" did not complete successfully: exit code: 127',
      step: 2,
      exitCode: 127,
    })
    expect(one!.steps[2]?.log).toBe('/bin/sh: nope: not found\n')
    expect(statuses(two!)).toEqual(['cached RUN echo one > /one', 'ran RUN echo ok'])
    expect(why(two!, 'echo ok')).toEqual(['The command changed from `nope` to `echo ok`.'])
  })
})

describe('what the image says', () => {
  it('G15: the values of ARG stand in the history even if unused, those of ENV in the config', async () => {
    const built = await last({
      dockerfile: [base, 'ARG TOKEN', 'ENV MODE=dev', 'RUN echo hi'],
      buildArgs: { TOKEN: 'abc' },
    })
    const lines = built.image?.history.map((entry) => entry.created_by) ?? []
    expect(lines.slice(-3)).toEqual(['ARG TOKEN=abc', 'ENV MODE=dev', 'RUN |1 TOKEN=abc /bin/sh -c echo hi # buildkit'])
    expect(built.image?.config.Env).toContain('MODE=dev')
    expect(built.image?.config.Env.join()).not.toContain('TOKEN')
  })

  it('G16: COPY is root’s whatever USER says; WORKDIR below USER is the user’s', async () => {
    const built = await last({
      dockerfile: [
        'FROM node:26-trixie-slim',
        'USER node',
        'WORKDIR /home/node/app',
        'COPY a.txt .',
        'RUN echo b > /home/node/app/b.txt',
      ],
      files: { 'a.txt': '1' },
    })
    const owners = Object.fromEntries(
      built.steps
        .flatMap((step) => step.layer?.entries ?? [])
        .flatMap((entry) => (entry.change === 'added' ? [[entry.path, entry.uid]] : [])),
    )
    expect(owners).toEqual({ '/home/node/app': 1000, '/home/node/app/a.txt': 0, '/home/node/app/b.txt': 1000 })
  })

  it('G17: node images have an entrypoint script, and setting ENTRYPOINT resets an inherited CMD', async () => {
    const plain = await last({ dockerfile: ['FROM node:26-trixie-slim', 'CMD ["node", "server.js"]'] })
    expect(plain.image?.config).toMatchObject({ Entrypoint: ['docker-entrypoint.sh'], Cmd: ['node', 'server.js'] })
    const own = await last({ dockerfile: ['FROM node:26-trixie-slim', 'ENTRYPOINT ["node"]'] })
    expect(own.image?.config.Entrypoint).toEqual(['node'])
    expect(own.image?.config.Cmd).toBeUndefined()
  })
})
