import type { ReactNode } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { Link } from '@/components/ui/link'
import { course } from '@/content/course'

interface LabProps {
  /** `L06`; an unknown one fails the build. */
  readonly id: string
  /** What the reader does there. */
  readonly children: ReactNode
}

/** `<Lab id>`: the door into a lab. One that is not published yet is named, and leads nowhere. */
export function Lab({ id, children }: LabProps) {
  const lab = course.modules
    .flatMap((module) => module.lessons)
    .flatMap((lesson) => lesson.labs)
    .find((each) => each.id === id)
  if (!lab) throw new Error(`A lesson shows <Lab id="${id}">, but content/course.ts lists no such lab`)
  return (
    <section className="mt-9 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-ink border-y-2 py-5">
      <div className="min-w-0 flex-1 basis-80">
        <h3>{lab.title}</h3>
        <div className="text-ink-2 [&>p]:mt-1">{children}</div>
      </div>
      {lab.published ? (
        <Link
          href={`/labs/${lab.slug}`}
          className="inline-flex min-h-11 items-center gap-2.5 rounded-control border border-ink bg-ink px-4 font-semibold text-film text-small/5 link-plain hover:bg-ink-2"
        >
          Open the lab <Glyph name="arrow" />
        </Link>
      ) : (
        <span className="text-ink-3 text-small">Not open yet</span>
      )}
    </section>
  )
}
