import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { reachable } from './reachable'

type Parent = ReactElement<{ readonly children?: ReactNode }>

/** The element children of a node; Markdown puts line breaks between them. */
function elements(node: ReactNode): readonly Parent[] {
  return Children.toArray(node).filter((child): child is Parent => isValidElement(child))
}

function cells(row: Parent | undefined): readonly ReactNode[] {
  return row ? elements(row.props.children).map((cell) => cell.props.children) : []
}

/** What a heading says, as text: it labels its cells where there is no room for columns. */
function words(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => (isValidElement(child) ? words((child as Parent).props.children) : String(child)))
    .join('')
}

/**
 * A Markdown table. Its first column heads the rows. Below 768 px each row becomes pairs of label and value; a table of
 * two columns keeps them.
 */
export function Table({ children }: { readonly children?: ReactNode }) {
  const [head, body] = elements(children)
  const headings = cells(elements(head?.props.children)[0])
  const rows = elements(body?.props.children).map(cells)
  return <Grid headings={headings} rows={rows} />
}

interface GridProps {
  readonly headings: readonly ReactNode[]
  readonly rows: readonly (readonly ReactNode[])[]
  readonly caption?: string
}

/** The same table from data, for drawings that say themselves in words. */
export function Grid({ headings, rows, caption }: GridProps) {
  const narrow = headings.length > 2
  return (
    <section
      {...reachable}
      aria-label={caption ?? headings.map(words).join(', ')}
      className="relative mt-5 overflow-x-auto"
    >
      <table
        className={`w-full border-collapse text-[16px]/6 ${narrow ? 'max-tablet:block max-tablet:[&_tbody]:block' : ''}`}
      >
        <thead className={`text-left align-bottom text-small/5 ${narrow ? 'max-tablet:sr-only' : ''}`}>
          <tr>
            {headings.map((heading) => (
              <th key={words(heading)} scope="col" className="border-ink border-b-2 pt-1.5 pr-4 pb-2.5 font-strong">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={words(row[0])}
              className={`border-rule border-b last:border-ink ${narrow ? 'max-tablet:block max-tablet:py-3' : ''}`}
            >
              {row.map((cell, at) => {
                const label = words(headings[at])
                return at === 0 ? (
                  <th
                    key={label}
                    scope="row"
                    className={`py-2.5 pr-4 text-left align-top font-mid ${narrow ? 'max-tablet:block max-tablet:py-0' : ''}`}
                  >
                    {cell}
                  </th>
                ) : (
                  <td
                    key={label}
                    data-label={label}
                    className={`py-2.5 pr-4 align-top last:pr-0 ${narrow ? 'max-tablet:grid max-tablet:grid-cols-[104px_minmax(0,1fr)] max-tablet:gap-x-2 max-tablet:py-0 max-tablet:pr-0 max-tablet:before:text-ink-2 max-tablet:before:text-small max-tablet:before:content-[attr(data-label)]' : ''}`}
                  >
                    <span>{cell}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
