import type { Metadata } from 'next'
import { Deck } from '@/components/interview/deck'
import { PlainDeck } from '@/components/interview/plain-deck'
import { interview } from '@/content/interview'

export const metadata: Metadata = {
  title: 'Interview deck',
  description:
    'Common questions on containers, images and builds: say the answer, reveal a model of it, grade yourself, and it comes back.',
}

export default function InterviewPage() {
  return (
    <div className="page min-h-dvh pt-8 tablet:pt-12">
      <h1>Interview deck</h1>
      <p className="mt-3 mb-6 max-w-measure text-ink-2 text-lede">
        Say it, reveal, grade yourself. What you could not say comes back.
      </p>
      <Deck cards={interview} />
      <PlainDeck cards={interview} />
    </div>
  )
}
