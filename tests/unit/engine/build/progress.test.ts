// The log as `docker build --progress=plain` prints it.
import { describe, expect, it } from 'vitest'
import { byteText, progressLog } from '@/lib/engine'
import { last, scene } from '../scene'

describe('the log', () => {
  it('numbers what is loaded and what is done, and prints what commands print', async () => {
    const log = progressLog(
      await last({ dockerfile: ['FROM alpine:3.24', 'COPY a /', 'RUN echo hi'], files: { a: '1' } }),
    )
    expect(log).toContain('#1 [internal] load build definition from Dockerfile\n#1 transferring dockerfile: 38B done\n')
    expect(log).toContain('#2 [internal] load metadata for docker.io/library/alpine:3.24\n')
    expect(log).toContain('#3 [internal] load .dockerignore\n#3 transferring context: 2B done\n')
    expect(log).toContain('#4 [internal] load build context\n')
    expect(log).toMatch(/#5 \[1\/3\] FROM docker\.io\/library\/alpine:3\.24@sha256:[0-9a-f]{64}\n#5 DONE/)
    expect(log).toContain('#7 [3/3] RUN echo hi\n#7 0.000 hi\n#7 DONE 0.0s\n')
    expect(log).toMatch(
      /#8 exporting to image\n#8 exporting layers done\n#8 writing image sha256:[0-9a-f]{64} done\n#8 DONE 0.0s\n$/,
    )
  })

  it('marks what was cached', async () => {
    const state = { dockerfile: ['FROM alpine:3.24', 'RUN echo hi'] }
    const [, second] = await scene(state, state)
    expect(progressLog(second!)).toContain('[2/2] RUN echo hi\n#5 CACHED\n')
  })

  it('ends with the lines around the one that failed', async () => {
    const log = progressLog(await last({ dockerfile: ['FROM alpine:3.24', 'RUN echo why; exit 3', 'RUN true'] }))
    expect(log.slice(log.indexOf('#5 ERROR'))).toBe(
      [
        '#5 ERROR: process "/bin/sh -c echo why; exit 3" did not complete successfully: exit code: 3',
        '------',
        ' > [2/3] RUN echo why; exit 3:',
        '0.000 why',
        '------',
        'Dockerfile:2',
        '--------------------',
        '   1 |     FROM alpine:3.24',
        '   2 | >>> RUN echo why; exit 3',
        '   3 |     RUN true',
        '   4 |     ',
        '--------------------',
        'ERROR: failed to solve: process "/bin/sh -c echo why; exit 3" did not complete successfully: exit code: 3',
        '',
      ].join('\n'),
    )
  })

  it('says why there is nothing to build', async () => {
    const log = progressLog(await last({ dockerfile: 'FROM alpine\nCOPYY a b' }))
    expect(log).toContain('   2 | >>> COPYY a b\n')
    expect(log.trimEnd().split('\n').at(-1)).toBe(
      'ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: COPYY (did you mean COPY?)',
    )
  })

  it('writes sizes in thousands', () => {
    expect([0, 999, 1000, 1_048_576, 2_500_000_000].map(byteText)).toEqual(['0B', '999B', '1.00kB', '1.05MB', '2.50GB'])
  })
})
