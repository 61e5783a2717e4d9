'use client'

import { useState } from 'react'
import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import { SeverityWord } from './severity-word'

/** What the list shows of a rule. */
export interface RuleRow {
  readonly name: string
  readonly summary: string
  readonly severity: 'error' | 'warning' | 'info'
  /** Its names in BuildKit and hadolint. */
  readonly codes: readonly string[]
  readonly mends: boolean
  readonly optional: boolean
}

interface RuleListProps {
  readonly groups: readonly { readonly id: string; readonly title: string; readonly rules: readonly RuleRow[] }[]
}

/** All rules by what they are about. What is typed narrows the list; without JavaScript it stands there whole. */
export function RuleList({ groups }: RuleListProps) {
  const [query, setQuery] = useState('')
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const left = groups
    .map((group) => ({ ...group, rules: group.rules.filter((rule) => matches(rule, group.title, words)) }))
    .filter(({ rules }) => rules.length > 0)
  const count = left.reduce((sum, { rules }) => sum + rules.length, 0)
  return (
    <>
      <div className="mt-8 max-w-measure noscript:hidden">
        <label htmlFor="rule-filter" className="block font-semibold text-small">
          Find a rule
        </label>
        <input
          id="rule-filter"
          type="search"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder="DL3007, apt, UndefinedVar"
          autoComplete="off"
          spellCheck={false}
          className="mt-1.5 min-h-11 w-full rounded-control border border-edge bg-sheet px-3 text-[17px] placeholder:text-ink-3"
        />
        <p role="status" className="mt-2 min-h-6 text-ink-2 text-small">
          <span key={`${words.join(' ')} ${count}`}>{said(words, count)}</span>
        </p>
      </div>
      <div className="max-w-[60rem]">
        {left.map(({ id, title, rules }) => (
          <section key={id} aria-labelledby={id} className="mt-10">
            <h2 id={id} className="scroll-mt-6 border-ink border-b-2 pb-2.5 text-h3">
              {title}
            </h2>
            <ul>
              {rules.map((rule) => (
                <Row key={rule.name} {...rule} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function Row({ name, summary, severity, codes, mends, optional }: RuleRow) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-rule border-b py-3 tablet:grid-cols-[minmax(0,1fr)_248px]">
      <div className="min-w-0">
        <Link href={`/rules/${name}`} className="break-words font-semibold">
          {name}
        </Link>
        <p>
          <InlineText>{summary}</InlineText>
        </p>
      </div>
      <div className="text-ink-2 text-small tablet:pt-0.5">
        <p className="flex flex-wrap gap-x-3">
          <SeverityWord severity={severity} />
          {mends ? <span>quick fix</span> : null}
          {optional ? <span>off by itself</span> : null}
        </p>
        <p className="break-words">{codes.join(', ')}</p>
      </div>
    </li>
  )
}

/** Whether each word stands somewhere in what the row shows. */
function matches({ name, summary, codes, severity }: RuleRow, title: string, words: readonly string[]): boolean {
  const text = [name, name.replaceAll('-', ' '), summary, title, severity, ...codes].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

function said(words: readonly string[], count: number): string {
  if (words.length === 0) return ''
  if (count === 0) return 'No rule has all of these words.'
  return count === 1 ? 'One rule.' : `${count} rules.`
}
