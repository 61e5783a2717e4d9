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
  if (Math.abs(a.length - b.length) >= limit + astral(a) + astral(b)) return limit
  const from = [...a]
  const to = [...b]
  if (Math.abs(from.length - to.length) >= limit) return limit
  const row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    let diagonal = row[0]!
    let least = i
    row[0] = i
    for (let j = 1; j <= to.length; j++) {
      const above = row[j]!
      const change = diagonal + (from[i - 1] === to[j - 1] ? 0 : 1)
      row[j] = Math.min(change, above + 1, row[j - 1]! + 1)
      least = Math.min(least, row[j]!)
      diagonal = above
    }
    if (least >= limit) return limit
  }
  return row[to.length]!
}

/** How many characters of a text take two units. */
function astral(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) count++
  return count
}
