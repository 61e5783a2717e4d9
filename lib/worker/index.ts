// The door between a page and a lab's worker: the protocol, and the page's end of it.
export { type LabClient, type LabClientOptions, type LabWorker, openLab } from './lab-client'
export type { Answer, Request } from './protocol'
export type {
  ConfigMoment,
  ConfigValue,
  Finding,
  JudgedGoal,
  LayerFile,
  LayerFiles,
  StepState,
  StudiedImage,
  StudiedStep,
  Study,
  Surroundings,
} from './study'
export { sameText, type WorkFile, type WorkFiles } from './work-files'
