import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RulePage } from '@/components/rules/rule-page'
import { ruleGroups, rulePages } from '@/content/rules'

export const dynamicParams = false

export function generateStaticParams() {
  return rulePages.map(({ name }) => ({ name }))
}

interface Props {
  readonly params: Promise<{ readonly name: string }>
}

const ruleOf = async ({ params }: Props) => {
  const { name } = await params
  return rulePages.find((rule) => rule.name === name) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, summary } = await ruleOf(props)
  return { title: name, description: summary.replace(/`|\*\*/g, '') }
}

export default async function RuleRoute(props: Props) {
  const rule = await ruleOf(props)
  const group = ruleGroups.find(({ rules }) => rules.includes(rule)) ?? notFound()
  return <RulePage rule={rule} group={group} related={group.rules.filter((one) => one !== rule)} />
}
