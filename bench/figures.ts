/** The value that so many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Prints a line of a table. */
export function row(first: string, ...rest: readonly string[]): void {
  console.log(first.padEnd(12) + rest.map((each) => each.padStart(18)).join(''))
}
