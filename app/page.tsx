import { FirstQuestion } from '@/components/home/first-question'
import { Strata } from '@/components/home/strata'
import { Legend } from '@/components/site/legend'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { course } from '@/content/course'
import { firstQuestion } from '@/content/first-question'
import { lessons } from '@/lib/course'

const facts = [
  ['Starts at once', 'The engine runs in the page. The first answer is ten seconds away, on a phone too.'],
  ['Says why', 'Every option of every question is explained, also the ones you did not choose.'],
  ['Forgets nothing', 'A reload, a dead battery, a new device: what you typed and answered is there.'],
  ['Asks for nothing', 'No tracker, no request to anybody else, and no account unless you want one.'],
] as const

export default async function Home() {
  const all = lessons(course)
  const open = all.filter((lesson) => lesson.published)
  return (
    <div className="page">
      <section className="pt-6 tablet:pt-13">
        <h1 className="text-hero leading-(--text-hero--line-height) tracking-[-0.024em]">
          <span className="block">
            You changed one word in <code className="font-semibold text-[0.8em] tracking-[-0.045em]">server.js</code>.
          </span>{' '}
          <span className="block">Which steps run again?</span>
        </h1>
        <p className="mt-3 max-w-[560px] text-[18px]/[27px] text-ink-2 tablet:mt-5 tablet:text-lede">
          Tick them, then build. This is how the whole course works: you predict, the stack answers, and the reason
          stands beside it.
        </p>
        <FirstQuestion asked={await firstQuestion()} />
        <ul className="mt-12 grid gap-x-8 gap-y-4 border-rule border-t pt-5 text-[16px]/[25px] text-ink-2 tablet:mt-18 tablet:grid-cols-2 desk:grid-cols-4">
          {facts.map(([name, text]) => (
            <li key={name}>
              <b className="block text-ink">{name}</b>
              {text}
            </li>
          ))}
        </ul>
      </section>
      <section
        aria-labelledby="map"
        className="mt-18 grid gap-9 desk:mt-28 desk:grid-cols-[300px_minmax(0,1fr)] desk:gap-18"
      >
        <div>
          <h2 id="map">Twenty lessons, standing on each other</h2>
          <p className="mt-4 text-ink-2">
            Begin at the bottom. A module is as high as it is long, and at least half of its time is doing.{' '}
            {open.length} of the {all.length} are open now; the others are in writing.
          </p>
          <ButtonLink href={`/lessons/${open[0]?.slug}`} className="mt-6">
            Start with {open[0]?.title}
          </ButtonLink>
        </div>
        <Strata />
      </section>
      <section className="mt-18 grid gap-9 border-ink border-t-2 pt-7 desk:mt-28 desk:grid-cols-2 desk:gap-18">
        <div>
          <h2 className="max-w-[14em]">Dominoes, and which one falls first</h2>
          <p className="mt-4">
            Before it runs a step, the builder works out the step’s cache key: the key of the step below, the
            instruction as written, and a checksum of every file it reads. A key seen before means the layer is on the
            shelf already.
          </p>
          <p className="mt-4">
            So a miss is seldom alone. The first new key makes the next one new, up to the top of the stage. Nothing
            asks whether <code className="inline-code">npm ci</code> would come out the same; nobody could know without
            running it.
          </p>
          <p className="mt-4 text-small">
            <Link href="/lessons/build-cache">From the lesson Fast rebuilds</Link>
          </p>
        </div>
        <Legend />
      </section>
    </div>
  )
}
