/** Signals by name, with their numbers on Linux. */
export const signalNumbers: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGUSR2: 12,
  SIGTERM: 15,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGWINCH: 28,
}

/** `15`, `TERM` and `sigterm` are SIGTERM; undefined where there is no such signal. */
export function signalName(text: string): string | undefined {
  if (/^\d+$/.test(text)) return Object.keys(signalNumbers).find((name) => signalNumbers[name] === Number(text))
  const upper = text.toUpperCase()
  const name = upper.startsWith('SIG') ? upper : `SIG${upper}`
  return name in signalNumbers ? name : undefined
}

/** What a shell says of a process that a signal ended: 128 and its number. */
export function exitCodeOf(signal: string): number {
  return 128 + (signalNumbers[signal] ?? 0)
}

/** Signals that end a process which does nothing about them; the others are ignored, or stop and continue it. */
export function endsByDefault(signal: string): boolean {
  return !['SIGCONT', 'SIGWINCH', 'SIGSTOP', 'SIGTSTP'].includes(signal)
}
