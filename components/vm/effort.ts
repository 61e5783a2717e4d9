import type { Effort } from './machine'

/** `17.2 M` */
export function millions({ instructions }: Pick<Effort, 'instructions'>): string {
  return `${(instructions / 1e6).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} M`
}

/** `574 ms`, or `5.7 ms` where that says more. */
export function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value).toLocaleString('en')} ms`
}

/** How many times as much: `8.7`, and whole numbers from ten on. */
export function times(one: number, other: number): string {
  const ratio = one / other
  return ratio < 9.95 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')
}

/** Bytes as people read them: `16 MiB`, `0.2 MB`. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toLocaleString('en', { maximumFractionDigits: 1 })} MiB`
}
