import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { BaseCut } from './islands'

const words = (
  <Grid
    caption="What a base brings, and what is left for you"
    headings={['Base', 'It brings', 'You add', 'Who patches what it brings']}
    rows={[
      ['scratch', 'nothing', 'all that the program needs', 'nobody: there is nothing'],
      ['debian:trixie-slim', 'a distribution', 'runtime, dependencies, app', 'Debian; you rebuild'],
      [
        'node:26-trixie-slim',
        'a distribution and a runtime',
        'dependencies, app',
        'Debian and the Node image’s team; you rebuild',
      ],
      ['a base of your own', 'distribution, runtime, dependencies', 'app', 'you'],
      ['the kernel', 'is in none of them', 'nothing', 'whoever runs the host'],
    ]}
  />
)

/** The file system of a container in bands, with the cut of the base image in between. */
export function BaseCutFigure() {
  return (
    <Figure
      title="Where does the base end?"
      caption="Solid comes with FROM; hatched is what your own lines add. The thick line is the wall between container and host."
      words={words}
    >
      <BaseCut />
    </Figure>
  )
}
