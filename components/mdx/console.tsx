import { Badge, type Source } from '@/components/ui/badge'
import { reachable } from './reachable'

interface ConsoleProps {
  /** Where it was typed: “Terminal on the server”. */
  readonly title: string
  /** Where the output comes from. */
  readonly source: Extract<Source, 'simulated' | 'recording'>
  /** One line a line; what was typed begins with `$ `. */
  readonly children: string
}

/** `<Console title source>`: what was typed, heavier, and what came back. */
export function Console({ title, source, children }: ConsoleProps) {
  return (
    <figure className="mt-5 rounded-sheet border border-rule bg-sunk">
      <figcaption className="flex flex-wrap items-center justify-between gap-x-3 px-3.5 pt-2 text-[14px]/6 text-ink-2 tablet:px-[18px]">
        <span>{title}</span>
        <Badge source={source} />
      </figcaption>
      <pre {...reachable} className="overflow-x-auto px-3.5 pt-1 pb-3.5 text-code/[25px] tablet:px-[18px]">
        {children
          .trim()
          .split('\n')
          .map((line, at) => {
            const key = `${at} ${line}`
            return <Line key={key} text={line} />
          })}
      </pre>
    </figure>
  )
}

function Line({ text }: { readonly text: string }) {
  if (!text.startsWith('$ ')) return <span className="block min-h-[25px]">{text}</span>
  return (
    <span className="block">
      <span className="select-none text-ink-3">$ </span>
      <b>{text.slice(2)}</b>
    </span>
  )
}
