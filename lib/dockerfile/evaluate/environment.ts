// Variables at each point of a stage. A stage keeps one record of all that was set; an environment is a moment of it, so that a file of
// ten thousand ENV lines costs no ten thousand copies.

/** The variables at one point of a file. */
export interface Environment {
  get(name: string): string | undefined
  /** In the order in which they were last set. */
  entries(): readonly (readonly [name: string, value: string])[]
  /** In the order in which they were first set. */
  keys(): readonly string[]
}

/** A stage's variables while it is read. */
export interface Variables {
  set(name: string, value: string): void
  /** As they are now; what is set later does not show. */
  now(): Environment
}

interface Setting {
  readonly moment: number
  readonly value: string
}

/** Begins with the variables of the stage below. */
export function variablesOn(below?: Environment): Variables {
  const settings = new Map<string, Setting[]>()
  let moment = 0
  let current: Environment | undefined
  return {
    set(name, value) {
      moment++
      current = undefined
      const known = settings.get(name)
      if (known) known.push({ moment, value })
      else settings.set(name, [{ moment, value }])
    },
    now() {
      current ??= environmentAt(settings, moment, below)
      return current
    },
  }
}

function environmentAt(
  settings: ReadonlyMap<string, readonly Setting[]>,
  moment: number,
  below?: Environment,
): Environment {
  const own = (name: string) => latest(settings.get(name), moment)
  return {
    get: (name) => own(name)?.value ?? below?.get(name),
    entries() {
      const set: [string, Setting][] = []
      for (const [name, all] of settings) {
        const one = latest(all, moment)
        if (one) set.push([name, one])
      }
      set.sort((a, b) => a[1].moment - b[1].moment)
      const inherited = below ? below.entries().filter(([name]) => !own(name)) : []
      return [...inherited, ...set.map(([name, { value }]) => [name, value] as const)]
    },
    keys() {
      const names = new Set(below?.keys())
      for (const [name, all] of settings) if (latest(all, moment)) names.add(name)
      return [...names]
    },
  }
}

function latest(settings: readonly Setting[] | undefined, moment: number): Setting | undefined {
  if (!settings) return undefined
  let low = 0
  let high = settings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (settings[middle]!.moment <= moment) low = middle + 1
    else high = middle
  }
  return settings[low - 1]
}
