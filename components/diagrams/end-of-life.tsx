import { Grid } from '@/components/mdx/table'
import { versions } from '@/content/versions'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The tags that this course prints, and the day on which support for each ends, from the list that its tests read. */
export function EndOfLife() {
  return (
    <Grid
      caption="The tags of this course, and the end of their support"
      headings={['Tag', 'Ends first', 'On']}
      rows={versions.map(({ tag, part, until, source }) => [
        <code key="tag" className="inline-code">
          {tag}
        </code>,
        <a key="part" href={source}>
          {part}
        </a>,
        day.format(new Date(until)),
      ])}
    />
  )
}
