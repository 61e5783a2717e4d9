import { describe, expect, it } from 'vitest'
import { type Given, parse } from '@/lib/dockerfile'
import { hover } from '@/lib/dockerfile/assist/hover'

/** What is told of the place of the mark. */
function told(text: string, given?: Given): string | undefined {
  const offset = text.indexOf('¦')
  return hover(parse(text.replace('¦', '')), offset, given)?.text
}

describe('resting on a keyword', () => {
  it('tells what a stage begins with, with its variables resolved', () => {
    expect(told(`ARG V=22\n¦FROM node:\${V}-alpine AS build`)).toBe(
      'The only stage, `build`: begins from the image `docker.io/library/node:22-alpine`, for `linux/amd64`. This stage becomes the image.',
    )
    expect(told('FROM a:1 AS b\n¦FROM b')).toMatch(/^Stage 2 of 2: goes on from the stage `b`/)
    expect(told('¦FROM scratch\nFROM b:1')).toMatch(/empty file system.* so it is skipped\.$/)
  })
  it('tells where files come from and where they go', () => {
    expect(told('FROM a:1\nWORKDIR /app\nWORKDIR src\n¦COPY a b ./')).toBe(
      'Copies `a`, `b` from the build context to `/app/src/`.',
    )
    expect(told('FROM a:1 AS b\nFROM c:1\n¦COPY --from=b --chown=1 /x /y')).toBe(
      'Copies `/x` from the stage `b` to `/y`. They belong to `1`.',
    )
    expect(told('FROM a:1\n¦ADD https://example.com/x /y/')).toBe('Downloads `https://example.com/x` to `/y/`.')
    expect(told('FROM a:1\n¦COPY <<E /y\nz\nE')).toBe('Writes the here-document `E` to `/y`.')
  })
  it('tells how a command is run', () => {
    expect(told('FROM a:1\nUSER 7\nWORKDIR /w\n¦RUN --mount=type=cache,target=/c x')).toBe(
      'Runs `x` in `/bin/sh -c` in `/w` as `7`; what it changes becomes a layer. `/c` is a cache that is kept from build to build, not in the image.',
    )
    expect(told('FROM a:1\nSHELL ["/bin/bash", "-c"]\n¦RUN x')).toMatch(/^Runs `x` in `\/bin\/bash -c`/)
    expect(told('FROM a:1\n¦CMD ["x"]\nCMD ["y"]')).toBe(
      'A container runs `x`, unless `docker run` is given something else. Line 3 replaces it.',
    )
    expect(told('FROM a:1\nENTRYPOINT ["x"]\n¦CMD ["y"]')).toMatch(/^Gives `y` to the ENTRYPOINT/)
  })
  it('tells the values of ENV, ARG and LABEL', () => {
    expect(told('FROM a:1\nARG V=1\n¦ENV A=$V B="x $V"')).toBe(
      'Sets `A=1`, `B=x 1` for the steps below and for containers.',
    )
    expect(told('FROM a:1\n¦ARG V=1', { buildArgs: { V: '2' } })).toMatch(/^Declares `V=2`/)
  })
  it('tells what is wrong with a line that BuildKit refuses', () => {
    expect(told('FROM a:1\n¦RNU x')).toMatch(/unknown instruction: RNU/)
  })
  it.each(['WORKDIR x', 'USER 1', 'EXPOSE 80', 'VOLUME /x', 'ENTRYPOINT x', 'HEALTHCHECK CMD x', 'HEALTHCHECK NONE'])(
    'says something of %s',
    (line) => expect(told(`FROM a:1\n¦${line}`)).toMatch(/^[A-Z`].*\.$/),
  )
  it.each(['STOPSIGNAL SIGINT', 'ONBUILD RUN x', 'SHELL ["x"]', 'LABEL a=b', 'MAINTAINER x'])(
    'says something of %s',
    (line) => expect(told(`FROM a:1\n¦${line}`)).toMatch(/^[A-Z`].*\.$/),
  )
})

describe('resting on a name', () => {
  it('tells the value that a variable has there, and from which line', () => {
    expect(told('FROM a:1\nENV A=1\nENV A=2\nRUN b $¦A\nENV A=3')).toBe('`A=2`, from line 3.')
    expect(told('FROM a:1\nENV A=1\nENV A=2 B=$¦A')).toBe('`A=1`, from line 2.')
    expect(told('FROM a:1\nRUN b $PA¦TH')).toMatch(/from the base image or the build\.$/)
    expect(told('FROM a:1\nARG A\nRUN b $¦A')).toBe('`A` has no value here (line 2).')
    expect(told('FROM a:1\nRUN b $¦A')).toBe('No ARG or ENV sets `A` here.')
  })
  it('tells which stage is meant', () => {
    expect(told('FROM a:1 AS b\nFROM c:1\nCOPY --from=¦b /x /y')).toMatch(/^`FROM a:1 AS b`, line 1\. Stage 1 of 2/)
  })
  it('tells what flags and mount keys are', () => {
    expect(told('FROM a:1\nCOPY --li¦nk a /b')).toMatch(/stays cached/)
    expect(told('FROM a:1\nRUN --mount=type=cache,sha¦ring=locked,target=/x b')).toMatch(/`locked`/)
    expect(told('FROM a:1\nRUN --mount=type=ca¦che,target=/x b')).toMatch(/kept from build to build/)
    expect(told('# syn¦tax=docker/dockerfile:1\nFROM a:1')).toMatch(/version of the Dockerfile language/)
  })
  it('says nothing between instructions', () => {
    expect(told('FROM a:1\n¦\nRUN b')).toBeUndefined()
  })
})
