// Answers what the language alone decides: the parts `parse`, `instructions` and `check` of a case.
import {
  buildkitFindings,
  check,
  type Dockerfile,
  evaluate,
  firstRefusal,
  formatReference,
  type Given,
  type Instruction,
  type Lines,
  type Problem,
  parse,
  parseIgnore,
  parseReference,
  printed,
  quoted,
} from '@/lib/dockerfile'
import type { Case } from './case'

export function answer(one: Case): unknown {
  if (one.dockerfile === undefined) return {}
  const file = parse(one.dockerfile)
  return { parse: parsed(file), instructions: instructions(file), check: checked(file, one) }
}

function first(file: Dockerfile, passes: readonly Problem['pass'][]) {
  const problem = file.problems.find((one) => passes.includes(one.pass))
  return problem && { message: problem.message, locations: problem.lines.length > 0 ? [problem.lines] : undefined }
}

function parsed(file: Dockerfile) {
  const directives = file.directives.map(({ name, value, line }) => ({ name, value, line }))
  const error = first(file, ['syntax'])
  if (error) return { error, directives }
  return { dump: file.instructions.map((one) => `(${dump(one)})`).join('\n'), directives }
}

/** BuildKit's own print of its tree. */
function dump(one: Instruction): string {
  const flags = one.flags.map((flag) => quoted(`--${flag.name}${flag.value ? `=${flag.value.text}` : ''}`))
  const head = one.keyword.text.toLowerCase() + (flags.length > 0 ? ` [${flags.join(' ')}]` : '')
  if (one.kind === 'onbuild') return `${head} (${dump(one.trigger)})`
  return [head, ...nodeArguments(one).map(quoted)].join(' ')
}

function nodeArguments(one: Instruction): readonly string[] {
  if (one.kind === 'invalid' && !one.meant) return ['']
  if (one.kind === 'env' || one.kind === 'label')
    return one.pairs.flatMap(({ key, value, legacy }) => [key.text, value.text, legacy ? '' : '='])
  return one.words.map((word) => word.text)
}

function instructions(file: Dockerfile) {
  if (first(file, ['syntax'])) return undefined
  const error = first(file, ['instruction'])
  if (error) return { error }
  return {
    metaArgs: file.globals.map(command),
    stages: file.stages.map(({ name, from, instructions: own }) => ({
      name: name ?? '',
      base: from.image.text,
      platform: from.platform?.text,
      start: from.lines[0],
      end: from.lines[1],
      commands: own.map(command),
    })),
  }
}

function command(one: Instruction) {
  return { name: one.keyword.text, start: one.lines[0], end: one.lines[1] }
}

/** What a case gives besides its text. Every image is for the platform asked for, unless the case says otherwise. */
export function givenOf(one: Case): Given {
  const images = new Map<string, NonNullable<Case['images']>[string]>()
  for (const [name, image] of Object.entries(one.images ?? {})) {
    const reference = parseReference(name)
    if (!('error' in reference)) images.set(formatReference(reference), image)
  }
  return {
    ignore: one.dockerignore === undefined ? undefined : parseIgnore(one.dockerignore),
    buildArgs: one.buildArgs,
    target: one.target,
    platform: one.platform,
    images: (reference) => {
      const image = images.get(reference)
      return (
        image && {
          os: image.OS,
          architecture: image.Architecture,
          variant: image.Variant,
          env: image.config?.Env,
          workdir: image.config?.WorkingDir,
          user: image.config?.User,
          shell: image.config?.Shell,
          onbuild: image.config?.OnBuild,
          error: image.error,
        }
      )
    },
  }
}

function checked(file: Dockerfile, one: Case) {
  const given = givenOf(one)
  const diagnostics = check(file, given)
  const refusal = firstRefusal(file, evaluate(file, given), given)
  const warnings = buildkitFindings(diagnostics).map(({ buildkit }) => ({
    ...buildkit,
    ranges: ranges(buildkit.lines),
  }))
  return {
    warnings,
    error: refusal && { message: refusal.message, ranges: ranges(refusal.lines) },
    status: warnings.length > 0 || refusal ? 1 : 0,
    text: printed(file, diagnostics, refusal),
  }
}

/** BuildKit names every line for itself. */
function ranges(lines: readonly Lines[]): readonly Lines[] {
  return lines.flatMap(([first, last]) =>
    Array.from({ length: Math.max(last - first, 0) + 1 }, (_, index): Lines => [first + index, first + index]),
  )
}
