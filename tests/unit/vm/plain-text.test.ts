import { describe, expect, it } from 'vitest'
import { plainText } from '@/components/terminal/plain-text'

describe('a terminal’s output as plain text', () => {
  it('leaves colours, titles and cursor movements out', () => {
    expect(plainText('\u001b[1;32mgreen\u001b[0m \u001b]0;title\u0007plain\u001b[6n')).toBe('green plain')
  })

  it('follows a carriage return and a backspace, as the screen does', () => {
    expect(plainText('abc\rx\r\nlss\b \b\r\n')).toBe('xbc\nls\n')
  })

  it('keeps what stands in columns', () => {
    expect(plainText('PID   USER\r\n    1 root')).toBe('PID   USER\n    1 root')
  })

  it('does not fail on a sequence that was cut off', () => {
    for (const cut of ['\u001b', '\u001b[', '\u001b[1;3', '\u001b]0;ti'])
      expect(plainText(`text${cut}`)).toMatch(/^text/)
  })
})
