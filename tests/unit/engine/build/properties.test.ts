// What holds for every build: shown on builds made at random, always the same ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '@/lib/dockerfile'
import {
  applyLayer,
  type Build,
  build,
  type Cache,
  contextOf,
  type DirNode,
  emptyCache,
  imageId,
  plan,
  withFiles,
} from '@/lib/engine'
import { diff } from '@/lib/engine/files/layer'
import { emptyTree } from '@/lib/engine/files/node'

const number = fc.integer({ min: 0, max: 3 })

const step = fc.oneof(
  number.map((n) => `RUN echo ${n} > /f${n}`),
  number.map((n) => `RUN rm -rf /f${n} /d${n}`),
  number.map((n) => `RUN mkdir -p /d${n}/x && cp /etc/os-release /d${n}/x/y`),
  number.map((n) => `RUN if [ -e /f${n} ]; then chmod 70${n} /f${n}; mv /f${n} /g${n}; fi`),
  number.map((n) => `RUN echo $V >> /log${n}`),
  number.map((n) => `COPY a${n} /d${n}/`),
  number.map((n) => `COPY dir /d${n}`),
  number.map((n) => `COPY --link a${n} /linked/`),
  number.map((n) => `COPY --chmod=60${n} . /all`),
  number.map((n) => `ADD dir/b${n % 2} /f${n}`),
  number.map((n) => `WORKDIR /w${n}`),
  number.map((n) => `ENV V=${n}`),
  number.map((n) => `ARG V=${n}`),
  number.map((n) => `USER ${n}`),
  number.map((n) => `LABEL v=${n}`),
)
// USER 1 to 3 may not write everywhere: a build that fails is a build too.
const stage = fc.array(step, { minLength: 0, maxLength: 6 })
const dockerfile = fc
  .tuple(stage, stage, fc.boolean())
  .map(([first, second, copies]) =>
    [
      'FROM alpine:3.24 AS one',
      ...first,
      'FROM alpine:3.24',
      ...second,
      ...(copies ? ['USER 0', 'COPY --from=one /etc /from'] : []),
      '',
    ].join('\n'),
  )
const context = contextOf({ a0: '0', a1: '1', a2: '2', a3: '3', 'dir/b0': 'x', 'dir/b1': 'y', 'dir/deep/c': 'z' })
const edit = fc.tuple(fc.constantFrom('a0', 'a1', 'dir/b0', 'dir/new', 'other'), fc.constantFrom('0', 'changed', null))

const settings = { seed: 20_261_120, numRuns: 60 }

async function run(source: string, files: DirNode, cache: Cache = emptyCache): Promise<Build> {
  return build(plan(parse(source)), files, cache)
}

function seen(built: Build) {
  return {
    error: built.error?.message,
    image: built.image && imageId(built.image),
    statuses: built.steps.map((one) => one.status),
  }
}

// Time enough for a machine that has other things to do.
describe('every build', { timeout: 60_000 }, () => {
  it('is the same each time, cache and all', async () => {
    await fc.assert(
      fc.asyncProperty(dockerfile, async (source) => {
        const [one, two] = [await run(source, context), await run(source, context)]
        expect(seen(two)).toEqual(seen(one))
        expect(two.cache).toEqual(one.cache)
      }),
      settings,
    )
  })

  it('done twice runs nothing the second time and gives the same image', async () => {
    await fc.assert(
      fc.asyncProperty(dockerfile, async (source) => {
        const one = await run(source, context)
        fc.pre(!one.error)
        const two = await run(source, context, one.cache)
        expect(two.steps.filter((one) => one.status === 'ran')).toEqual([])
        expect(seen(two).image).toBe(seen(one).image)
        expect(two.cache.results).toBe(one.cache.results)
        expect(two.cache.links).toBe(one.cache.links)
      }),
      settings,
    )
  })

  it('with a warm cache gives the image that a cold one gives', async () => {
    await fc.assert(
      fc.asyncProperty(dockerfile, dockerfile, edit, async (before, after, [path, text]) => {
        const files = withFiles(context, { [path]: text })
        const warm = await run(after, files, (await run(before, context)).cache)
        const cold = await run(after, files)
        expect(seen(warm).image).toBe(seen(cold).image)
        expect(seen(warm).error).toBe(seen(cold).error)
      }),
      settings,
    )
  })

  it('hits again once an edit is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(dockerfile, edit, async (source, [path, text]) => {
        const one = await run(source, context)
        fc.pre(!one.error)
        const two = await run(source, withFiles(context, { [path]: text }), one.cache)
        const three = await run(source, context, two.cache)
        expect(three.steps.filter((one) => one.status === 'ran')).toEqual([])
        expect(seen(three).image).toBe(seen(one).image)
      }),
      settings,
    )
  })

  it('shows the tree that its layers give, laid one after another', async () => {
    await fc.assert(
      fc.asyncProperty(dockerfile, async (source) => {
        const { image } = await run(source, context)
        fc.pre(image !== undefined)
        const merged = image!.layers.reduce(applyLayer, emptyTree)
        expect(diff(image!.tree, merged).entries).toEqual([])
        expect(image!.layers).toHaveLength(image!.history.filter((entry) => !entry.empty_layer).length)
      }),
      settings,
    )
  })

  it('leaves what it is given as it was', async () => {
    await fc.assert(
      fc.asyncProperty(dockerfile, dockerfile, async (before, after) => {
        const { cache } = await run(before, context)
        const copies = [structuredClone(context), structuredClone(cache)]
        await run(after, context, cache)
        expect([context, cache]).toEqual(copies)
      }),
      { ...settings, numRuns: 20 },
    )
  })

  it('gives a reason for every step that ran', async () => {
    await fc.assert(
      fc.asyncProperty(dockerfile, dockerfile, async (before, after) => {
        const two = await run(after, context, (await run(before, context)).cache)
        for (const one of two.steps) if (one.status === 'ran') expect(one.why.length).toBeGreaterThan(0)
      }),
      settings,
    )
  })

  it('is plain data that a worker can send', async () => {
    const built = await run('FROM alpine:3.24\nCOPY . /all\nRUN echo a > /a\n', context)
    expect(structuredClone(built)).toEqual(built)
  })
})
