import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { SiteFoot } from '@/components/site/site-foot'
import { SiteHead } from '@/components/site/site-head'
import { themeScript } from '@/components/site/theme'
import './globals.css'

const text = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--face-text',
  adjustFontFallback: false,
})

const code = localFont({
  src: '../node_modules/@fontsource-variable/sometype-mono/files/sometype-mono-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--face-code',
  adjustFontFallback: false,
  preload: false,
})

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
  return (
    <html lang="en" className={`${text.variable} ${code.variable}`} suppressHydrationWarning>
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
