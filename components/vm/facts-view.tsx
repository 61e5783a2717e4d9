import type { ReactNode } from 'react'
import type { Chapter } from './chapter'
import type { ChapterState } from './chapter-run'
import { LayerFacts } from './layer-facts'
import { LimitFacts } from './limit-facts'
import { MachineFacts } from './machine-facts'
import { NamespaceFacts } from './namespace-facts'

/** What the machine says of itself, drawn as the chapter needs it. It follows the machine, whoever types. */
export function FactsView({ chapter, state }: { readonly chapter: Chapter; readonly state: ChapterState }) {
  const { facts } = state
  const before = state.seen.at(-2)?.facts
  const views: Readonly<Record<Chapter['view'], () => ReactNode>> = {
    machine: () => facts && <MachineFacts facts={facts} before={before} />,
    namespaces: () => facts && <NamespaceFacts facts={facts} before={before} />,
    layer: () => facts && <LayerFacts facts={facts} />,
    limits: () => facts && <LimitFacts facts={facts} />,
  }
  return (
    <section aria-label="What the machine says of itself">
      <h4 className="font-semibold text-[17px]/6">What the machine says of itself</h4>
      {facts ? views[chapter.view]() : <p className="mt-2 text-ink-2 text-small">Nothing yet: it has not booted.</p>}
      <p className="mt-2.5 text-[14px]/5 text-ink-2">
        Read over a second line, so it follows what runs, not what was typed.
      </p>
    </section>
  )
}
