// Variables at each point of a stage. A stage keeps one record of all that was set; an environment is a moment of it, so that a file of
// ten thousand ENV lines costs no ten thousand copies. Classes, because each step makes one and an editor steps through thousands.

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

/** The name and value of an ARG; no value where none was given. */
export type Argument = readonly [name: string, value: string | undefined]

/** The ARGs of a stage while it is read. */
export interface Arguments {
  declare(name: string, value: string | undefined): void
  has(name: string): boolean
  /** As they are now, the base's first; what is declared later does not show. */
  now(): () => readonly Argument[]
}

interface Setting {
  readonly moment: number
  readonly value: string
}

type Settings = Map<string, Setting[]>

/** So many stages may look through to those that they are built on; the next one copies what it inherits. */
const deepest = 32

/** Begins with the variables of the stage below. */
export function variablesOn(below?: Environment): Variables {
  if (below instanceof Moment && below.depth >= deepest) {
    const copy = new Recorded()
    for (const [name, value] of below.entries()) copy.set(name, value)
    return copy
  }
  return new Recorded(below instanceof Moment ? below : undefined)
}

/** What a stage that sets nothing has, in common with all others of its kind. */
const untouched: Settings = new Map()

class Recorded implements Variables {
  private settings: Settings = untouched
  private moment = 0
  private current: Moment | undefined

  constructor(private readonly below?: Moment) {}

  set(name: string, value: string): void {
    if (this.settings === untouched) this.settings = new Map()
    this.moment++
    this.current = undefined
    const known = this.settings.get(name)
    if (known) known.push({ moment: this.moment, value })
    else this.settings.set(name, [{ moment: this.moment, value }])
  }

  now(): Environment {
    this.current ??= new Moment(this.settings, this.moment, this.below)
    return this.current
  }
}

class Moment implements Environment {
  readonly depth: number

  constructor(
    private readonly settings: Settings,
    private readonly moment: number,
    private readonly below: Moment | undefined,
  ) {
    this.depth = below ? below.depth + 1 : 0
  }

  get(name: string): string | undefined {
    return this.own(name)?.value ?? this.below?.get(name)
  }

  entries(): readonly (readonly [name: string, value: string])[] {
    const set: [string, Setting][] = []
    for (const [name, all] of this.settings) {
      const one = latest(all, this.moment)
      if (one) set.push([name, one])
    }
    set.sort((a, b) => a[1].moment - b[1].moment)
    const inherited = this.below ? this.below.entries().filter(([name]) => !this.own(name)) : []
    return [...inherited, ...set.map(([name, { value }]) => [name, value] as const)]
  }

  keys(): readonly string[] {
    const names = new Set(this.below?.keys())
    for (const [name, all] of this.settings) if (latest(all, this.moment)) names.add(name)
    return [...names]
  }

  private own(name: string): Setting | undefined {
    const all = this.settings.get(name)
    return all && latest(all, this.moment)
  }
}

function latest(settings: readonly Setting[], moment: number): Setting | undefined {
  let low = 0
  let high = settings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (settings[middle]!.moment <= moment) low = middle + 1
    else high = middle
  }
  return settings[low - 1]
}

/** Begins with the ARGs of the stage below. */
export function argumentsOn(below?: Arguments): Arguments {
  return new Declared(below instanceof Declared ? below : undefined)
}

const noArguments: readonly Argument[] = []
const none = () => noArguments

class Declared implements Arguments {
  private list: readonly Argument[] = noArguments
  private names: Set<string> | undefined

  constructor(private readonly below?: Declared) {}

  declare(name: string, value: string | undefined): void {
    if (this.list === noArguments) this.list = []
    ;(this.list as Argument[]).push([name, value])
    this.names ??= new Set()
    this.names.add(name)
  }

  has(name: string): boolean {
    for (let one: Declared | undefined = this; one; one = one.below) if (one.names?.has(name)) return true
    return false
  }

  now(): () => readonly Argument[] {
    const count = this.list.length
    if (count === 0 && !this.below) return none
    return () => {
      const parts: (readonly Argument[])[] = [this.list.slice(0, count)]
      for (let one = this.below; one; one = one.below) parts.push(one.list)
      return parts.reverse().flat()
    }
  }
}
