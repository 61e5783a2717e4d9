import { describe, expect, it } from 'vitest'
import {
  type ContainerVerb,
  type ImageVerb,
  pressContainer,
  pressImage,
  start,
  type World,
} from '@/components/widgets/lifecycle-world'

/** Presses one button after another: `build`, or `stop shop-1`. */
function pressed(...presses: readonly string[]): World {
  return presses.reduce((world, press) => {
    const [verb, name] = press.split(' ')
    return name ? pressContainer(world, verb as ContainerVerb, name) : pressImage(world, verb as ImageVerb)
  }, start)
}
const first = ['build', 'push', 'run'] as const
const states = (world: World) =>
  world.containers.map(({ name, status, note }) => `${name} ${status}${note ? ' +note' : ''}`)

describe('an image', () => {
  it('is on one machine until it is pushed and pulled', () => {
    expect(pressed('build')).toMatchObject({ laptop: true, registry: false, server: false })
    expect(pressed('build', 'push')).toMatchObject({ laptop: true, registry: true, server: false })
    expect(pressed('build', 'push', 'pull')).toMatchObject({ laptop: true, registry: true, server: true })
  })

  it('cannot be pushed before it is built, nor pulled or run before it is pushed', () => {
    for (const press of ['push', 'pull', 'run']) expect(pressed(press).said?.refused, press).toBe(true)
    expect(pressed('build', 'run').said?.refused).toBe(true)
    expect(pressed('run').containers).toEqual([])
  })

  it('is pulled by run where it is missing', () => {
    expect(pressed(...first)).toMatchObject({ server: true, containers: [{ name: 'shop-1', status: 'running' }] })
    expect(pressed(...first).said?.result).toContain('run pulled it')
    expect(pressed('build', 'push', 'pull', 'run').said?.result).not.toContain('pulled')
  })
})

describe('a container', () => {
  it('keeps what it wrote when it is stopped and started', () => {
    expect(states(pressed(...first, 'write shop-1', 'stop shop-1'))).toEqual(['shop-1 exited +note'])
    const world = pressed(...first, 'write shop-1', 'stop shop-1', 'start shop-1')
    expect(states(world)).toEqual(['shop-1 running +note'])
    expect(world.done).toContain('kept')
  })

  it('is new at every run, and has a writable layer of its own', () => {
    const world = pressed(...first, 'write shop-1', 'run')
    expect(states(world)).toEqual(['shop-1 running +note', 'shop-2 running'])
    expect(world.done).toContain('fresh')
  })

  it('is not removed while it runs', () => {
    const world = pressed(...first, 'rm shop-1')
    expect(world.said?.refused).toBe(true)
    expect(states(world)).toEqual(['shop-1 running'])
  })

  it('takes its writable layer along when it is removed, and leaves the image', () => {
    const world = pressed(...first, 'write shop-1', 'stop shop-1', 'rm shop-1')
    expect(states(world)).toEqual([])
    expect(world.server).toBe(true)
    expect(world.done).toContain('lost')
    expect(states(pressImage(world, 'run'))).toEqual(['shop-2 running'])
  })

  it('takes no command by exec once it has exited', () => {
    const world = pressed(...first, 'stop shop-1', 'write shop-1')
    expect(world.said?.refused).toBe(true)
    expect(states(world)).toEqual(['shop-1 exited'])
  })
})

it('is done with all tasks after the longest way, and never loses one', () => {
  const world = pressed(...first, 'write shop-1', 'stop shop-1', 'start shop-1', 'run', 'stop shop-1', 'rm shop-1')
  expect([...world.done].sort()).toEqual(['fresh', 'kept', 'lost', 'running'])
})
