// "did you mean": the nearest of some names, as BuildKit looks for it.

/** The option that is fewer than three changes away from what was written; '' where it is one of them or none is near. */
export function nearest(written: string, options: Iterable<string>, caseSensitive = true): string {
  const wanted = caseSensitive ? written : written.toLowerCase()
  let best = ''
  let least = 3
  for (const given of options) {
    const option = caseSensitive ? given : given.toLowerCase()
    if (option === wanted) return ''
    const away = distance(wanted, option, least)
    if (away < least) {
      best = caseSensitive ? option : sameCase(option, written)
      least = away
    }
  }
  return best
}

/** ` (did you mean run?)`, or nothing. */
export function didYouMean(written: string, options: Iterable<string>, caseSensitive = true): string {
  const best = nearest(written, options, caseSensitive)
  return best === '' ? '' : ` (did you mean ${best}?)`
}

function sameCase(text: string, like: string): string {
  if (like === like.toLowerCase()) return text.toLowerCase()
  if (like === like.toUpperCase()) return text.toUpperCase()
  return text
}

/** The number of characters to insert, drop or change; any number not below the limit where it is not below it. */
function distance(a: string, b: string, limit: number): number {
  const from = [...a]
  const to = [...b]
  if (Math.abs(from.length - to.length) >= limit) return limit
  let row = to.map((_, index) => index + 1)
  row.unshift(0)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
