import createMDX from '@next/mdx'

/** Code is told apart by weight and three inks, never by hue: colour belongs to the stack. */
const inkTheme = {
  name: 'ink',
  type: 'light',
  colors: { 'editor.foreground': 'var(--ink)', 'editor.background': 'var(--sheet)' },
  settings: [
    { settings: { foreground: 'var(--ink)', background: 'var(--sheet)' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: 'var(--ink-3)' } },
    { scope: ['string', 'constant'], settings: { foreground: 'var(--ink-2)' } },
    {
      scope: ['keyword', 'storage', 'entity.name.tag', 'keyword.other.special-method'],
      settings: { fontStyle: 'bold' },
    },
  ],
}

const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-frontmatter', 'remark-gfm'],
    rehypePlugins: [
      'rehype-slug',
      [
        '@shikijs/rehype',
        {
          theme: inkTheme,
          langs: ['dockerfile', 'shellscript', 'javascript', 'json', 'yaml', 'diff', 'ini'],
          fallbackLanguage: 'text',
        },
      ],
    ],
  },
})

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['libsql', 'pg'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
}

export default withMDX(config)
