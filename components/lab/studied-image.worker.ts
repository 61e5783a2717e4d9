// The image's config as it grows from line to line, its size and its history.
import { type Build, type ImageConfig, imageSize } from '@/lib/engine'
import type { ConfigValue, StudiedImage, StudiedStep } from '@/lib/worker'

/** Undefined where the build comes to no image. */
export function studiedImage(built: Build, steps: readonly StudiedStep[]): StudiedImage | undefined {
  const { image, plan } = built
  if (!image) return undefined
  const own = plan.steps.flatMap((step, at) => (step.stageIndex === plan.target && !step.trigger ? [at] : []))
  const setBy = new Map<string, number>()
  let before = new Map<string, string>()
  const moments = own.map((at, place) => {
    const now = valuesOf(built.steps[at]!.config)
    for (const [name, value] of now) {
      const text = value.join('\n')
      if (place > 0 && before.get(name) !== text) setBy.set(name, steps[at]!.lines[0])
    }
    before = new Map([...now].map(([name, value]) => [name, value.join('\n')]))
    const values = [...now].map(
      ([name, value]): ConfigValue => ({
        name,
        value,
        line: setBy.get(name),
        isDefault: isDefault(built.steps[at]!.config, name),
      }),
    )
    return { step: steps[at]!.id, values }
  })
  return { moments, bytes: imageSize(image), history: historyOf(image) }
}

function historyOf(image: NonNullable<Build['image']>): StudiedImage['history'] {
  let layer = 0
  return image.history.map(({ created_by, empty_layer = false }) => ({
    createdBy: created_by,
    bytes: empty_layer ? 0 : (image.layers[layer++]?.size ?? 0),
    empty: empty_layer,
  }))
}

function isDefault(config: ImageConfig, name: string): boolean {
  return (
    (name === 'User' && !config.User) ||
    (name === 'WorkingDir' && !config.WorkingDir) ||
    (name === 'StopSignal' && !config.StopSignal)
  )
}

/** Name and value of what an image says, as far as it is set: who, where, what, how. */
function valuesOf(config: ImageConfig): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>()
  const put = (name: string, value: readonly string[] | undefined) => {
    if (value && value.length > 0) values.set(name, value)
  }
  const list = (words: readonly string[] | undefined) => (words ? [JSON.stringify(words)] : undefined)
  put('Env', config.Env)
  put('User', [config.User || 'root'])
  put('WorkingDir', [config.WorkingDir || '/'])
  put('Entrypoint', list(config.Entrypoint))
  put('Cmd', list(config.Cmd))
  put('Ports', Object.keys(config.ExposedPorts ?? {}))
  put('Volumes', Object.keys(config.Volumes ?? {}))
  put(
    'Labels',
    Object.entries(config.Labels ?? {}).map(([name, value]) => `${name}=${value}`),
  )
  put('StopSignal', [config.StopSignal ?? 'SIGTERM'])
  put('Healthcheck', list(config.Healthcheck?.Test))
  put('Shell', list(config.Shell))
  put('OnBuild', config.OnBuild)
  return values
}
