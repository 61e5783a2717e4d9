import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { CountTheKernels } from './islands'

const words = (
  <Grid
    caption="Kernels that run for N apps"
    headings={['The apps run on', 'A VM for each app', 'A container for each app']}
    rows={[
      ['a Linux server', 'N guest kernels and the server’s', 'the server’s, called by all'],
      ['a cloud’s VM', 'N guest kernels and the provider’s', 'your VM’s, called by all, and the provider’s under it'],
      ['a Mac', 'N guest kernels and that of macOS', 'the Linux VM’s, called by all, and that of macOS under it'],
    ]}
  />
)

/** How many kernels run, by place and number of apps; the reader sets both. */
export function CountTheKernelsFigure() {
  return (
    <Figure
      wide
      title="Count the kernels."
      caption="Set the place and the number of apps. Each thick line is a wall; each petrol slab is a kernel that runs."
      words={words}
    >
      <CountTheKernels />
    </Figure>
  )
}
