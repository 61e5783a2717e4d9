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

/** What every answer carries; the content security policy of pages comes from proxy.ts, since it differs by page. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

/** A worker is ruled by the policy of its own file; the machine's compiles WebAssembly, which takes no eval of JavaScript. */
const workers = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  },
]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // The engine runs in the page, and once for home when the site is built: the server needs neither its shell nor an image library.
  outputFileTracingExcludes: {
    '/*': [
      'just-bash',
      'sql.js',
      '@jitl',
      'quickjs-emscripten-core',
      'quickjs-emscripten',
      '@img',
      'sharp',
      'seek-bzip',
      'turndown',
    ].map((name) => `node_modules/${name}/**`),
  },
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { 'node:zlib': { browser: './lib/engine/shell/node-zlib.ts' } },
  },
  serverExternalPackages: ['just-bash', 'libsql', 'pg'],
  // `npm run check` holds the types of everything; whoever only starts the site need not wait for that.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // lib/server/compressed.ts does it better.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
  // Writing the cache costs a third of a build, and a site is seldom built twice from the same folder.
  experimental: { turbopackFileSystemCacheForBuild: false },
  headers: async () => [
    { source: '/:path*', headers },
    ...(process.env.NODE_ENV === 'production' ? [{ source: '/_next/static/:path*', headers: workers }] : []),
  ],
}

export default withMDX(config)
