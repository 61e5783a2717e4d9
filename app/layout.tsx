import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { SiteFoot } from '@/components/site/site-foot'
import { SiteHead } from '@/components/site/site-head'
import { themeScript } from '@/components/site/theme'
import './globals.css'

/** What every page is set in; `next/font` would leave the not-found page without, and its text would move. */
const fonts = [
  new URL('./fonts/literata-course.woff2', import.meta.url),
  new URL('./fonts/sometype-course.woff2', import.meta.url),
]

export const metadata: Metadata = {
  title: {
    default: 'Layer by Layer: containers, images and the Dockerfile, by prediction',
    template: '%s · Layer by Layer',
  },
  description:
    'A course in the browser on containers and virtual machines, images, layers and the Dockerfile. You predict, the stack answers, and the reason stands beside it.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f8f9' },
    { media: '(prefers-color-scheme: dark)', color: '#10171b' },
  ],
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  for (const font of fonts) preload(String(font), { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body>
        <a href="#main" className="absolute -top-16 left-4 z-50 bg-ink px-4 py-2 text-film link-plain focus:top-2">
          Skip to the content
        </a>
        <SiteHead />
        <main id="main" tabIndex={-1} className="min-h-[calc(100svh-3.5rem)] outline-none">
          {children}
        </main>
        <SiteFoot />
      </body>
    </html>
  )
}
