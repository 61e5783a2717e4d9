import { Glyph } from '@/components/ui/glyph'
import { look, type State } from '@/components/ui/state'
import { reachable } from './reachable'

/** One line of a Dockerfile: its text, and what a build does with it. Lines without a state are comments and blanks. */
export interface StepLine {
  readonly text: string
  readonly state?: State
  /** The state's word where it is not the usual one: “base”. */
  readonly word?: string
  /** It changed since the last build. */
  readonly edited?: boolean
}

interface StepsProps {
  readonly file: string
  /** What happened before the build: “After an edit to server.js”. */
  readonly when: string
  readonly lines: readonly StepLine[]
}

/** `<Steps file when lines>`: a Dockerfile with its states in the margin, hanging in reading order, and the fault where the first new key is. */
export function Steps({ file, when, lines }: StepsProps) {
  const first = lines.findIndex(({ state }) => state === 'run' || state === 'ran')
  return (
    <figure className="mt-6 rounded-sheet border border-edge bg-sheet">
      <figcaption className="flex flex-wrap justify-between gap-x-4 border-rule border-b px-3.5 py-2 text-[14px]/6 text-ink-2 tablet:px-[18px]">
        <span>{file}</span>
        <span>{when}</span>
      </figcaption>
      <section {...reachable} aria-label={`${file}, ${when}`} className="overflow-x-auto py-2.5">
        <ol className="min-w-max">
          {lines.map((line, at) => (
            <Row key={line.text} line={line} lifted={first >= 0 && at >= first} first={at === first} />
          ))}
        </ol>
      </section>
    </figure>
  )
}

function Row({ line, lifted, first }: { readonly line: StepLine; readonly lifted: boolean; readonly first: boolean }) {
  const { state } = line
  const standing = state !== undefined && state !== 'meta'
  return (
    <li
      className={`grid min-h-[26px] grid-cols-[16px_minmax(0,1fr)_auto] items-stretch gap-x-3 pr-4 ${first ? 'mt-1' : ''} ${line.edited ? 'bg-run-fill' : ''}`}
    >
      <i
        aria-hidden="true"
        className={`${standing ? `-mt-px rounded-slab border border-l-0 ${look[state].body}` : ''} ${standing && lifted ? 'translate-x-[5px]' : ''}`}
      >
        {state === 'meta' ? <i className="mt-3 block h-0.5 w-4 state-meta" /> : null}
      </i>
      <code className="whitespace-pre text-[14px]/[26px] tablet:text-code/[26px]">
        <Instruction text={line.text} />
      </code>
      {state ? (
        <span className={`flex items-center gap-1.5 pl-4 font-mid text-[14px] ${look[state].ink}`}>
          <Glyph name={state} className="size-2.5" />
          <span>{line.word ?? look[state].word}</span>
        </span>
      ) : null}
    </li>
  )
}

/** The keyword in weight, a comment in the palest ink. */
function Instruction({ text }: { readonly text: string }) {
  if (text.startsWith('#')) return <span className="text-ink-3">{text}</span>
  const [, keyword = '', rest = ''] = /^([A-Z]*)(.*)$/s.exec(text) ?? []
  return (
    <>
      <b className="font-[680]">{keyword}</b>
      {rest}
    </>
  )
}
