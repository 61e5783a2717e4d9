import { reachable } from '@/components/mdx/reachable'
import script from '@/content/recordings/box.sh.json'

/** The three things that make a process a container; each part of the script begins with its number in a comment. */
const parts = ['Files', 'Limits', 'View'] as const

/** `<BoxScript />`: the container engine of the machine, all 38 lines, with its three parts marked at the edge. */
export function BoxScript() {
  let part = 0
  const lines = script
    .trimEnd()
    .split('\n')
    .map((text, at) => {
      const begins = /^ {2}# (\d)\./.exec(text)?.[1]
      if (begins) part = Number(begins)
      if (/^\S/.test(text)) part = 0
      return { text, number: at + 1, part: text.trim() === '' ? 0 : part, begins: begins !== undefined }
    })
  return (
    <figure className="mt-9 rounded-sheet border border-rule bg-sheet desk:-mr-80">
      <figcaption className="flex flex-wrap justify-between gap-x-4 border-rule border-b px-4 py-2 text-[14px]/6 text-ink-2">
        <span>
          <code>/bin/box</code> in the machine
        </span>
        <span>{lines.length} lines of shell</span>
      </figcaption>
      <pre {...reachable} className="overflow-x-auto py-3 text-[13px]/[22px]">
        {lines.map(({ text, number, part: of, begins }) => (
          <span
            key={number}
            className={`grid w-max min-w-full grid-cols-[64px_34px_auto] pr-4 ${of ? 'bg-run-fill' : ''}`}
          >
            <span className={`select-none pl-3 ${of ? 'shadow-[inset_3px_0_0_var(--run-line)]' : ''}`}>
              {begins ? <b className="font-text text-run-ink">{parts[of - 1]}</b> : null}
            </span>
            <span aria-hidden="true" className="select-none pr-3 text-right text-ink-3">
              {number}
            </span>
            <span className={text.trimStart().startsWith('#') ? 'text-ink-2' : ''}>{text || ' '}</span>
          </span>
        ))}
      </pre>
    </figure>
  )
}
