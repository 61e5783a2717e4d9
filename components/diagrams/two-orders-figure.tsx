import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { TwoOrders } from './islands'

const words = (
  <Grid
    caption="Which steps run after each edit"
    headings={['Edit', 'Source first', 'Manifests first']}
    rows={[
      ['Edit server.js', 'COPY . . and npm ci run', 'only COPY . . runs'],
      ['Add a package', 'COPY . . and npm ci run', 'both COPYs and npm ci run'],
      ['Touch server.js', 'nothing runs', 'nothing runs'],
      ['Change a LABEL', 'nothing runs', 'nothing runs'],
    ]}
  />
)

/** The dominoes of the build cache: the same steps in two orders, with the fault where the first new key is. */
export function TwoOrdersFigure() {
  return (
    <Figure
      wide
      title="Same steps, two orders."
      caption="A gap opens at the first new key; that step runs, and all that stand on it. Taller means more bytes; the sizes are an example. The Dockerfile itself is kept out of the context."
      words={words}
    >
      <TwoOrders />
    </Figure>
  )
}
