import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { InlineText } from '@/components/ui/inline-text'

const html = (text: string) => renderToStaticMarkup(<InlineText>{text}</InlineText>)

it('makes an element of each piece, for page translators wrap bare texts', () => {
  expect(html('Run `npm ci` **now**.')).toBe(
    '<span>Run </span><code class="inline-code">npm ci</code><span> </span><strong><span>now</span></strong><span>.</span>',
  )
})

it('reads code inside strong text, stars in it included', () => {
  expect(html('**It moves `/`.** Then')).toBe(
    '<strong><span>It moves </span><code class="inline-code">/</code><span>.</span></strong><span> Then</span>',
  )
  expect(html('**`COPY *.json ./`** copies')).toContain(
    '<strong><code class="inline-code">COPY *.json ./</code></strong>',
  )
})

it('leaves stars in code alone', () => {
  expect(html('`COPY package*.json ./` and `ls **`')).toContain(
    '<code class="inline-code">COPY package*.json ./</code>',
  )
})
