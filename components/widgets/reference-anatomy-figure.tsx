import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { type ImageName, imageNames } from '@/content/image-names'
import { ReferenceAnatomy } from './islands'

function whole({ registry, prefix, repository, tag, digest }: ImageName): string {
  return `${registry.text}/${prefix}${repository}${tag ? `:${tag.text}` : ''}${digest ? `@${digest}` : ''}`
}

/** The four parts of an image’s name, and what is filled in where one is missing. */
export function ReferenceAnatomyFigure() {
  return (
    <Figure
      wide
      title="A name with up to four parts."
      caption="Pale: filled in for you. A first part with a dot or a colon in it, or “localhost”, is a registry; without one Docker Hub is meant."
      words={
        <Grid
          caption="Names as they are written, and what they mean"
          headings={['You write', 'It means']}
          rows={imageNames.map((name) => [name.written, whole(name)])}
        />
      }
    >
      <ReferenceAnatomy names={imageNames} />
    </Figure>
  )
}
