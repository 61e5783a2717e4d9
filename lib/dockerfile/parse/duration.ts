// Go's durations and integers, with Go's words for what is wrong with them.
import { quoted } from '../expand/go-text'

/** A number, or what Go says of the text. */
export type Parsed = { readonly value: number; readonly error?: undefined } | { readonly error: string }

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
}
const most = 2 ** 63

/** Reads `1h30m` as nanoseconds. */
export function duration(text: string): Parsed {
  const invalid: Parsed = { error: `time: invalid duration ${quoted(text)}` }
  const sign = text[0] === '-' ? -1 : 1
  let rest = text[0] === '-' || text[0] === '+' ? text.slice(1) : text
  if (rest === '0') return { value: 0 }
  if (rest === '') return invalid
  let total = 0
  while (rest !== '') {
    const number = /^(\d*)(?:\.(\d*))?/.exec(rest)
    const whole = number?.[1] ?? ''
    const part = number?.[2] ?? ''
    if (whole === '' && part === '') return invalid
    rest = rest.slice(number![0].length)
    const unit = /^[^.\d]*/.exec(rest)![0]
    if (unit === '') return { error: `time: missing unit in duration ${quoted(text)}` }
    const scale = Object.hasOwn(units, unit) ? units[unit] : undefined
    if (scale === undefined) return { error: `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}` }
    rest = rest.slice(unit.length)
    total += Number(whole || 0) * scale + (part === '' ? 0 : Math.trunc(Number(`0.${part}`) * scale))
    if (total > most) return invalid
  }
  if (sign === 1 && total > most - 1) return invalid
  return { value: sign * total }
}

/** Reads a decimal number of at most 32 bits. */
export function integer(text: string): Parsed {
  if (!/^[+-]?\d+$/.test(text)) return { error: `strconv.ParseInt: parsing ${quoted(text)}: invalid syntax` }
  const value = Number(text)
  if (value > 2147483647 || value < -2147483648)
    return { error: `strconv.ParseInt: parsing ${quoted(text)}: value out of range` }
  return { value }
}

/** Go's `strconv.ParseBool`. */
export function boolean(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true
  if (['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)) return false
  return undefined
}
