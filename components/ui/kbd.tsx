import type { ReactNode } from 'react'

/** A key, written as its name: the faces have no signs for Ctrl and the like. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="rounded-control border border-edge bg-sheet px-1.5 text-[12px]/[18px] text-ink-2 in-[button]:border-current/45 in-[button]:bg-transparent in-[button]:text-current">
      {children}
    </kbd>
  )
}
