import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { Badge } from '@/components/ui/badge'
import { nineLines, type WorkedStep, workedSteps } from '@/content/worked-example'
import { StandUp } from './islands'
import { size } from './layer-view'

const kinds: Readonly<Record<WorkedStep['kind'], string>> = {
  base: 'brings its base’s layers',
  layer: 'writes a layer',
  metadata: 'changes the config only',
}

/** Nine lines, hanging as in the file or standing as in the image; what each writes comes from the engine. */
export async function StandUpFigure() {
  const steps = await workedSteps(nineLines)
  return (
    <Figure
      title="Nine lines, and what stands."
      caption={
        <>
          Taller means more bytes. The sizes of base and packages are estimates. <Badge source="estimated" />
        </>
      }
      words={
        <Grid
          caption="What each line does to the image"
          headings={['Line', 'What it does', 'Bytes']}
          rows={steps.map(({ text, kind, bytes }) => [text, kinds[kind], kind === 'metadata' ? 'none' : size(bytes)])}
        />
      }
    >
      <StandUp steps={steps.map(({ text, kind, bytes }) => ({ text, kind, bytes }))} />
    </Figure>
  )
}
