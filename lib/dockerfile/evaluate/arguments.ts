// The variables above the first FROM: predefined platforms, global ARGs, `--build-arg`.
import { expand } from '../expand/expand'
import type { ArgInstruction, EscapeCharacter, Problem } from '../tree'
import { type Environment, variablesOn } from './environment'
import { formatPlatform, type Platform } from './platform'

type BuildArgs = Readonly<Record<string, string>>

/** The value that `--build-arg` gives to a name. */
export function buildArg(buildArgs: BuildArgs | undefined, name: string): string | undefined {
  return buildArgs && Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined
}

/** BUILDPLATFORM, TARGETARCH and their like; those without a value are empty. */
export function predefined(build: Platform, target: Platform, stage: string, buildArgs?: BuildArgs): Environment {
  const variables = variablesOn()
  for (const [prefix, platform] of [
    ['BUILD', build],
    ['TARGET', target],
  ] as const) {
    const values = [
      ['PLATFORM', formatPlatform(platform)],
      ['OS', platform.os],
      ['OSVERSION', platform.osVersion ?? ''],
      ['ARCH', platform.architecture],
      ['VARIANT', platform.variant ?? ''],
    ] as const
    for (const [name, value] of values) variables.set(prefix + name, buildArg(buildArgs, prefix + name) ?? value)
  }
  variables.set('TARGETSTAGE', buildArg(buildArgs, 'TARGETSTAGE') ?? (stage || 'default'))
  return variables.now()
}

/** The predefined variables with the global ARGs on top; `problem` is the first value that cannot be expanded. */
export function globalArguments(
  below: Environment,
  globals: readonly ArgInstruction[],
  mark: EscapeCharacter,
  buildArgs?: BuildArgs,
): { readonly env: Environment; readonly problem?: Problem } {
  const variables = variablesOn(below)
  let problem: Problem | undefined
  for (const instruction of globals)
    for (const { name, value } of instruction.args) {
      const given = buildArg(buildArgs, name.text)
      if (given !== undefined) variables.set(name.text, given)
      else if (value) {
        const { text, error } = expand(value.text, variables.now(), { escape: mark })
        if (error === undefined) variables.set(name.text, text)
        else problem ??= { message: error, span: value.span, lines: [instruction.lines], pass: 'graph' }
      }
    }
  return { env: variables.now(), problem }
}
