import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { MovingTag } from './islands'

const words = (
  <Grid
    caption="What two servers run, one before and one after the tag was moved"
    headings={['They ask for', 'Server 1, before', 'Server 2, after', 'Server 1, until it is deployed again']}
    rows={[
      ['shop:1.4, a tag', 'the first image', 'the second image', 'the first image'],
      ['shop@sha256:a3f0…, a digest', 'the first image', 'the first image', 'the first image'],
    ]}
  />
)

/** A tag in a registry that is pointed elsewhere, and two servers that pull. */
export function MovingTagFigure() {
  return (
    <Figure
      wide
      title="A tag that moves."
      caption="Push, pull and run in any order. The digests are made up. An image without a tag can still be fetched by its digest, until the registry removes it."
      words={words}
    >
      <MovingTag />
    </Figure>
  )
}
