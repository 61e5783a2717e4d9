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
export type { IgnoreFile, IgnorePattern } from './ignore/ignore-file'
export type * from './tree'
