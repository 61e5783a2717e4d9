// Help while writing, as plain data: an editor only has to show it.
export { applyEdits } from './apply'
export { type Completion, type CompletionGiven, type CompletionKind, complete } from './completion'
export { explain } from './explain'
export { format } from './format'
export { type Hover, hover } from './hover'
export { type OutlineItem, outline } from './outline'
export { definitionAt, type NameAt, nameAt, occurrencesAt, renameAt } from './rename'
