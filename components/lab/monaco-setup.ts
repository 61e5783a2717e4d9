// Monaco from its modular entry points: the editor, and the features that an instruction's line needs. Loaded once, by the lab alone.
import { editor, languages } from 'monaco-editor/editor'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/wordOperations/register'

let isReady = false

/** Tells Monaco of its worker, of Dockerfiles, and of the page's inks. Safe to call for every editor. */
export function setUpMonaco(): void {
  if (isReady) return
  isReady = true
  globalThis.MonacoEnvironment = {
    getWorker: () => new Worker(new URL('monaco-editor/editor/editor.worker', import.meta.url), { type: 'module' }),
  }
  languages.register({ id: 'dockerfile' })
  languages.setLanguageConfiguration('dockerfile', {
    comments: { lineComment: '#' },
    brackets: [
      ['[', ']'],
      ['{', '}'],
    ],
  })
  languages.setMonarchTokensProvider('dockerfile', dockerfile)
  applyInks()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyInks)
  new MutationObserver(applyInks).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}

/** Weight tells instructions apart, and three inks the rest; a continued line goes on until one ends without a backslash. */
const dockerfile: languages.IMonarchLanguage = {
  ignoreCase: true,
  includeLF: true,
  tokenizer: {
    root: [
      [/^\s*#.*$/, 'comment'],
      [/^\s*from\b/, { token: 'keyword', next: '@from' }],
      [
        /^\s*(onbuild\s+)?(add|arg|cmd|copy|entrypoint|env|expose|healthcheck|label|maintainer|run|shell|stopsignal|user|volume|workdir)\b/,
        { token: 'keyword', next: '@rest' },
      ],
    ],
    from: [[/\bas\b/, 'keyword'], { include: '@rest' }],
    rest: [
      [/^\s*#.*$/, 'comment'],
      [/\\[ \t]*\n/, ''],
      [/\n/, { token: '', next: '@popall' }],
      [/"([^"\\\n]|\\.)*"/, 'string'],
    ],
  },
}

/** The theme's colours are those of the page, read from it; Monaco takes no CSS variables. */
function applyInks(): void {
  const ink = reader()
  editor.defineTheme('ink', {
    base: 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: ink('--ink').slice(1) },
      { token: 'keyword', foreground: ink('--ink').slice(1), fontStyle: 'bold' },
      { token: 'string', foreground: ink('--ink-2').slice(1) },
      { token: 'comment', foreground: ink('--ink-3').slice(1) },
    ],
    colors: {
      'editor.background': '#00000000',
      'editor.foreground': ink('--ink'),
      'editorCursor.foreground': ink('--ink'),
      'editor.selectionBackground': `${ink('--cached-line')}55`,
      'editor.inactiveSelectionBackground': `${ink('--cached-line')}33`,
      'editor.findMatchBackground': `${ink('--run-solid')}66`,
      'editor.findMatchHighlightBackground': `${ink('--run-solid')}33`,
      'editorLineNumber.foreground': ink('--ink-3'),
      'editorLineNumber.activeForeground': ink('--ink-2'),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, ink('--ink')]),
      ),
      'editorBracketMatch.background': '#00000000',
      'editorBracketMatch.border': ink('--edge'),
      'editorWidget.background': ink('--sheet'),
      'editorWidget.foreground': ink('--ink'),
      'editorWidget.border': ink('--edge'),
      'input.background': ink('--film'),
      'input.foreground': ink('--ink'),
      'input.border': ink('--edge'),
      'inputOption.activeBorder': ink('--ink'),
      'icon.foreground': ink('--ink'),
      focusBorder: ink('--focus'),
      'scrollbarSlider.background': `${ink('--edge')}66`,
      'scrollbarSlider.hoverBackground': `${ink('--edge')}99`,
      'scrollbarSlider.activeBackground': `${ink('--edge')}cc`,
    },
  })
  editor.setTheme('ink')
}

/** Reads a colour of the page as #rrggbb: painting it is how a browser turns oklch into that. */
function reader(): (name: string) => string {
  const probe = document.body.appendChild(document.createElement('i'))
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  queueMicrotask(() => probe.remove())
  return (name) => {
    probe.style.color = `var(${name})`
    if (!brush) return '#808080'
    brush.fillStyle = getComputedStyle(probe).color
    brush.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
}
