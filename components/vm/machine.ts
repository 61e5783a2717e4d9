// What the page can do with a machine, whether it lives in a worker or in a recording.

/** How long something took, and how much the processor had to do for it. */
export interface Effort {
  readonly milliseconds: number
  readonly instructions: number
}

/** A command that was typed and is over: the prompt stands again. */
export interface Turn extends Effort {
  readonly line: string
  /** What the terminal showed, the typed line included. */
  readonly text: string
  /** The status of the last command; 128 + n where signal n ended it. */
  readonly status: number
  /** What `ctr -t` told: microseconds by step. */
  readonly steps?: Readonly<Record<string, number>>
}

export interface Machine {
  readonly source: 'live' | 'recording'
  /** Powers on; resolves when the first prompt stands. The effort counts from power on. */
  boot(): Promise<Effort>
  /** Types a line and waits for the prompt. */
  run(line: string): Promise<Turn>
  /** Passes keys on, as from a keyboard. */
  type(text: string): void
  /** What the witness says now; `readFacts` reads it. */
  facts(): Promise<string>
  /** Tells the machine how large its terminal is. */
  resize(columns: number, rows: number): void
  /** Keeps the whole machine as it is now, under a name. */
  checkpoint(name: string): Promise<void>
  /** Goes back to what was kept under a name. What was under way is never over. */
  restore(name: string): Promise<void>
  /** Stands still, and goes on: nothing runs while nobody looks. */
  pause(): void
  resume(): void
  close(): void
}

/** What a machine says unasked. */
export interface MachineEvents {
  /** Text for the terminal, without marks. */
  onOutput(text: string): void
  /** A command, typed by whomever, is over. */
  onTurn(turn: Turn): void
}
