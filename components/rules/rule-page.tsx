import { Crumbs } from '@/components/site/crumbs'
import { Glyph } from '@/components/ui/glyph'
import { InlineText } from '@/components/ui/inline-text'
import { Link } from '@/components/ui/link'
import type { RuleExample, RulePage as RuleText } from '@/content/rules'
import { RuleCode } from './rule-code'
import { SeverityWord } from './severity-word'

interface RulePageProps {
  readonly rule: RuleText
  /** Others about the same thing. */
  readonly related: readonly { readonly name: string; readonly summary: string }[]
  readonly group: { readonly id: string; readonly title: string }
}

/** One rule: what it asks for, why, what it reports and what would be right, and under which names other tools know it. */
export function RulePage({ rule, related, group }: RulePageProps) {
  const { name, severity, summary, why, mends, optional, examples } = rule
  return (
    <div className="page">
      <article className="max-w-measure pt-8 tablet:pt-12">
        <Crumbs
          crumbs={[
            { text: 'Rules', href: '/rules' },
            { text: group.title, href: `/rules#${group.id}` },
            { text: name },
          ]}
        />
        <h1 className="mt-3 break-words">{name}</h1>
        <p className="mt-5 text-lede">
          <InlineText>{summary}</InlineText>
        </p>
        <p className="mt-4 flex flex-wrap gap-x-4 text-ink-2 text-small">
          <SeverityWord severity={severity} />
          <span>{mends ? 'A quick fix can mend it.' : 'To be mended by hand.'}</span>
          {optional ? <span>Off unless a configuration or a directive asks for it.</span> : null}
        </p>
        <h2 className={heading}>Why</h2>
        <p className="mt-4">
          <InlineText>{why}</InlineText>
        </p>
        <h2 className={heading}>{examples.length > 1 ? 'Examples' : 'Example'}</h2>
        {examples.map((example, at) => (
          <Pair
            key={example.bad.map(({ text }) => text).join('')}
            {...example}
            number={examples.length > 1 ? at + 1 : 0}
          />
        ))}
        <h2 className={heading}>Other names</h2>
        <Names {...rule} />
        <h2 className={heading}>{group.title}</h2>
        <ul>
          {related.map((one) => (
            <li key={one.name} className="border-rule border-b py-2.5">
              <Link href={`/rules/${one.name}`} className="break-words">
                {one.name}
              </Link>
              <p className="text-ink-2 text-small">
                <InlineText>{one.summary}</InlineText>
              </p>
            </li>
          ))}
        </ul>
      </article>
    </div>
  )
}

const heading = 'mt-12 border-ink border-b-2 pb-2.5 text-h3'

function Pair({ bad, good, findings, where, mended, number }: RuleExample & { readonly number: number }) {
  return (
    <>
      {number > 0 ? <h3 className="mt-8">{`Example ${number}`}</h3> : null}
      {where.map((condition) => (
        <p key={condition} className="mt-4 break-words text-small">
          <InlineText>{condition}</InlineText>
        </p>
      ))}
      <RuleCode
        broken
        code={bad}
        title={
          <span className="text-fail-ink">
            <Glyph name="fail" className="mr-1.5 size-2.5" />
            <b>Broken on purpose</b>
          </span>
        }
      >
        <ul className="border-rule border-t px-4 py-2.5 text-small tablet:px-[18px]">
          {findings.map(({ line, message }) => (
            <li key={`${line} ${message}`} className="break-words">
              <span className="text-ink-2">{`Line ${line}: `}</span>
              <InlineText>{message}</InlineText>
            </li>
          ))}
        </ul>
      </RuleCode>
      <RuleCode
        code={good}
        title={
          <>
            <Glyph name="yes" className="mr-1.5 size-2.5" />
            <b>As it should be</b>
          </>
        }
      >
        {mended?.isGood ? (
          <p className="border-rule border-t px-4 py-2.5 text-small tablet:px-[18px]">
            <span className="text-ink-2">The quick fix writes just this: </span>
            <InlineText>{mended.title}</InlineText>
          </p>
        ) : null}
      </RuleCode>
      {mended && !mended.isGood ? (
        <RuleCode
          code={mended.code}
          title={
            <>
              <b>What the quick fix makes of it: </b>
              <InlineText>{mended.title}</InlineText>
            </>
          }
        />
      ) : null}
    </>
  )
}

function Names({ buildkit, hadolint }: Pick<RuleText, 'buildkit' | 'hadolint'>) {
  if (!buildkit && hadolint.length === 0)
    return <p className="mt-4">Neither BuildKit nor hadolint reports this; the rule is our own.</p>
  return (
    <dl className="divide-y divide-rule border-rule border-b">
      {buildkit ? (
        <div className="grid gap-x-6 py-2.5 tablet:grid-cols-[120px_minmax(0,1fr)]">
          <dt className="font-semibold">BuildKit</dt>
          <dd className="min-w-0 break-words">
            {buildkit.url ? <a href={buildkit.url}>{buildkit.name}</a> : buildkit.name}
            <p className="text-ink-2 text-small">
              <InlineText>{buildkit.description}</InlineText>
            </p>
          </dd>
        </div>
      ) : null}
      {hadolint.length > 0 ? (
        <div className="grid gap-x-6 py-2.5 tablet:grid-cols-[120px_minmax(0,1fr)]">
          <dt className="font-semibold">hadolint</dt>
          <dd className="flex flex-wrap gap-x-4">
            {hadolint.map(({ code, url }) => (
              <a key={code} href={url}>
                {code}
              </a>
            ))}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
