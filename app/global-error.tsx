'use client'

import './globals.css'

/** The last resort, when the layout itself failed: plain, and without anything that could fail again. */
export default function GlobalError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page stopped · Layer by Layer</title>
        <main className="page py-16">
          <h1>This page stopped</h1>
          <p className="mt-5">The fault is ours. What you typed and answered is kept in this browser.</p>
          <button
            type="button"
            onClick={reset}
            className="mt-8 rounded-control bg-ink px-4 py-2.5 font-semibold text-film"
          >
            Show the page again
          </button>
        </main>
      </body>
    </html>
  )
}
