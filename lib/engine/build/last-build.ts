// What is kept of a build to tell the next one apart from it.
import type { DirNode } from '../files/node'
import type { Exec, FileAction } from './vertex'

export interface LastBuild {
  readonly steps: readonly LastStep[]
}

export interface LastStep {
  readonly stage: string
  readonly stageIndex: number
  readonly keyword: string
  readonly text: string
  /** The keys of its result; none where it was not reached. */
  readonly keys: readonly string[]
  readonly exec?: Exec
  readonly actions?: readonly FileAction[]
  /** The trees that its actions or mounts read, by input. */
  readonly sources: readonly (DirNode | undefined)[]
  readonly base?: { readonly reference: string; readonly digest: string }
  /** The names that come from ARG. */
  readonly args: readonly string[]
}

/** For each step of a build its counterpart in the last one, as indexes into both; stages are paired by name, then by number. */
export function counterparts(now: readonly LastStep[], before: readonly LastStep[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const stages = [...new Set(now.map((step) => step.stageIndex))]
  for (const index of stages) {
    const own = indexes(now, (step) => step.stageIndex === index)
    const { stage } = now[own[0]!]!
    const named = indexes(before, (step) => step.stage === stage && step.stageIndex >= 0 === index >= 0)
    const other = named.length > 0 ? named : indexes(before, (step) => step.stageIndex === index)
    pairStage(own, other, now, before, pairs)
  }
  return pairs
}

function indexes(steps: readonly LastStep[], fits: (step: LastStep) => boolean): number[] {
  return steps.flatMap((step, index) => (fits(step) ? [index] : []))
}

// The longest run of steps with the same text is paired first; what is left between two pairs is paired in order where the keyword is the same.
function pairStage(
  own: readonly number[],
  other: readonly number[],
  now: readonly LastStep[],
  before: readonly LastStep[],
  pairs: Map<number, number>,
): void {
  const same = (a: number, b: number) =>
    now[own[a]!]!.text === before[other[b]!]!.text ||
    (now[own[a]!]!.keyword === 'FROM' && before[other[b]!]!.keyword === 'FROM')
  const lengths = Array.from({ length: own.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  for (let a = own.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--)
      lengths[a]![b] = same(a, b) ? lengths[a + 1]![b + 1]! + 1 : Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!)
  let a = 0
  let b = 0
  let left: number[] = []
  let right: number[] = []
  const flush = () => {
    for (const mine of left) {
      const at = right.findIndex((theirs) => before[theirs]!.keyword === now[mine]!.keyword)
      if (at >= 0) pairs.set(mine, right.splice(0, at + 1).at(-1)!)
    }
    left = []
    right = []
  }
  while (a < own.length || b < other.length) {
    if (a < own.length && b < other.length && same(a, b)) {
      flush()
      pairs.set(own[a++]!, other[b++]!)
    } else if (b >= other.length || (a < own.length && lengths[a + 1]![b]! >= lengths[a]![b + 1]!)) left.push(own[a++]!)
    else right.push(other[b++]!)
  }
  flush()
}
