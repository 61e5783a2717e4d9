import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { layerMoves, type MovedLayer } from '@/content/layer-moves'
import { LayerStack } from './islands'
import { size } from './layer-view'

const words = { added: 'adds', changed: 'copies up', hidden: 'hides, by a whiteout,', seen: 'shows' } as const

function told({ line, bytes, files }: MovedLayer): readonly [string, string, string] {
  const what = files.map(({ path, change }) => `${words[change]} ${path}`).join('; ')
  return [line, what || 'brings the base’s files', size(bytes)]
}

/** The layer stack, with every stack that its buttons can build worked out beforehand. */
export async function LayerStackFigure() {
  const { base, moves, states } = await layerMoves()
  const after = moves.map(({ id }) => states[0]!.next[id]!.layer)
  return (
    <Figure
      wide
      title="Build a stack, and look into it."
      caption="Choose a layer to see its files. Dotted: still there, and covered by a layer above. Taller means more bytes; the base’s size is an example."
      words={
        <Grid
          caption="What each line stores"
          headings={['Line', 'Its layer', 'Bytes']}
          rows={[...base, ...after].map(told)}
        />
      }
    >
      <LayerStack base={base} moves={moves} states={states} />
    </Figure>
  )
}
