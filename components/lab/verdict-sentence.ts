import type { Study } from '@/lib/worker'

/** What would happen if the learner built now. */
export type Outlook =
  | { readonly kind: 'fails'; readonly message: string; readonly line?: number }
  | { readonly kind: 'same'; readonly cached: number }
  | { readonly kind: 'cached'; readonly cached: number }
  | { readonly kind: 'done'; readonly cached: number; readonly ran: number }
  | { readonly kind: 'runs'; readonly cached: number; readonly runs: number; readonly cause?: string }

/** `isSame`: the files are those of the last build. */
export function outlook(study: Study, isSame: boolean): Outlook {
  if (study.stop) return { kind: 'fails', ...study.stop }
  const { cached, runs, cause } = study
  if (study.steps.some((step) => step.state === 'ran')) return { kind: 'done', cached, ran: runs }
  if (runs > 0) return { kind: 'runs', cached, runs, cause }
  return { kind: isSame ? 'same' : 'cached', cached }
}

/** The sentence as words alone, for a screen reader. */
export function sentence(view: Outlook): string {
  if (view.kind === 'fails') return `The build fails${view.line ? ` at line ${view.line}` : ''}: ${plain(view.message)}`
  if (view.kind === 'same') return `Nothing changed since your last build: ${view.cached} cached.`
  if (view.kind === 'cached') return `If you build now: ${view.cached} cached, nothing runs.`
  if (view.kind === 'done') return `Built: ${view.cached} cached, ${view.ran} ran.`
  const cached = view.cached > 0 ? `${view.cached} cached, ` : ''
  return `If you build now: ${cached}${ran(view.runs)}${view.cause ? `: ${plain(view.cause)}` : ''}.`
}

/** `1 runs`, `2 run`. */
export function ran(count: number): string {
  return `${count} ${count === 1 ? 'runs' : 'run'}`
}

/** Without the marks of code and stress. */
export function plain(text: string): string {
  return text.replace(/[`]|\*\*/g, '')
}
