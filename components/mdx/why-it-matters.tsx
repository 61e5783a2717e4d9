import type { ReactNode } from 'react'

/** `<WhyItMatters>`: what somebody decides differently after this lesson. */
export function WhyItMatters({ children }: { readonly children: ReactNode }) {
  return (
    <section className="mt-9">
      <h3>Why it matters</h3>
      <div className="[&>p:first-child]:mt-2">{children}</div>
    </section>
  )
}
