import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { bases } from '@/content/base-images'
import { BaseChooser } from './islands'

const yes = (is: boolean) => (is ? 'yes' : 'no')

/** The chooser, and the facts that it goes by. */
export function BaseChooserFigure() {
  return (
    <Figure
      wide
      title="What the job needs decides."
      caption="Sizes are compressed, for amd64, as Docker Hub shows them; for Alpine, those of Node 24. Where none stands, none was found."
      words={
        <Grid
          caption="What each base brings"
          headings={['Base', 'Node', 'C library', 'Shell', 'Packages', 'Compilers', 'CA certificates', 'Download']}
          rows={bases.map((base) => [
            base.name,
            yes(base.node),
            base.libc ?? 'none',
            yes(base.shell),
            base.packages ?? 'none',
            yes(base.compilers),
            yes(base.certificates),
            base.compressed ? `${base.compressed.megabytes} MB (${base.compressed.of})` : 'not known',
          ])}
        />
      }
    >
      <BaseChooser bases={bases} />
    </Figure>
  )
}
