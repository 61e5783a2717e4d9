import { chapters } from '../components/vm/chapters'
import type { Effort } from '../components/vm/machine'
import type { RecordedTurn, Recording } from '../components/vm/recording'
import type { ChapterId } from '../content/recordings/questions'
import { builtManifest } from './build/write'
import { openNodeMachine } from './node-machine'

/** Every line that a chapter types, in order. */
export function linesOf(id: ChapterId): readonly string[] {
  const { prelude = [], acts } = chapters[id]
  return [...prelude, ...acts.map(({ line }) => line)]
}

/** Boots the machine and plays chapters in it, each from the first prompt on. */
export async function record(ids: readonly ChapterId[], made: string): Promise<readonly Recording[]> {
  const manifest = builtManifest()
  if (!manifest) throw new Error('There is no machine in vm/out: run npm run vm:build first.')
  let pieces: [number, string][] = []
  let since = 0
  const vm = openNodeMachine((text) => {
    const moment = Math.round(performance.now() - since)
    const last = pieces.at(-1)
    // What comes within a frame is shown at once anyway.
    if (last && moment - last[0] < 16) last[1] += text
    else pieces.push([moment, text])
  })
  const boot = rounded(await vm.boot())
  const opening = vm.screen()
  await vm.checkpoint('booted')
  const recordings: Recording[] = []
  for (const id of ids) {
    await vm.restore('booted')
    const facts = await vm.facts()
    const turns: RecordedTurn[] = []
    for (const line of linesOf(id)) {
      pieces = []
      since = performance.now()
      const { text: _, ...turn } = await vm.run(line)
      turns.push({ ...turn, ...rounded(turn), pieces, facts: await vm.facts() })
    }
    const named = manifest.parts.filter(({ version }) => /^[\d:]/.test(version))
    const machine = Object.fromEntries(named.map(({ name, version }) => [name, version]))
    recordings.push({ chapter: id, made, machine, boot, opening, facts, turns })
  }
  vm.close()
  return recordings
}

function rounded({ milliseconds, instructions }: Effort): Effort {
  return { milliseconds: Math.round(milliseconds * 10) / 10, instructions }
}
