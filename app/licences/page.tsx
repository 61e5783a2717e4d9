import type { Metadata } from 'next'
import { MachineParts } from '@/components/vm/machine-parts'
import { licensedPackages } from './packages'

export const metadata: Metadata = {
  title: 'Licences',
  description:
    'Under which licences the course, its Linux machine and the packages it is made with may be used, and where their sources are.',
}

/** Whose work the site is, under which licence each part stands, and where the sources are. */
export default function LicencesPage() {
  return (
    <div className="page">
      <div className="max-w-measure pt-8 tablet:pt-12 [&_h2]:mt-12 [&_h2+p]:mt-3 [&_p+p]:mt-4">
        <h1>Licences</h1>
        <p className="mt-5 text-ink-2 text-lede">Whose work this is, and what you may do with it.</p>

        <h2 id="course">The course</h2>
        <p>
          The texts, questions and drawings are licensed under CC BY 4.0: use them as you like, and say where they come
          from. The code is licensed under the MIT License.
        </p>

        <h2 id="machine">The Linux machine</h2>
        <p>
          Two lessons can boot a small Linux in the page. It is a program of its own beside the course, made of files
          that others wrote and of some that we did. The course’s licences do not touch theirs, nor theirs the course’s.
        </p>
        <MachineParts />
        <h3 id="sources" className="mt-8">
          The sources
        </h3>
        <p className="mt-3">
          BusyBox and the GNU C Library in it are Debian’s, unchanged. The kernel is compiled from Debian’s source
          package, unchanged too. How, stands in the folder <code className="inline-code">vm</code> of this course: the
          kernel’s configuration, the sources of our own programs, and every script. Together with the packages named
          above this is the complete source of these files.
        </p>
        <p>
          Debian publishes these packages, old versions included. If you cannot get a source there, or where you got
          this site from, ask whoever runs it: for three years from the day on which you received the files they give
          you the complete corresponding source on a usual medium, for no more than what sending it costs.
        </p>
        <p>Linux is a registered trademark of Linus Torvalds. Nobody named here has endorsed this course.</p>

        <h2 id="packages">The packages</h2>
        <p>What the pages and the server are made with, each with the words of its licence.</p>
        <ul className="mt-4">
          {licensedPackages().map(({ name, version, licence, text }) => (
            <li key={name} className="border-rule border-b">
              <details>
                <summary className="flex min-h-11 flex-wrap items-center gap-x-4 text-small">
                  <b>{name}</b> <span className="figures">{version}</span>
                  <span className="ml-auto text-ink-2">{licence}</span>
                </summary>
                <pre className="mb-4 whitespace-pre-wrap bg-sunk px-3.5 py-3 text-[13px]/5">{text}</pre>
              </details>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
