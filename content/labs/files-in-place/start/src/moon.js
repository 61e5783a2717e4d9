const month = 29.530588853 * 24 * 60 * 60 * 1000
const aFullMoon = Date.UTC(2000, 0, 21, 4, 40)

/** Milliseconds from a time until the moon is full, by the mean length of its month: right to some hours. */
export function untilFullMoon(now) {
  return month - ((((now - aFullMoon) % month) + month) % month)
}
