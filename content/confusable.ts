import type { MisconceptionId, Question } from '@/lib/course'

/** Two ideas that are easily taken for each other, and the misconceptions that come of it. The review asks for them in turn. */
export interface Confusable {
  readonly name: string
  readonly misconceptions: readonly MisconceptionId[]
}

export const confusables: readonly Confusable[] = [
  { name: 'CMD and ENTRYPOINT', misconceptions: ['M18'] },
  { name: 'RUN and CMD', misconceptions: ['M17'] },
  { name: 'ARG and ENV', misconceptions: ['M22', 'M23'] },
  { name: 'EXPOSE and -p', misconceptions: ['M20'] },
  { name: 'tag and digest', misconceptions: ['M34'] },
  { name: 'COPY of a folder and of its contents', misconceptions: ['M24', 'M25'] },
  { name: 'container and virtual machine', misconceptions: ['M1', 'M2', 'M6', 'M8'] },
  { name: 'layer and metadata', misconceptions: ['M10', 'M30'] },
  { name: 'text and content in a cache key', misconceptions: ['M29', 'M31'] },
  { name: 'stop, rm and run', misconceptions: ['M15', 'M40'] },
  { name: 'volume and bind mount', misconceptions: ['M33'] },
]

/** The names of the pairs that a question tells apart. */
export function mixesOf({ options }: Question): readonly string[] {
  const met = options.flatMap(({ misconception }) => misconception ?? [])
  return confusables
    .filter(({ misconceptions }) => misconceptions.some((id) => met.includes(id)))
    .map(({ name }) => name)
}
