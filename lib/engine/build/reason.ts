// Why a step has its status: told against the last build, and in one calm sentence each.

export type Reason =
  /** Nothing was built before. */
  | { readonly kind: 'first-build' }
  /** The cache was not asked. */
  | { readonly kind: 'no-cache' }
  /** The last build had no such step. */
  | { readonly kind: 'new-step' }
  /** The last build failed before it came to this step. */
  | { readonly kind: 'never-ran' }
  /** `step` is an index into the build's steps: the nearest step below it on the same chain that ran. */
  | { readonly kind: 'parent-changed'; readonly step: number; readonly text: string }
  | { readonly kind: 'base-changed'; readonly from: string; readonly to: string; readonly sameName: boolean }
  | { readonly kind: 'command-changed'; readonly from: string; readonly to: string }
  /** A variable that a RUN sees; `argument` where it comes from ARG. */
  | {
      readonly kind: 'env-changed'
      readonly name: string
      readonly from?: string
      readonly to?: string
      readonly argument: boolean
    }
  | { readonly kind: 'env-reordered' }
  | { readonly kind: 'user-changed'; readonly from: string; readonly to: string }
  | { readonly kind: 'workdir-changed'; readonly from: string; readonly to: string }
  | { readonly kind: 'destination-changed'; readonly from: string; readonly to: string }
  | { readonly kind: 'option-changed'; readonly option: string; readonly from: string; readonly to: string }
  | { readonly kind: 'file-changed'; readonly path: string; readonly what: FileChange; readonly from: string }
  /** More files than are named one by one. */
  | { readonly kind: 'more-files'; readonly count: number }
  /** It hit although the step that makes its files ran again: they came out equal. */
  | { readonly kind: 'same-content'; readonly from: string }
  /** It hit because an earlier build than the last one had just this. */
  | { readonly kind: 'seen-before' }
  /** The target does not need it. */
  | { readonly kind: 'not-needed' }
  /** A step above it failed. */
  | { readonly kind: 'failed-above'; readonly step: number; readonly text: string }

export type FileChange = 'content' | 'mode' | 'owner' | 'added' | 'removed' | 'target' | 'kind'

/** The reason in one sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'first-build':
      return 'Nothing was built before: every step runs.'
    case 'no-cache':
      return 'The cache was not asked.'
    case 'new-step':
      return 'The last build had no such step.'
    case 'never-ran':
      return 'The last build did not get this far.'
    case 'parent-changed':
      return `It builds upon \`${shortened(reason.text)}\`, which ran again.`
    case 'base-changed':
      return reason.sameName
        ? `\`${reason.to}\` names another image than at the last build.`
        : `The base image changed from \`${reason.from}\` to \`${reason.to}\`.`
    case 'command-changed':
      if (shortened(reason.from) === shortened(reason.to)) return blanksOrMore(reason)
      return `The command changed from \`${shortened(reason.from)}\` to \`${shortened(reason.to)}\`.`
    case 'env-changed':
      return variableText(reason)
    case 'env-reordered':
      return 'The same variables are set in another order.'
    case 'user-changed':
      return `The user changed from \`${reason.from || 'root'}\` to \`${reason.to || 'root'}\`.`
    case 'workdir-changed':
      return `The working directory changed from \`${reason.from}\` to \`${reason.to}\`.`
    case 'destination-changed':
      return `The destination changed from \`${reason.from}\` to \`${reason.to}\`.`
    case 'option-changed':
      return `${reason.option} changed from ${quotedOr(reason.from)} to ${quotedOr(reason.to)}.`
    case 'file-changed':
      return fileText(reason)
    case 'more-files':
      return `${reason.count} more ${reason.count === 1 ? 'file differs' : 'files differ'}.`
    case 'same-content':
      return `${reason.from} ran again, but the copied files came out equal.`
    case 'seen-before':
      return 'An earlier build had just this step on just these files.'
    case 'not-needed':
      return 'The target needs nothing of this stage.'
    case 'failed-above':
      return `\`${shortened(reason.text)}\` failed.`
  }
}

function blanksOrMore({ from, to }: Extract<Reason, { kind: 'command-changed' }>): string {
  if (from.replace(/\s+/g, '') === to.replace(/\s+/g, '')) return 'Only blanks in the command changed, but they count.'
  return `The command \`${shortened(from)}\` changed further on.`
}

function variableText({ name, from, to, argument }: Extract<Reason, { kind: 'env-changed' }>): string {
  const what = argument ? `The build argument \`${name}\`` : `The variable \`${name}\``
  if (from === undefined) return `${what} is new: \`${to}\`.`
  if (to === undefined) return `${what} is gone; it was \`${from}\`.`
  return `${what} changed from \`${from}\` to \`${to}\`.`
}

function fileText({ path, what, from }: Extract<Reason, { kind: 'file-changed' }>): string {
  const name = from === 'context' ? `\`${path}\`` : `\`${path}\` of ${from}`
  switch (what) {
    case 'added':
      return `${name} is new.`
    case 'removed':
      return `${name} is gone.`
    case 'target':
      return `${name} changed: the link points elsewhere.`
    case 'kind':
      return `${name} changed: it is something else now.`
    default:
      return `${name} changed: ${what} differs.`
  }
}

function quotedOr(text: string): string {
  return text === '' ? 'nothing' : `\`${text}\``
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
