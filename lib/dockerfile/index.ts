// The door of the Dockerfile language: text in, plain data out. Nothing here throws on any text.

export * from './assist'
export { rules } from './check/all-rules'
export { check, findings, firstRefusal } from './check/check'
export { buildkitFindings, buildkitUrl, excerpt, printed, printedAll } from './check/printed'
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
export { chmodError, type SourceKind, sourceKind } from './evaluate/copy-source'
export type { Environment } from './evaluate/environment'
export { evaluate, type Scope } from './evaluate/evaluate'
export type { Base, EvaluatedStage, EvaluatedStep, Evaluation, Source, UndefinedUse } from './evaluate/evaluation'
export { type GitReference, parseGitReference } from './evaluate/git-reference'
export { formatReference, type ImageReference, parseReference } from './evaluate/image-reference'
export { type Mount, type MountType, mountKeys, mountTypes, sharingModes } from './evaluate/mount'
export { absoluteFrom, cleanPath, isAbsolute } from './evaluate/path'
export { formatPlatform, normalPlatform, type Platform, parsePlatform } from './evaluate/platform'
export { type Port, parsePort, portNames } from './evaluate/port'
export { type ExpandOptions, type Expansion, expand, type Lookup, type VariableUse, variables } from './expand/expand'
export { quoted } from './expand/go-text'
export type { IgnoreFile, IgnorePattern } from './ignore/ignore-file'
export { ignoreError, ignoringPattern, isIgnored, parseIgnore } from './ignore/ignore-file'
export { type FlagKind, flagKinds, type Keyword } from './parse/flags'
export { heredocText, heredocWord } from './parse/heredoc'
export { parse } from './parse/parse'
export { type Position, positionAt } from './parse/position'
export { didYouMean, nearest } from './parse/suggestion'
export { type Token, type TokenKind, tokens } from './parse/tokens'
export type * from './tree'
