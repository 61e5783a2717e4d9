import type { Metadata } from 'next'
import { TermList } from '@/components/glossary/term-list'
import { Link } from '@/components/ui/link'
import { glossary } from '@/content/glossary'

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'The words of containers, images and the Dockerfile, each in one sentence and at an address of its own.',
}

export default function GlossaryPage() {
  return (
    <div className="page">
      <div className="max-w-measure pt-8 tablet:pt-12">
        <h1>Glossary</h1>
        <p className="mt-5 text-ink-2 text-lede">
          The words of the field, as the course uses them. What is often believed and is not so, stands under{' '}
          <Link href="/misconceptions">misconceptions</Link>.
        </p>
      </div>
      <TermList terms={glossary} />
    </div>
  )
}
