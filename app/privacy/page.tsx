import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What the course keeps, where, and how to take it out again. In plain words.',
}

const parts = [
  [
    'Without an account',
    'Your answers, drafts and goals are kept in this browser, on this device. They are not sent anywhere. Clearing the site’s data in the browser’s settings removes them.',
  ],
  [
    'With an account',
    'We keep your name, your e-mail address, a salted hash of your password, your sessions (when they began, from which address and browser), and the same answers, drafts and goals, so that your other devices have them. Nothing else.',
  ],
  [
    'Cookies',
    'Signed out there is none. Signed in there are two, and both go to this server only: one holds your session and cannot be read by scripts; the other, named learner, holds the number of your account, so that a page knows without asking that somebody is signed in.',
  ],
  [
    'Who else sees it',
    'Nobody. The pages load nothing from other hosts: no tracker, no statistics service, no fonts, no advertisements. Who runs this server can read its database, as with every server.',
  ],
  [
    'Taking it out again',
    'On the account page you can delete the account and all that belongs to it at once. It cannot be brought back.',
  ],
] as const

export default function PrivacyPage() {
  return (
    <div className="page">
      <div className="max-w-measure pt-8 tablet:pt-12">
        <h1>What is kept, and where</h1>
        <p className="mt-5 text-ink-2 text-lede">As little as a course needs, and nothing that watches you.</p>
        {parts.map(([name, text]) => (
          <section key={name} className="mt-10">
            <h2>{name}</h2>
            <p className="mt-3">{text}</p>
          </section>
        ))}
        <p className="mt-10 text-small">
          <Link href="/account">Your account</Link>
        </p>
      </div>
    </div>
  )
}
