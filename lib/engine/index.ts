// The door of the engine: a container engine small enough for a browser tab. Nothing that it is given is changed.
export { type Build, type BuildError, build, type Files, imageDiff, type Step, type StepBase } from './build/build'
export { type Cache, emptyCache, type Snapshot } from './build/cache'
export type { ContextReport } from './build/context-report'
export { type Plan, type PlanError, type PlannedImage, type PlannedStep, plan } from './build/plan'
export { byteText, failureText, progressLog } from './build/progress'
export { type FileChange, type Reason, reasonText } from './build/reason'
export type { BuildRequest } from './build/request'
export { type Change, hits, type Project, rebuild, reruns, stepsWith } from './build/trial'
export type * from './build/vertex'
export { argumentList } from './containers/arguments'
export {
  type Container,
  type ContainerMount,
  createContainer,
  execInContainer,
  type PortMapping,
  type RunOptions,
  reachable,
  removeContainer,
  startContainer,
  writableLayer,
} from './containers/container'
export type { ProcessEntry } from './containers/process-tree'
export { type SignalResult, type StopResult, signalContainer, stopContainer } from './containers/stop'
export { type Blob, blobText } from './files/blob'
export { type ContextFile, contextOf, withFiles } from './files/context'
export { type ContextEntry, contextEntries } from './files/ignore'
export { applyLayer, type Layer, type LayerEntry, type StoredEntry, type Whiteout } from './files/layer'
export { type DirNode, type FileNode, type FileTree, type SymlinkNode, treeSize, walk } from './files/node'
export { lookup } from './files/resolve'
export { catalogue, isKnown } from './images/catalogue'
export type { Healthcheck, HistoryEntry, ImageConfig, Platform } from './images/config'
export { type Efficiency, efficiency, type LayerWaste, type WastedPath } from './images/efficiency'
export {
  type BaseImage,
  compressedSize,
  type Image,
  type ImageSource,
  imageId,
  imageSize,
  type MissingImage,
} from './images/image'
export {
  emptyRegistry,
  manifestDigest,
  type Pull,
  type Push,
  pull,
  push,
  type Registry,
  type Repository,
  type Transfer,
  transferText,
} from './images/registry'
