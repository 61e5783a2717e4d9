// What an instruction does in this file: variables resolved, paths absolute, stages found. The text is Markdown.
import { shown } from '../check/wording'
import { sourceKind } from '../evaluate/copy-source'
import type { Base, EvaluatedStage, EvaluatedStep, Evaluation, Source } from '../evaluate/evaluation'
import type { Mount } from '../evaluate/mount'
import { absoluteFrom } from '../evaluate/path'
import { formatPlatform } from '../evaluate/platform'
import type { Command, CopyInstruction, Dockerfile, HealthcheckInstruction, Instruction, Word } from '../tree'
import { instructionHelp } from './help-texts'

/** Tells what an instruction does; for one that BuildKit refuses, what is wrong with it. */
export function explain(file: Dockerfile, evaluation: Evaluation, instruction: Instruction): string {
  const problem = instruction.problems[0]
  if (problem) return [problem.message, problem.help ?? ''].join(' ').trim()
  if (instruction.kind === 'from') {
    const stage = evaluation.stages[instruction.stage]
    return stage ? explainFrom(file, evaluation, stage) : instructionHelp.from
  }
  if (instruction.kind === 'invalid') return instruction.meant ? instructionHelp[instruction.meant] : ''
  if (instruction.stage < 0) return explainGlobal(evaluation, instruction)
  const steps = evaluation.stages[instruction.stage]?.steps ?? []
  const step = steps.find((one) => one.instruction === instruction)
  return step ? explainStep(evaluation, step, steps) : instructionHelp[instruction.kind]
}

function explainFrom(
  file: Dockerfile,
  evaluation: Evaluation,
  { stage, base, platform, reachable }: EvaluatedStage,
): string {
  const of = file.stages.length > 1 ? `Stage ${stage.index + 1} of ${file.stages.length}` : 'The only stage'
  const name = stage.name === undefined ? '' : `, ${code(stage.name)}`
  const users = evaluation.stages.filter(({ needs }) => needs.includes(stage.index)).map((one) => code(one.name))
  const isTarget = evaluation.target === stage.index
  const use = isTarget
    ? 'This stage becomes the image.'
    : users.length > 0
      ? `Used by ${users.join(', ')}.`
      : reachable
        ? ''
        : 'Nothing that is built needs it, so it is skipped.'
  return sentences(`${of}${name}: ${begins(evaluation, base)}, for ${code(formatPlatform(platform))}.`, use)
}

function begins(evaluation: Evaluation, base: Base): string {
  if (base.kind === 'scratch') return 'begins with an empty file system'
  if (base.kind === 'stage') return `goes on from the stage ${stageName(evaluation, base.stage)}`
  return `begins from the image ${code(base.kind === 'image' ? base.reference : base.written)}`
}

function stageName(evaluation: Evaluation, index: number): string {
  return code(evaluation.stages[index]?.name ?? String(index))
}

function explainGlobal(evaluation: Evaluation, instruction: Instruction): string {
  if (instruction.kind !== 'arg') return 'Only ARG may stand above the first FROM.'
  const values = instruction.args.map(({ name }) => pair(name.text, evaluation.globals.get(name.text)))
  return sentences(
    `Declares ${values.join(', ')} for the FROM lines.`,
    'A stage that needs it repeats `ARG` and the name; `--build-arg` gives it another value.',
  )
}

function explainStep(evaluation: Evaluation, step: EvaluatedStep, steps: readonly EvaluatedStep[]): string {
  const { expanded: one } = step
  switch (one.kind) {
    case 'run':
      return sentences(
        `Runs ${commandText(one.command, step)} in ${code(step.workdir)} as ${code(step.user || 'root')}; what it changes becomes a layer.`,
        one.heredocs.length > 0 ? 'The here-document is its script or its input.' : '',
        one.network !== 'default' ? `Its network is ${code(one.network)}.` : '',
        ...step.mounts.map((mount, index) => mountText(evaluation, mount, step.sources[index])),
      )
    case 'copy':
    case 'add':
      return copyText(evaluation, one, step)
    case 'env':
      return `Sets ${pairs(one.pairs)} for the steps below and for containers.`
    case 'label':
      return `Writes ${pairs(one.pairs)} into the image; it changes nothing else.`
    case 'arg':
      return sentences(
        `Declares ${one.args.map(({ name, value }) => pair(name.text, value?.text)).join(', ')} up to the end of the stage.`,
        'A container does not see it, but the history of the image shows values that commands used.',
      )
    case 'workdir': {
      const path = absoluteFrom(step.workdir, one.value.text)
      return `From here on the working directory is ${code(path)}; it is made where it is missing.`
    }
    case 'user':
      return `The steps below and containers run as ${code(one.value.text)}.`
    case 'expose':
      return sentences(
        `Notes that the container listens on ${listOf(one.ports)}.`,
        'It opens no port: `docker run -p` does.',
      )
    case 'volume':
      return `What a container writes to ${listOf(one.paths)} is kept outside of it, in a volume.`
    case 'cmd':
      return cmdText(one.command, step, steps)
    case 'entrypoint':
      return sentences(
        `A container runs ${commandText(one.command, step)}; what stands behind the image in \`docker run\` are its arguments.`,
        one.command.form === 'shell' ? 'In this form it gets neither arguments nor signals.' : '',
        overridden(step, steps),
      )
    case 'shell':
      return `RUN, CMD and ENTRYPOINT in shell form are given to ${code(one.shell.map(({ text }) => text).join(' '))} from here on.`
    case 'healthcheck':
      return healthText(one, step)
    case 'stopsignal':
      return `\`docker stop\` sends ${code(one.value.text)}, and SIGKILL after ten seconds.`
    case 'onbuild':
      return `Stored in the image: a build that begins from it runs ${code(one.expression.text)} right behind its FROM.`
    default:
      return one.kind === 'invalid' ? '' : instructionHelp[one.kind]
  }
}

function commandText(command: Command, { shell }: EvaluatedStep): string {
  if (command.form === 'exec') return code(command.words.map(({ text }) => text).join(' '))
  const name = (shell ?? ['/bin/sh', '-c']).join(' ')
  return `${code(command.script.text || '…')} in ${code(name)}`
}

function cmdText(command: Command, step: EvaluatedStep, steps: readonly EvaluatedStep[]): string {
  const entrypoint = steps.findLast(({ instruction }) => instruction.kind === 'entrypoint')?.instruction
  const isGiven = entrypoint?.kind === 'entrypoint' && entrypoint.command.form === 'exec'
  const what = isGiven
    ? `Gives ${commandText(command, step)} to the ENTRYPOINT as its arguments`
    : `A container runs ${commandText(command, step)}`
  return sentences(`${what}, unless \`docker run\` is given something else.`, overridden(step, steps))
}

function overridden(step: EvaluatedStep, steps: readonly EvaluatedStep[]): string {
  const last = steps.findLast(({ instruction }) => instruction.kind === step.instruction.kind)
  return last && last !== step ? `Line ${last.instruction.lines[0]} replaces it.` : ''
}

function copyText(evaluation: Evaluation, one: CopyInstruction, step: EvaluatedStep): string {
  const path = absoluteFrom(step.workdir, one.dest.text)
  const isFolder = one.dest.text.endsWith('/') || one.dest.text === '.' || one.sources.length > 1
  const target = code(isFolder && path !== '/' ? `${path}/` : path)
  const names = one.sources.map(({ text }) => text)
  const bodies = one.heredocs.map(({ name }) => name)
  const plain = names.filter((name) => !name.includes('<<'))
  const remote = plain.filter((name) => one.kind === 'add' && sourceKind(name) !== 'path')
  const local = plain.filter((name) => !remote.includes(name))
  const from = one.from ? sourceText(evaluation, step.sources[0], one.from.text) : 'the build context'
  const owner = one.chown ? `They belong to ${code(one.chown.text)}.` : ''
  return sentences(
    local.length > 0 ? `Copies ${codes(local)} from ${from} to ${target}.` : '',
    remote.length > 0 ? `Downloads ${codes(remote)} to ${target}.` : '',
    bodies.length > 0 ? `Writes the here-document ${codes(bodies)} to ${target}.` : '',
    one.chmod ? `${owner} Their mode is ${code(one.chmod.text)}.`.trim() : owner,
    one.link ? 'The layer does not depend on those below it.' : '',
  )
}

function sourceText(evaluation: Evaluation, source: Source | undefined, written: string): string {
  if (source?.kind === 'stage') return `the stage ${stageName(evaluation, source.stage)}`
  return `the image ${code(source?.kind === 'image' ? source.reference : written)}`
}

function mountText(evaluation: Evaluation, mount: Mount, source: Source | undefined): string {
  const target = code(mount.target || '/')
  if (mount.type === 'cache') return `${target} is a cache that is kept from build to build, not in the image.`
  if (mount.type === 'tmpfs') return `${target} is in memory for this step.`
  if (mount.type === 'ssh') return 'The SSH agent of whoever builds can be used.'
  if (mount.type === 'secret') {
    const where = mount.env ? `the variable ${code(mount.env)}` : code(mount.target || `/run/secrets/${mount.id}`)
    return `The secret ${code(mount.id || 'default')} is in ${where}, for this step only.`
  }
  const from = mount.from ? sourceText(evaluation, source, mount.from) : 'the build context'
  return `${target} shows ${code(mount.source || '/')} of ${from}, for this step only.`
}

function healthText(one: HealthcheckInstruction, step: EvaluatedStep): string {
  if (!one.command) return 'Containers are not checked, whatever the base image says.'
  const every = time(one.interval || 30e9)
  return sentences(
    `Every ${every} ${commandText(one.command, step)} tells by its exit status whether the container is well.`,
    `It may take ${time(one.timeout || 30e9)}; ${one.retries || 3} failures in a row make the container unhealthy.`,
    one.startPeriod ? `Failures in the first ${time(one.startPeriod)} do not count.` : '',
  )
}

function time(nanoseconds: number): string {
  const seconds = nanoseconds / 1e9
  if (seconds < 1) return `${seconds * 1000} ms`
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`
}

function pairs(all: readonly { readonly key: Word; readonly value: Word }[]): string {
  return all.map(({ key, value }) => pair(key.text, value.text)).join(', ')
}

function pair(name: string, value: string | undefined): string {
  return value === undefined ? `${code(name)} without a value` : code(`${name}=${value}`)
}

function listOf(words: readonly Word[]): string {
  return codes(words.map(({ text }) => text))
}

function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ')
}

/** Text of the file as inline code; backticks in it need longer fences. */
export function code(text: string): string {
  const short = shown(text, 200) || ' '
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``
}

function sentences(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join(' ')
}
