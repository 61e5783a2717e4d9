import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TermPage } from '@/components/glossary/term-page'
import { course } from '@/content/course'
import { glossary } from '@/content/glossary'
import { lessons } from '@/lib/course'
import { usesOf } from '../term-uses'

export const dynamicParams = false

export function generateStaticParams() {
  return glossary.map(({ id }) => ({ id }))
}

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

const termOf = async ({ params }: Props) => {
  const { id } = await params
  return glossary.find((term) => term.id === id) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, line } = await termOf(props)
  return { title: name, description: line.replace(/`|\*\*/g, '') }
}

export default async function GlossaryTermPage(props: Props) {
  const term = await termOf(props)
  const byName = [...glossary].sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const at = byName.indexOf(term)
  return (
    <TermPage
      term={term}
      introduced={lessons(course).find(({ slug }) => slug === term.lesson)}
      uses={await usesOf(term.id)}
      previous={byName[at - 1]}
      next={byName[at + 1]}
    />
  )
}
