// xterm, loaded when a terminal is first shown. Only here is its interface known.
import '@xterm/xterm/css/xterm.css'
import { Terminal as Xterm } from '@xterm/xterm'

export interface ScreenOptions {
  /** The keys somebody pressed, as a terminal sends them. */
  onInput(text: string): void
  onResize(columns: number, rows: number): void
  /** What the keyboard's place is called. */
  readonly label: string
}

/** A terminal's screen in an element of the page. */
export interface Screen {
  /** Shows a transcript; what was shown before is only added to, where it is its beginning. */
  show(transcript: string): void
  focus(): void
  close(): void
}

const rows = 16
const size = 13

/** Opens a screen. Tab belongs to the shell, until Escape was pressed: then it leaves, as everywhere on the page. */
export function openScreen(element: HTMLElement, { onInput, onResize, label }: ScreenOptions): Screen {
  const family = getComputedStyle(element).fontFamily
  const xterm = new Xterm({
    cols: columnsOf(element, family),
    rows,
    fontFamily: family,
    fontSize: size,
    lineHeight: 1.5,
    scrollback: 2000,
    screenReaderMode: true,
    minimumContrastRatio: 4.5,
    cursorBlink: false,
    cursorInactiveStyle: 'outline',
    theme: inkOf(element),
  })
  let shown = ''
  let leaving = false

  xterm.attachCustomKeyEventHandler((event) => {
    if (event.type !== 'keydown') return true
    if (event.key === 'Tab' && leaving) return false
    if (event.key !== 'Shift') leaving = event.key === 'Escape'
    return true
  })
  xterm.onData(onInput)
  xterm.onResize(({ cols }) => onResize(cols, rows))
  xterm.open(element)
  xterm.textarea?.setAttribute('aria-label', label)
  onResize(xterm.cols, rows)

  const resized = new ResizeObserver(() => {
    const columns = columnsOf(element, family)
    if (columns !== xterm.cols) xterm.resize(columns, rows)
  })
  resized.observe(element)
  // Light and dark follow the system, or the choice in the page's foot.
  const redraw = () => {
    xterm.options.theme = inkOf(element)
  }
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const theme = new MutationObserver(redraw)
  dark.addEventListener('change', redraw)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })

  return {
    show(transcript) {
      if (!transcript.startsWith(shown)) {
        xterm.reset()
        shown = ''
      }
      xterm.write(transcript.slice(shown.length))
      shown = transcript
    },
    focus: () => xterm.focus(),
    close() {
      resized.disconnect()
      theme.disconnect()
      dark.removeEventListener('change', redraw)
      xterm.dispose()
    },
  }
}

/** How many characters fit beside each other. */
function columnsOf(element: HTMLElement, family: string): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return 80
  pen.font = `${size}px ${family}`
  const style = getComputedStyle(element)
  const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
  // The last 16 px are the scroll bar's.
  return Math.max(20, Math.min(120, Math.floor(((room - 16) / pen.measureText('m'.repeat(100)).width) * 100)))
}

/** The page's inks, in the form that xterm reads. */
function inkOf(element: HTMLElement) {
  const sample = document.createElement('i')
  element.append(sample)
  const colour = (name: string) => {
    sample.style.color = `var(${name})`
    return rgb(getComputedStyle(sample).color)
  }
  const theme = {
    background: colour('--sunk'),
    foreground: colour('--ink'),
    cursor: colour('--ink'),
    cursorAccent: colour('--sunk'),
    selectionBackground: colour('--edge'),
  }
  sample.remove()
  return theme
}

function rgb(colour: string): string {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pen) return colour
  pen.fillStyle = colour
  pen.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
