import type { MDXComponents } from 'mdx/types'
import { CacheKey } from '@/components/diagrams/cache-key'
import { ContainerStates } from '@/components/diagrams/container-states'
import { CopyUpAndWhiteout } from '@/components/diagrams/copy-up-and-whiteout'
import { CountTheKernelsFigure } from '@/components/diagrams/count-the-kernels-figure'
import { EndOfLife } from '@/components/diagrams/end-of-life'
import { HistoryConsole } from '@/components/diagrams/history-console'
import { ImageParts } from '@/components/diagrams/image-parts'
import { PathOfACall } from '@/components/diagrams/path-of-a-call'
import { TwoOrdersFigure } from '@/components/diagrams/two-orders-figure'
import { WhereTheKernelEnds } from '@/components/diagrams/where-the-kernel-ends'
import { Analogy } from '@/components/mdx/analogy'
import { Callout } from '@/components/mdx/callout'
import { Check } from '@/components/mdx/check'
import { Code } from '@/components/mdx/code'
import { CommonQuestion, CommonQuestions } from '@/components/mdx/common-questions'
import { Console } from '@/components/mdx/console'
import { Figure } from '@/components/mdx/figure'
import { Lab } from '@/components/mdx/lab'
import { Note } from '@/components/mdx/note'
import { Predict } from '@/components/mdx/predict'
import { proseElements } from '@/components/mdx/prose'
import { QuickCheck } from '@/components/mdx/quick-check'
import { Ref } from '@/components/mdx/ref'
import { Reveal } from '@/components/mdx/reveal'
import { Steps } from '@/components/mdx/steps'
import { Table } from '@/components/mdx/table'
import { Takeaways } from '@/components/mdx/takeaways'
import { Term } from '@/components/mdx/term'
import { Terms } from '@/components/mdx/terms'
import { WhyItMatters } from '@/components/mdx/why-it-matters'
import { BaseChooserFigure } from '@/components/widgets/base-chooser-figure'
import { BaseCutFigure } from '@/components/widgets/base-cut-figure'
import { LayerStackFigure } from '@/components/widgets/layer-stack-figure'
import { LifecycleFigure } from '@/components/widgets/lifecycle-figure'
import { MovingTagFigure } from '@/components/widgets/moving-tag-figure'
import { ReferenceAnatomyFigure } from '@/components/widgets/reference-anatomy-figure'
import { StandUpFigure } from '@/components/widgets/stand-up-figure'

/** What Markdown's own elements become, and the tags that an author may use: parts of a lesson, then drawings. A lesson imports nothing. */
export function useMDXComponents(): MDXComponents {
  return {
    ...proseElements,
    table: Table,
    Analogy,
    Callout,
    Check,
    Code,
    CommonQuestion,
    CommonQuestions,
    Console,
    Figure,
    Lab,
    Note,
    Predict,
    QuickCheck,
    Ref,
    Reveal,
    Steps,
    Takeaways,
    Term,
    Terms,
    WhyItMatters,
    BaseChooser: BaseChooserFigure,
    BaseCut: BaseCutFigure,
    CacheKey,
    ContainerStates,
    CopyUpAndWhiteout,
    CountTheKernels: CountTheKernelsFigure,
    EndOfLife,
    History: HistoryConsole,
    ImageParts,
    LayerStack: LayerStackFigure,
    Lifecycle: LifecycleFigure,
    MovingTag: MovingTagFigure,
    PathOfACall,
    ReferenceAnatomy: ReferenceAnatomyFigure,
    StandUp: StandUpFigure,
    TwoOrders: TwoOrdersFigure,
    WhereTheKernelEnds,
  }
}
