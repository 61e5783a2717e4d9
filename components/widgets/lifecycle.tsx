'use client'

import { type ReactNode, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { StateWord } from '@/components/ui/state-word'
import {
  type Container,
  type ContainerVerb,
  commandOf,
  type ImageVerb,
  image,
  pressContainer,
  pressImage,
  start,
  type Task,
  type World,
} from './lifecycle-world'

const tasks: readonly { readonly id: Task; readonly text: string }[] = [
  { id: 'running', text: 'Get a container to run on the server.' },
  { id: 'kept', text: 'Write /note into it. Stop it, start it: is /note there?' },
  { id: 'fresh', text: 'Run a second container. Has it /note too?' },
  { id: 'lost', text: 'Remove the one that has /note.' },
]

const short = image.slice(image.lastIndexOf('/') + 1)

/** The life of an image and its containers, as buttons: each shows its command, and what it led to. */
export function Lifecycle() {
  const [world, setWorld] = useState<World>(start)
  const press = (verb: ImageVerb) => setWorld(pressImage(world, verb))
  return (
    <div className="border-ink border-t-2 pt-4">
      <ol className="grid gap-x-8 gap-y-1 text-small tablet:grid-cols-2">
        {tasks.map(({ id, text }) => (
          <li key={id} className="flex items-baseline gap-2">
            <Glyph
              name={world.done.includes(id) ? 'yes' : 'skip'}
              className={world.done.includes(id) ? 'text-layer-ink' : 'text-skip-ink'}
            />
            <span>
              {text} <span className="text-ink-2">{world.done.includes(id) ? 'Done.' : ''}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className="mt-5 grid items-start gap-x-6 gap-y-5 tablet:grid-cols-3">
        <Place name="Your laptop" has={world.laptop}>
          <Verb name="build" onPress={press} />
          <Verb name="push" onPress={press} />
        </Place>
        <Place name="The registry" has={world.registry}>
          <span className="py-1 text-ink-2 text-small">stores, and runs nothing</span>
        </Place>
        <Place name="The server" has={world.server}>
          <Verb name="pull" onPress={press} />
          <Verb name="run" onPress={press} />
        </Place>
      </div>
      <div className="mt-5 border-rule border-t pt-4">
        <h3 className="font-semibold text-[16px]/6">Containers on the server</h3>
        {world.containers.length === 0 ? (
          <p className="mt-1 text-ink-2 text-small">None.</p>
        ) : (
          <ul className="mt-3 grid gap-x-6 gap-y-5 tablet:grid-cols-3">
            {world.containers.map((container) => (
              <Card
                key={container.name}
                container={container}
                onPress={(verb) => setWorld(pressContainer(world, verb, container.name))}
              />
            ))}
          </ul>
        )}
      </div>
      <Terminal world={world} onAgain={() => setWorld(start)} />
    </div>
  )
}

function Verb({ name, onPress }: { readonly name: ImageVerb; readonly onPress: (verb: ImageVerb) => void }) {
  return (
    <Button kind="slim" onClick={() => onPress(name)}>
      {name}
    </Button>
  )
}

interface PlaceProps {
  readonly name: string
  readonly has: boolean
  readonly children: ReactNode
}

/** A machine, and whether the image lies on it. */
function Place({ name, has, children }: PlaceProps) {
  return (
    <section>
      <h3 className="font-semibold text-[16px]/6">{name}</h3>
      <div
        className={`mt-2 flex min-h-11 items-center justify-between gap-2 rounded-slab border px-2.5 text-[14px]/5 ${has ? 'state-layer text-on-layer' : 'state-skip border-dashed text-skip-ink'}`}
      >
        <code className={has ? '' : 'bg-skip-fill px-1'}>{has ? short : 'no image'}</code>
        <span className={has ? '' : 'sr-only'}>{has ? 'image' : ''}</span>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">{children}</div>
    </section>
  )
}

const verbs: readonly { readonly verb: ContainerVerb; readonly text: string }[] = [
  { verb: 'write', text: 'write' },
  { verb: 'stop', text: 'stop' },
  { verb: 'start', text: 'start' },
  { verb: 'rm', text: 'rm' },
]

interface CardProps {
  readonly container: Container
  readonly onPress: (verb: ContainerVerb) => void
}

/** A container: its state, its writable layer, the image under it, and its buttons. */
function Card({ container: { name, status, note }, onPress }: CardProps) {
  const running = status === 'running'
  return (
    <li>
      <div className="flex items-baseline justify-between gap-2">
        <code className="font-semibold text-[15px]">{name}</code>
        <StateWord state={running ? 'ran' : 'skip'}>{status}</StateWord>
      </div>
      <div
        className={`mt-1.5 flex min-h-11 items-center border px-2.5 text-[14px]/5 ${running ? 'border-run-line bg-sheet' : 'border-skip-line border-dashed bg-skip-fill'}`}
      >
        {note ? (
          <code className="rounded-slab border border-ran-line bg-run-solid px-2 text-on-ran">/note</code>
        ) : (
          <span className="text-ink-2">writable layer, empty</span>
        )}
      </div>
      <div className="-mt-px flex min-h-9 items-center rounded-slab border state-layer px-2.5 text-[14px]/5 text-on-layer">
        <code>{short}</code>
      </div>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {verbs.map(({ verb, text }) => (
          <Button key={verb} kind="slim" className="px-2.5" onClick={() => onPress(verb)} title={commandOf(verb, name)}>
            {text}
            <span className="sr-only"> {name}</span>
          </Button>
        ))}
      </div>
    </li>
  )
}

/** What was typed last, and what came of it. */
function Terminal({ world: { said }, onAgain }: { readonly world: World; readonly onAgain: () => void }) {
  return (
    <div className="mt-5 rounded-sheet border border-rule bg-sunk px-3.5 py-2.5 tablet:px-[18px]">
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-[14px]/6 text-ink-2">
        <span>{said ? `Terminal on the ${said.machine}` : 'No command yet'}</span>
        <Badge source="simulated" />
      </div>
      <div aria-live="polite" className="min-h-[76px]">
        {said ? (
          <>
            <p className="mt-1 break-words font-code text-[14px]/6">
              <span className="select-none text-ink-3">$ </span>
              <b>{said.command}</b>
            </p>
            <p className="mt-0.5 text-small">
              {said.refused ? <Glyph name="fail" className="mr-1.5 size-2.5 text-fail-ink" /> : null}
              {said.result}
            </p>
          </>
        ) : (
          <p className="mt-1 text-small">Press a button. Its command appears here, and what came of it.</p>
        )}
      </div>
      <Button kind="slim" className="mt-1" onClick={onAgain} disabled={!said}>
        {said ? 'Start over' : 'Nothing to undo yet'}
      </Button>
    </div>
  )
}
