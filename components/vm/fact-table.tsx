import type { ReactNode } from 'react'
import { reachable } from '@/components/mdx/reachable'

export interface FactRow {
  readonly key: string
  readonly name: ReactNode
  /** Said below the name, in smaller type. */
  readonly under?: ReactNode
  /** One cell, over both columns, or two. */
  readonly cells: readonly [ReactNode] | readonly [ReactNode, ReactNode]
  /** It changed with the last command. */
  readonly changed?: boolean
}

interface FactTableProps {
  readonly caption: string
  readonly columns: readonly [string, string, string]
  readonly rows: readonly FactRow[]
}

/** Facts in rows, the machine's beside the container's. What just changed is marked at its edge. */
export function FactTable({ caption, columns, rows }: FactTableProps) {
  return (
    <section {...reachable} aria-label={caption} className="relative mt-2 overflow-x-auto">
      <table className="w-full border-collapse text-small/[22px]">
        <thead>
          <tr className="text-left">
            {columns.map((name) => (
              <th key={name} scope="col" className="border-ink border-b-2 py-1.5 pr-3.5 font-strong">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, under, cells, changed }) => (
            <tr key={key} className={`border-rule border-b last:border-ink ${changed ? 'bg-run-fill' : ''}`}>
              <th
                scope="row"
                className={`py-2 pr-3.5 text-left align-top font-[400] ${changed ? 'pl-2.5 shadow-[inset_3px_0_0_var(--run-line)]' : ''}`}
              >
                {name}
                {under ? <Under>{under}</Under> : null}
                {changed ? <span className="sr-only"> (changed)</span> : null}
              </th>
              {cells.map((cell, at) => (
                <td
                  key={columns[at + 1]}
                  colSpan={cells.length === 1 ? 2 : 1}
                  className="py-2 pr-3.5 align-top [overflow-wrap:anywhere] last:pr-2"
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A remark below a fact. */
export function Under({ children }: { readonly children: ReactNode }) {
  return <span className="block text-[14px]/5 text-ink-2">{children}</span>
}

/** A value as the machine writes it. */
export function Value({ children }: { readonly children: ReactNode }) {
  return <code className="text-[14px]">{children}</code>
}

/** No value, in words. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <span className="text-ink-2">{children}</span>
}
