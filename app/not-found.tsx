import type { Metadata } from 'next'
import { MessagePage } from '@/components/site/message-page'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <MessagePage title="No page stands at this address" href="/course" action="See the whole course">
      It may have been mistyped, or the lesson is not written yet. Nothing of yours is lost.
    </MessagePage>
  )
}
