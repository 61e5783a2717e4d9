import type { Metadata } from 'next'
import { ReviewPage } from '@/components/review/review-page'
import { interviewCards, reviewQuestions } from './review-questions'

export const metadata: Metadata = {
  title: 'Review',
  description:
    'What you answered returns before you forget it, what you missed first. With an account and without one.',
}

export default async function Review() {
  return (
    <div className="page min-h-dvh pt-8 tablet:pt-12">
      <ReviewPage questions={await reviewQuestions()} cards={interviewCards} />
      <p className="hidden noscript:block">
        The review needs JavaScript, since it goes by what this browser kept. The lessons can be read without.
      </p>
    </div>
  )
}
