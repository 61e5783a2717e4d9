// The cases in which BuildKit's cache does otherwise than "one layer an instruction, and a miss runs everything below".
import { describe, expect, it } from 'vitest'
import { last, scene, statuses, why } from '../scene'

const base = 'FROM alpine:3.24'

describe('what runs again', () => {
  it('runs nothing again where metadata below the last RUN changed, and only the config differs', async () => {
    const before = [base, 'RUN echo hi > /hi', 'LABEL a=1', 'EXPOSE 80', 'CMD ["a"]', 'ENV MODE=dev']
    const after = [base, 'RUN echo hi > /hi', 'LABEL a=2', 'EXPOSE 81', 'CMD ["b"]', 'ENV MODE=prod']
    const [one, two] = await scene({ dockerfile: before }, { dockerfile: after })
    expect(statuses(two!)).toEqual(['cached RUN echo hi > /hi'])
    expect(two!.image?.config).not.toEqual(one!.image?.config)
    expect(two!.image?.layers).toEqual(one!.image?.layers)
  })

  it('keeps COPY below a changed ENV, but runs RUN, and names the variable', async () => {
    const files = { 'a.txt': '1' }
    const lines = (mode: string) => [
      base,
      `ENV MODE=${mode}`,
      'COPY a.txt /a.txt',
      'RUN echo $MODE > /mode',
      'CMD ["a"]',
    ]
    const built = await last({ dockerfile: lines('dev'), files }, { dockerfile: lines('prod'), files })
    expect(statuses(built)).toEqual(['cached COPY a.txt /a.txt', 'ran RUN echo $MODE > /mode'])
    expect(why(built, 'RUN')).toEqual(['The variable `MODE` changed from `dev` to `prod`.'])
  })

  it('runs RUN again below an unused ARG with a new value, not above it, and not for a proxy', async () => {
    const dockerfile = [base, 'RUN echo before > /b', 'ARG V=1', 'RUN echo after > /a']
    const built = await last({ dockerfile, buildArgs: { V: '5' } }, { dockerfile, buildArgs: { V: '6' } })
    expect(statuses(built)).toEqual(['cached RUN echo before > /b', 'ran RUN echo after > /a'])
    expect(why(built, 'after')).toEqual(['The build argument `V` changed from `5` to `6`.'])
    const proxied = await last(
      { dockerfile, buildArgs: { HTTP_PROXY: 'http://a.test' } },
      { dockerfile, buildArgs: { HTTP_PROXY: 'http://b.test' } },
    )
    expect(statuses(proxied)).toEqual(['cached RUN echo before > /b', 'cached RUN echo after > /a'])
  })

  it('keeps COPY of a touched file, and runs it for a changed mode', async () => {
    const dockerfile = [base, 'COPY run.sh /run.sh']
    const file = (mode: number, mtime: number) => ({ 'run.sh': { content: 'x', mode, mtime } })
    const [, touched, executable] = await scene(
      { dockerfile, files: file(0o644, 1) },
      { dockerfile, files: file(0o644, 2) },
      { dockerfile, files: file(0o755, 2) },
    )
    expect(statuses(touched!)).toEqual(['cached COPY run.sh /run.sh'])
    expect(statuses(executable!)).toEqual(['ran COPY run.sh /run.sh'])
    expect(why(executable!, 'COPY')).toEqual(['`run.sh` changed: mode differs.'])
  })

  it('keeps COPY --from where the stage ran again and made the same bytes', async () => {
    const dockerfile = [
      `${base} AS build`,
      'COPY in.txt /in.txt',
      'RUN wc -l < /in.txt > /out',
      base,
      'COPY --from=build /out /out',
      'RUN cat /out',
    ]
    const built = await last({ dockerfile, files: { 'in.txt': 'a\n' } }, { dockerfile, files: { 'in.txt': 'b\n' } })
    expect(statuses(built)).toEqual([
      'ran COPY in.txt /in.txt',
      'ran RUN wc -l < /in.txt > /out',
      'cached COPY --from=build /out /out',
      'cached RUN cat /out',
    ])
    expect(why(built, '--from=build')).toEqual(['Stage build ran again, but the copied files came out equal.'])
    expect(why(built, 'wc -l')).toEqual(['It builds upon `COPY in.txt /in.txt`, which ran again.'])
  })

  it('runs a continued RUN again that is indented otherwise, but not for a comment inside it', async () => {
    const plain = `${base}\nRUN echo a > /a && \\\n    echo b > /b\n`
    const comment = `${base}\nRUN echo a > /a && \\\n    # b\n    echo b > /b\n`
    const indented = `${base}\nRUN echo a > /a && \\\n  echo b > /b\n`
    const [, two, three] = await scene({ dockerfile: plain }, { dockerfile: comment }, { dockerfile: indented })
    expect(two!.steps[1]!.status).toBe('cached')
    expect(three!.steps[1]!.status).toBe('ran')
    expect(three!.steps[1]!.why[0]!.kind).toBe('command-changed')
  })

  it('hits again once an edit is taken back, and says that an earlier build had it', async () => {
    const dockerfile = [base, 'COPY a.txt /a.txt', 'RUN cat /a.txt']
    const built = await last(...['1', '2', '1'].map((text) => ({ dockerfile, files: { 'a.txt': text } })))
    expect(statuses(built)).toEqual(['cached COPY a.txt /a.txt', 'cached RUN cat /a.txt'])
    expect(why(built, 'COPY')).toEqual(['An earlier build had just this step on just these files.'])
  })

  it('does not even look at a stage that the target does not need', async () => {
    const lines = (text: string) => [`${base} AS lint`, `RUN echo ${text}`, base, 'RUN echo app > /app']
    const built = await last({ dockerfile: lines('one') }, { dockerfile: lines('two') })
    expect(statuses(built)).toEqual(['not needed RUN echo two', 'cached RUN echo app > /app'])
    expect(why(built, 'echo two')).toEqual(['The target needs nothing of this stage.'])
  })

  it('keeps COPY . . where only an ignored file changed', async () => {
    const dockerfile = [base, 'COPY . /src']
    const files = { '.dockerignore': 'node_modules\n', 'a.js': '1' }
    const built = await last(
      { dockerfile, files: { ...files, 'node_modules/x.js': '1' } },
      { dockerfile, files: { ...files, 'node_modules/x.js': '2' } },
    )
    expect(statuses(built)).toEqual(['cached COPY . /src'])
  })

  it('keeps COPY --link on a new base, and runs the RUN below it', async () => {
    const lines = (tag: string) => [`FROM alpine:${tag}`, 'COPY --link a.txt /opt/a.txt', 'RUN cat /opt/a.txt']
    const files = { 'a.txt': '1' }
    const built = await last({ dockerfile: lines('3.23'), files }, { dockerfile: lines('3.24'), files })
    expect(statuses(built)).toEqual(['cached COPY --link a.txt /opt/a.txt', 'ran RUN cat /opt/a.txt'])
    expect(why(built, 'FROM')).toEqual(['The base image changed from `alpine:3.23` to `alpine:3.24`.'])
  })

  it('keeps everything where a stage is renamed', async () => {
    const lines = (name: string) => [
      `${base} AS ${name}`,
      'RUN echo out > /out',
      base,
      `COPY --from=${name} /out /out`,
      'RUN cat /out',
    ]
    const built = await last({ dockerfile: lines('build') }, { dockerfile: lines('builder') })
    expect(built.steps.filter((step) => step.kind === 'layer').map((step) => step.status)).toEqual([
      'cached',
      'cached',
      'cached',
    ])
  })

  it('runs a relative COPY again below another WORKDIR, and names both destinations', async () => {
    const lines = (dir: string) => [base, `WORKDIR ${dir}`, 'COPY a.txt .']
    const files = { 'a.txt': '1' }
    const built = await last({ dockerfile: lines('/app'), files }, { dockerfile: lines('/srv'), files })
    expect(statuses(built)).toEqual(['ran WORKDIR /srv', 'ran COPY a.txt .'])
    expect(why(built, 'COPY')).toEqual([
      'The destination changed from `/app/` to `/srv/`.',
      'It builds upon `WORKDIR /srv`, which ran again.',
    ])
  })

  it('runs RUN again for another USER, but keeps a plain COPY', async () => {
    const lines = (user: string) => [base, `USER ${user}`, 'COPY a.txt /tmp/a.txt', 'RUN id']
    const files = { 'a.txt': '1' }
    const built = await last({ dockerfile: lines('1000'), files }, { dockerfile: lines('1001'), files })
    expect(statuses(built)).toEqual(['cached COPY a.txt /tmp/a.txt', 'ran RUN id'])
    expect(why(built, 'RUN')).toEqual(['The user changed from `1000` to `1001`.'])
  })
})
