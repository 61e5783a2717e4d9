const units = ['B', 'kB', 'MB', 'GB'] as const

/** `0 B`, `46 kB`, `4.6 MB`, `170 MB`: thousands, as docker prints them; one decimal below ten. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0
  return `${value.toFixed(digits).replace(/\.0$/, '')} ${units[unit]}`
}

/** Width in px of the bar that stands for so many bytes: zero bytes, no bar. */
export function barWidth(bytes: number): number {
  return 11 * Math.log10(1 + bytes / 10_000)
}
