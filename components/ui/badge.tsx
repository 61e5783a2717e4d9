import type { ReactNode } from 'react'

/** Where a figure comes from. */
export type Source = 'simulated' | 'measured' | 'estimated' | 'emulated' | 'recording' | 'illustrative'

const square = <rect x="1.25" y="1.25" width="7.500" height="7.500" />
const marks: Readonly<Record<Source, ReactNode>> = {
  simulated: square,
  measured: <path d="M1 1v8M9 1v8M1 5h8" />,
  estimated: <path d="M0 3h10M0 7h10" strokeDasharray="2.500 1.250" />,
  illustrative: <path d="M0 3h10M0 7h10" strokeDasharray="2.500 1.250" />,
  emulated: (
    <>
      {square}
      <path d="M4 5h2" strokeWidth="2" />
    </>
  ),
  recording: <path d="M0 2h10M0 5h10M0 8h10" />,
}

/** Says whether a figure is measured, modelled or estimated; one for each figure's source. */
export function Badge({ source, children }: { readonly source: Source; readonly children?: ReactNode }) {
  const dashed = source === 'estimated' || source === 'illustrative' ? 'border-dashed' : ''
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-[2px] border border-edge bg-sheet px-1.5 text-[13px]/[18px] text-ink-2 ${dashed}`}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 flex-none fill-none stroke-current stroke-[1.5]">
        {marks[source]}
      </svg>
      <span>{children ?? source}</span>
    </span>
  )
}
