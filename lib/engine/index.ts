// The door of the engine: a container engine small enough for a browser tab. Nothing that it is given is changed.
export { type Plan, type PlanError, type PlannedImage, type PlannedStep, plan } from './build/plan'
export type { BuildRequest } from './build/request'
export type * from './build/vertex'
export type { Healthcheck, HistoryEntry, ImageConfig, Platform } from './images/config'
export type { BaseImage, Image, ImageSource, MissingImage } from './images/image'
