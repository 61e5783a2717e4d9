export interface LastBuild {
  readonly x: 1
}
