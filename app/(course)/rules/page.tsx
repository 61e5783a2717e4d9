import type { Metadata } from 'next'
import { RuleList } from '@/components/rules/rule-list'
import { ruleGroups, rulePages } from '@/content/rules'

export const metadata: Metadata = {
  title: 'Rules',
  description:
    'Every rule by which a Dockerfile is checked here, with its reason, examples and its name in BuildKit and hadolint.',
}

export default function RulesPage() {
  const groups = ruleGroups.map(({ id, title, rules }) => ({
    id,
    title,
    rules: rules.map(({ name, summary, severity, mends, optional, buildkit, hadolint }) => ({
      name,
      summary,
      severity,
      mends,
      optional,
      codes: [...(buildkit ? [buildkit.name] : []), ...hadolint.map(({ code }) => code)],
    })),
  }))
  return (
    <div className="page">
      <div className="max-w-measure pt-8 tablet:pt-12">
        <h1>Rules</h1>
        <p className="mt-5 text-ink-2 text-lede">
          {`The ${rulePages.length} rules by which a Dockerfile is checked here: all checks of BuildKit and all DL rules of hadolint, each with its reason and its examples.`}
        </p>
      </div>
      <RuleList groups={groups} />
    </div>
  )
}
