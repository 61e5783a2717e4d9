'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'

/** Images that were pushed one after another under one tag; shortened digests, made up. */
const images = ['sha256:a3f0…', 'sha256:b771…', 'sha256:c9d2…'] as const

interface Running {
  readonly image: number
  readonly byTag: boolean
}

interface World {
  /** Which image the tag points to. */
  readonly tag: number
  /** What each server runs, and how it asked for that. */
  readonly servers: readonly [Running | undefined, Running | undefined]
  /** Whether the servers name the first image’s digest. */
  readonly pinned: boolean
  readonly said: string
  readonly done: readonly ('apart' | 'pinned')[]
}

const start: World = {
  tag: 0,
  servers: [undefined, undefined],
  pinned: false,
  said: 'The tag 1.4 points to the first image. No server runs it yet.',
  done: [],
}

function deploy(world: World, server: 0 | 1): World {
  const now = { image: world.pinned ? 0 : world.tag, byTag: !world.pinned }
  const servers: World['servers'] = server === 0 ? [now, world.servers[1]] : [world.servers[0], now]
  const [one, two] = servers
  const apart = one !== undefined && two !== undefined && one.byTag && two.byTag && one.image !== two.image
  const kept = world.pinned && world.tag > 0 && one?.image === 0 && two?.image === 0
  const done = [...new Set([...world.done, ...(apart ? ['apart' as const] : []), ...(kept ? ['pinned' as const] : [])])]
  const said = `Server ${server + 1} asked for ${world.pinned ? 'the digest' : 'the tag'}, and runs the image ${images[now.image]}`
  return {
    ...world,
    servers,
    done,
    said: apart ? `${said} The other server runs another one, under the same name.` : said,
  }
}

const tasks = [
  { id: 'apart', text: 'Let the two servers run different images, though both were told “shop:1.4”.' },
  { id: 'pinned', text: 'Move the tag, and let both run the first image all the same.' },
] as const

/** A tag that is moved while servers pull: by tag they part, by digest they cannot. */
export function MovingTag() {
  const [world, setWorld] = useState(start)
  const last = world.tag === images.length - 1
  return (
    <div className="border-ink border-t-2 pt-4">
      <ol className="space-y-1 text-small">
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
      <div className="mt-5 grid items-start gap-x-10 gap-y-6 tablet:grid-cols-2">
        <section>
          <h3 className="font-semibold text-[16px]/6">The registry</h3>
          <ul className="mt-2">
            {images.slice(0, world.tag + 1).map((image, at) => (
              <li key={image} className="-mt-px flex min-h-9 items-center gap-2">
                <code className="w-[9.5rem] flex-none rounded-slab border state-layer px-2.5 text-[14px]/8 text-on-layer">
                  {image}
                </code>
                {at === world.tag ? (
                  <span className="flex items-center gap-1.5 text-small">
                    <Glyph name="back" />
                    <code className="rounded-slab border border-edge border-dashed bg-sheet px-1.5 text-[14px]">
                      shop:1.4
                    </code>
                  </span>
                ) : (
                  <span className="text-ink-2 text-small">still there, without the tag</span>
                )}
              </li>
            ))}
          </ul>
          <Button
            kind="slim"
            className="mt-3"
            disabled={last}
            onClick={() =>
              setWorld({
                ...world,
                tag: world.tag + 1,
                said: `A rebuilt image was pushed as shop:1.4. The tag points to it now; no server has noticed.`,
              })
            }
          >
            {last ? 'Pushed often enough' : 'Push a rebuilt image as shop:1.4'}
          </Button>
        </section>
        <section>
          <h3 className="font-semibold text-[16px]/6">The servers</h3>
          <div className="mt-2 inline-flex rounded-control border border-edge bg-sheet">
            {[false, true].map((pinned) => (
              <button
                key={String(pinned)}
                type="button"
                aria-pressed={world.pinned === pinned}
                onClick={() =>
                  setWorld({
                    ...world,
                    pinned,
                    said: pinned
                      ? 'From now on the servers ask for the digest of the first image.'
                      : 'From now on the servers ask for the tag.',
                  })
                }
                className="min-h-11 border-edge border-l px-3 text-[14px] text-ink-2 first:border-l-0 aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-film tablet:min-h-8"
              >
                {pinned ? 'ask by digest' : 'ask by tag'}
              </button>
            ))}
          </div>
          <ul className="mt-3 space-y-2">
            {([0, 1] as const).map((server) => {
              const image = world.servers[server]?.image
              return (
                <li key={server} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="w-[4.5rem] text-small">Server {server + 1}</span>
                  <code
                    className={`w-[9.5rem] rounded-slab border px-2.5 text-[14px]/8 ${image === undefined ? 'border-skip-line border-dashed text-ink-2' : 'state-layer text-on-layer'}`}
                  >
                    {image === undefined ? 'nothing yet' : images[image]}
                  </code>
                  <Button kind="slim" onClick={() => setWorld(deploy(world, server))}>
                    Pull and run<span className="sr-only"> on server {server + 1}</span>
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      </div>
      <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-4 border-rule border-t pt-3 text-small">
        <p aria-live="polite" className="font-mid">
          {world.said}
        </p>
        <Badge source="simulated" />
      </div>
    </div>
  )
}
