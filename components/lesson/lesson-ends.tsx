import { Glyph } from '@/components/ui/glyph'
import { Link } from '@/components/ui/link'
import type { Lesson } from '@/lib/course'

interface LessonEndsProps {
  readonly previous?: Lesson
  readonly next?: Lesson
}

const door =
  'flex min-h-20 flex-1 flex-col justify-center rounded-sheet border border-edge px-5 py-3 link-plain hover:border-ink'

/** The doors to the neighbours. The next lesson is fetched ahead once its door is in view, so that it is there at once. */
export function LessonEnds({ previous, next }: LessonEndsProps) {
  return (
    <nav aria-label="Neighbouring lessons" className="mt-16 flex flex-col gap-4 tablet:flex-row">
      {previous ? (
        <Link href={`/lessons/${previous.slug}`} className={door}>
          <span className="flex items-center gap-2 text-ink-2 text-small">
            <Glyph name="back" /> Lesson {previous.code}
          </span>
          <span className="font-semibold">{previous.title}</span>
        </Link>
      ) : null}
      {next ? (
        <Link href={`/lessons/${next.slug}`} prefetch className={`${door} tablet:items-end tablet:text-right`}>
          <span className="flex items-center gap-2 text-ink-2 text-small">
            Lesson {next.code} <Glyph name="arrow" />
          </span>
          <span className="font-semibold">{next.title}</span>
        </Link>
      ) : (
        <Link href="/course" className={`${door} tablet:items-end tablet:text-right`}>
          <span className="flex items-center gap-2 text-ink-2 text-small">
            The course <Glyph name="arrow" />
          </span>
          <span className="font-semibold">See the whole course</span>
        </Link>
      )}
    </nav>
  )
}
