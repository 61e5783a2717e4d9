// The door of the Dockerfile language: text in, plain data out. Nothing here throws on any text.
export type {
  BuildkitCheck,
  Diagnostic,
  Example,
  Finding,
  Given,
  HadolintCheck,
  HadolintConfig,
  ImageLookup,
  Known,
  KnownImage,
  Report,
  Rule,
  Severity,
} from './check/rule'
export type { Environment } from './evaluate/environment'
export type { Base, EvaluatedStage, EvaluatedStep, Evaluation, Platform } from './evaluate/evaluation'
export { type ExpandOptions, type Expansion, expand, type Lookup, type VariableUse, variables } from './expand/expand'
export { quoted } from './expand/go-text'
export type { IgnoreFile, IgnorePattern } from './ignore/ignore-file'
export { heredocText, heredocWord } from './parse/heredoc'
export { parse } from './parse/parse'
export type * from './tree'
