import type { Instruction, Word } from '../../tree'
import { imageRef } from '../image-ref'
import type { Rule } from '../rule'
import { alias } from '../stage-names'
import { shown } from '../wording'

export const allowedRegistries: Rule = {
  name: 'allowed-registries',
  severity: 'error',
  summary: 'Take images only from the registries that are allowed.',
  why: 'Where a team trusts a few registries only, an image from elsewhere brings code in that nobody has looked at. The list is `trustedRegistries` in the configuration; without it every registry is allowed.',
  hadolint: [{ code: 'DL3026', severity: 'error' }],
  examples: [
    {
      bad: 'FROM quay.io/team/app:1.0',
      good: 'FROM ghcr.io/team/app:1.0',
      given: { hadolint: { trustedRegistries: ['ghcr.io'] } },
    },
  ],
  check(file, report, { hadolint }) {
    const allowed = hadolint?.trustedRegistries ?? []
    if (allowed.length === 0) return
    const names = new Set<string>()
    for (const instruction of file.instructions) {
      const isStage = (text: string) => names.has(imageRef(text).name)
      const image = imagesOf(instruction).find(({ text }) => !isAllowed(text, allowed) && !isStage(text))
      const name = instruction.kind === 'from' ? alias(instruction) : undefined
      if (name !== undefined) names.add(name)
      if (!image) continue
      const message = `${shown(image.text)} is not from an allowed registry: ${shown(allowed.join(', '), 30)}.`
      report({ span: image.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
}

function imagesOf(instruction: Instruction): readonly Word[] {
  if (instruction.kind === 'from') return [instruction.image]
  if (instruction.kind === 'copy') return instruction.from ? [instruction.from] : []
  if (instruction.kind !== 'run') return []
  return instruction.mounts.flatMap(({ fields }) => {
    const value = (name: string) => fields.findLast(({ key }) => key.text === name)?.value
    const from = value('from')
    return from && ['bind', 'cache'].includes(value('type')?.text ?? 'bind') ? [from] : []
  })
}

function isAllowed(text: string, allowed: readonly string[]): boolean {
  const { registry, name } = imageRef(text)
  if (registry !== undefined) return allowed.some((entry) => matches(entry, registry))
  return name === 'scratch' || allowed.includes('docker.io') || allowed.includes('hub.docker.com')
}

/** `*` at either end of an entry stands for anything. */
function matches(entry: string, registry: string): boolean {
  const starts = entry.startsWith('*')
  const ends = entry.length > 1 && entry.endsWith('*')
  const text = entry.slice(starts ? 1 : 0, ends ? -1 : undefined)
  if (starts && ends) return registry.includes(text)
  if (starts) return registry.endsWith(text)
  return ends ? registry.startsWith(text) : registry === text
}
