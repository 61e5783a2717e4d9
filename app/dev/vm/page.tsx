import type { Metadata } from 'next'
import { BoxScript } from '@/components/vm/box-script'
import { MachineChapter } from '@/components/vm/machine-chapter'
import type { ChapterId } from '@/content/recordings/questions'

export const metadata: Metadata = { title: 'The machine, chapter by chapter', robots: { index: false } }

const ids: readonly ChapterId[] = ['race', 'uts', 'pid', 'mnt', 'net', 'files', 'memory', 'cpu', 'box']

/** Every chapter of the machine, as a lesson shows it. */
export default function MachineGallery() {
  return (
    <div className="page">
      <h1 className="pt-8">The machine, chapter by chapter</h1>
      <div className="max-w-measure">
        <h2 className="mt-6">As lessons show them</h2>
        {ids.map((id) => (
          <MachineChapter key={id} id={id} />
        ))}
        <BoxScript />
      </div>
    </div>
  )
}
