import type { ReactNode } from 'react'
import { reachable } from '@/components/mdx/reachable'
import type { CodePiece } from '@/content/rules'

interface RuleCodeProps {
  /** Its name in words, above the code. */
  readonly title: ReactNode
  readonly code: readonly CodePiece[]
  readonly broken?: boolean
  /** What is said of it, below. */
  readonly children?: ReactNode
}

const looks = { keyword: 'font-bold', comment: 'text-ink-3', plain: '' } as const

/** A few lines of a Dockerfile; what a rule reports in them is underlined. */
export function RuleCode({ title, code, broken = false, children }: RuleCodeProps) {
  return (
    <figure className={`mt-5 rounded-sheet border bg-sheet ${broken ? 'border-fail-line' : 'border-rule'}`}>
      <figcaption className="px-4 pt-2 text-[14px]/6 text-ink-2 tablet:px-[18px]">{title}</figcaption>
      <pre {...reachable} className="overflow-x-auto px-4 pt-1 pb-3 text-code/[26px] tablet:px-[18px]">
        <code>
          {code.map(({ text, look, marked }, at) => {
            const key = `${at} ${text}`
            const className = looks[look]
            return marked ? (
              <mark
                key={key}
                className={`bg-transparent text-inherit underline decoration-2 decoration-fail-line decoration-wavy underline-offset-4 ${className}`}
              >
                {text}
              </mark>
            ) : (
              <span key={key} className={className}>
                {text}
              </span>
            )
          })}
        </code>
      </pre>
      {children}
    </figure>
  )
}
