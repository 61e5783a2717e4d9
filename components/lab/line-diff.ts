export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
  /** Counted from 1; of a gone line in the old text, of any other in the new one. */
  readonly line: number
}

/** The lines that differ, with nothing around them, gone ones before new ones; `undefined` for a file that is not there. */
export function changedLines(before: string | undefined, after: string | undefined): readonly DiffLine[] {
  return diff(linesOf(before), linesOf(after)).filter((line) => line.kind !== 'same')
}

const linesOf = (text: string | undefined) => (text === undefined ? [] : text.replace(/\n$/, '').split('\n'))

function diff(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1
  const same = (text: string, at: number): DiffLine => ({ kind: 'same', text, line: at + 1 })
  return [
    ...after.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), head),
    ...after.slice(after.length - tail).map((text, at) => same(text, after.length - tail + at)),
  ]
}

/** By the longest common subsequence; what would cost too much is shown as replaced whole. */
function middle(before: readonly string[], after: readonly string[], head: number): readonly DiffLine[] {
  const gone = before.map((text, at): DiffLine => ({ kind: 'gone', text, line: head + at + 1 }))
  const added = after.map((text, at): DiffLine => ({ kind: 'new', text, line: head + at + 1 }))
  if (before.length * after.length > 250_000) return [...gone, ...added]
  const width = after.length + 1
  const common = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      lines.push({ kind: 'same', text: after[j]!, line: head + j + 1 })
      i += 1
      j += 1
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) {
      lines.push(gone[i]!)
      i += 1
    } else {
      lines.push(added[j]!)
      j += 1
    }
  }
  return [...lines, ...gone.slice(i), ...added.slice(j)]
}
