// The labels that hadolint's configuration has a form for.
import type { Dockerfile, Pair } from '../tree'
import { withoutQuotes } from './rest-of-line'
import type { HadolintConfig } from './rule'

export interface SchemaLabel {
  readonly label: string
  /** `text`, `url`, `rfc3339`, `spdx`, `hash`, `semver` or `email` */
  readonly form: string
  /** Without quotes; variables stay as written. */
  readonly value: string
  readonly pair: Pair
  readonly line: number
}

/** The labels of the file that are in the schema, by instruction; of a label set twice in one LABEL, the first. */
export function schemaLabels(file: Dockerfile, config: HadolintConfig | undefined): readonly SchemaLabel[] {
  const schema = config?.['label-schema']
  if (!schema) return []
  return file.instructions.flatMap((instruction) => {
    if (instruction.kind !== 'label') return []
    return Object.entries(schema).flatMap(([label, form]) => {
      const pair = instruction.pairs.find(({ key }) => withoutQuotes(key.text) === label)
      return pair ? [{ label, form, value: withoutQuotes(pair.value.text), pair, line: instruction.lines[0] }] : []
    })
  })
}
