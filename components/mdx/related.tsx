import { Link } from '@/components/ui/link'
import { course } from '@/content/course'

const lessons = course.modules.flatMap((module) => module.lessons)

/** The lessons that belong to one, with what each is about; those that are not published yet are named. */
export function Related({ slugs }: { readonly slugs: readonly string[] }) {
  const related = slugs.map((slug) => {
    const found = lessons.find((lesson) => lesson.slug === slug)
    if (!found) throw new Error(`A lesson is related to "${slug}", but content/course.ts lists no such lesson`)
    return found
  })
  return (
    <section aria-labelledby="related">
      <h2 id="related" className="mt-12 scroll-mt-6 tablet:mt-16">
        Related lessons
      </h2>
      <ul className="mt-5 space-y-2">
        {related.map(({ slug, title, line, published }) => (
          <li key={slug}>
            {published ? (
              <Link href={`/lessons/${slug}`} className="font-semibold">
                {title}
              </Link>
            ) : (
              <b className="font-semibold">{title}</b>
            )}
            <span className="text-ink-2">: {line}</span>
            {published ? null : <span className="text-ink-3 text-small"> Not open yet.</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
