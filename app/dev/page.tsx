import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { QuizGallery } from '@/components/quiz/gallery'
import { Badge, type Source } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Glyph, type GlyphName } from '@/components/ui/glyph'
import { InlineText } from '@/components/ui/inline-text'
import { Kbd } from '@/components/ui/kbd'
import { Logo } from '@/components/ui/logo'
import { Fault, Slab, Stack, slabHeight } from '@/components/ui/stack'
import { states } from '@/components/ui/state'
import { StateWord } from '@/components/ui/state-word'
import { Swatch } from '@/components/ui/swatch'

export const metadata: Metadata = { title: 'Parts in every state', robots: { index: false } }

const sources: readonly Source[] = ['simulated', 'measured', 'estimated', 'illustrative', 'emulated', 'recording']
const glyphs: readonly GlyphName[] = [...states, 'yes', 'arrow', 'back', 'up', 'down']

/** Every brick of components/ui in every state, for those who draw and for axe. */
export default function Gallery() {
  return (
    <div className="page">
      <h1 className="pt-8">Parts in every state</h1>
      <Part name="States: colour, pattern, glyph, word">
        <ul className="grid gap-x-12 tablet:grid-cols-2">
          {states.map((state) => (
            <li key={state} className="flex min-h-12 items-center gap-6 border-rule border-b">
              <span className="w-32">
                <StateWord state={state} />
              </span>
              <Swatch state={state} />
            </li>
          ))}
        </ul>
      </Part>
      <Part name="Glyphs">
        <ul className="flex flex-wrap gap-6 text-small">
          {glyphs.map((name) => (
            <li key={name} className="flex items-center gap-2">
              <Glyph name={name} /> {name}
            </li>
          ))}
        </ul>
      </Part>
      <Part name="Logo, buttons, keys, badges">
        <div className="flex flex-wrap items-center gap-4">
          <Logo className="size-12" />
          <Logo />
          <Logo className="size-4" />
          <Button>
            Build <Kbd>Ctrl Enter</Kbd>
          </Button>
          <Button kind="plain">Hint 1 of 3</Button>
          <Button kind="plain" aria-pressed="true">
            Edit server.js
          </Button>
          <Button kind="slim">Undo</Button>
          <Button disabled>Nothing changed</Button>
          <ButtonLink href="/course" kind="plain">
            A link
          </ButtonLink>
          <Kbd>Ctrl K</Kbd>
          <Checkbox aria-label="At rest" />
          <Checkbox aria-label="Ticked" defaultChecked />
          <Checkbox aria-label="Ticked, and no more to change" defaultChecked disabled />
        </div>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          {sources.map((source) => (
            <Badge key={source} source={source} />
          ))}
        </div>
      </Part>
      <Part name="The stack, at rest and with a fault">
        <div className="grid gap-12 tablet:grid-cols-2">
          <Stack label="At rest">
            <Slab state="layer" label="node:26-trixie-slim" note="230 MB" height={slabHeight(230e6)} />
            <Slab state="cached" label="WORKDIR /app" note="0 B" height={slabHeight(0)} order={1} />
            <Slab state="cached" label="COPY . ." note="46 kB" height={slabHeight(46e3)} order={2} />
            <Slab state="meta" label="CMD" note="metadata" order={3} />
          </Stack>
          <Stack label="With a fault">
            <Slab state="layer" label="node:26-trixie-slim" note="230 MB" height={slabHeight(230e6)} />
            <Slab state="cached" label="WORKDIR /app" note="0 B" height={slabHeight(0)} order={1} />
            <Fault>
              <InlineText>`server.js` changed: content differs.</InlineText>
            </Fault>
            <Slab state="run" label="COPY . ." note="46 kB" height={slabHeight(46e3)} lifted order={2} />
            <Slab state="ran" label="RUN npm ci" note="4.6 MB" height={slabHeight(4.6e6)} lifted order={3} />
            <Slab state="fail" label="RUN npm test" note="0 B" height={slabHeight(0)} lifted order={4} />
            <Slab state="skip" label="RUN npm run build" height={slabHeight(0)} lifted order={5} />
          </Stack>
        </div>
      </Part>
      <Part name="Callouts">
        <div className="grid gap-x-12 tablet:grid-cols-3">
          <Callout state="fail" word="Not so">
            <p>A misconception, said, refuted, explained.</p>
          </Callout>
          <Callout state="layer" word="Core idea">
            <p>Least-changing first.</p>
          </Callout>
          <Callout state="skip" word="Beyond this lesson">
            <p>True, useful, not needed now.</p>
          </Callout>
        </div>
      </Part>
      <Part name="Questions">
        <QuizGallery />
      </Part>
      <Part name="Fields">
        <div className="grid max-w-[44rem] gap-x-12 tablet:grid-cols-2">
          <Field label="At rest" name="rest" hint="A hint stands under the label." />
          <Field label="With an error" name="wrong" defaultValue="ada" error="Write an e-mail address." />
        </div>
      </Part>
    </div>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="mt-12 border-ink border-t-2 pt-4">
      <h2 className="mb-5 text-h3">{name}</h2>
      {children}
    </section>
  )
}
