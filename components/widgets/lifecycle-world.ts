/** The image that the buttons move and start. */
export const image = 'ghcr.io/acme/shop:1.4'

export type Status = 'running' | 'exited'

/** A container on the server; `note` says whether its writable layer holds a file that was written by hand. */
export interface Container {
  readonly name: string
  readonly status: Status
  readonly note: boolean
}

export type Machine = 'laptop' | 'server'

/** What was typed last, and what it led to. */
export interface Said {
  readonly machine: Machine
  readonly command: string
  readonly result: string
  readonly refused: boolean
}

/** What the reader is asked to bring about. */
export type Task = 'running' | 'kept' | 'fresh' | 'lost'

/** Where the image lies, and which containers the server has. Never changed: a press gives a new one. */
export interface World {
  readonly laptop: boolean
  readonly registry: boolean
  readonly server: boolean
  readonly containers: readonly Container[]
  /** How many containers were ever made: a name is not used twice. */
  readonly made: number
  /** Containers that were stopped while the note was in them. */
  readonly held: readonly string[]
  readonly done: readonly Task[]
  readonly said?: Said
}

export const start: World = {
  laptop: false,
  registry: false,
  server: false,
  containers: [],
  made: 0,
  held: [],
  done: [],
}

/** More would not fit the drawing. */
export const most = 3

export type ImageVerb = 'build' | 'push' | 'pull' | 'run'
export type ContainerVerb = 'write' | 'stop' | 'start' | 'rm'

const places: Readonly<Record<ImageVerb, Machine>> = { build: 'laptop', push: 'laptop', pull: 'server', run: 'server' }

/** The command of a button, as it is typed. */
export function commandOf(verb: ImageVerb | ContainerVerb, name: string): string {
  switch (verb) {
    case 'build':
      return `docker build --tag ${image} .`
    case 'push':
      return `docker push ${image}`
    case 'pull':
      return `docker pull ${image}`
    case 'run':
      return `docker run --detach --name ${name} ${image}`
    case 'write':
      return `docker exec ${name} touch /note`
    default:
      return `docker ${verb} ${name}`
  }
}

/** Presses build, push, pull or run. */
export function pressImage(world: World, verb: ImageVerb): World {
  const name = `shop-${world.made + 1}`
  const say = (next: Partial<World>, result: string, refused = false): World =>
    told({ ...world, ...next }, { machine: places[verb], command: commandOf(verb, name), result, refused })
  const refuse = (result: string) => say({}, result, true)
  if (verb === 'build')
    return say({ laptop: true }, 'The laptop has an image. Nothing runs: an image is files and a config.')
  if (verb === 'push') {
    if (!world.laptop) return refuse('The laptop has no such image. Build it first.')
    return say({ registry: true }, 'The registry has a copy under that name. The laptop keeps its own.')
  }
  if (verb === 'pull') {
    if (!world.registry) return refuse('The registry has no such image. Push it first.')
    if (world.server) return say({}, 'The server has what the tag names today. Nothing to fetch.')
    return say({ server: true }, 'The server has a copy in its local store. Nothing runs yet.')
  }
  if (!world.server && !world.registry) return refuse('Not on the server, and not in the registry: nothing to run.')
  if (world.containers.length >= most) return refuse('Three containers fill this drawing. Remove one first.')
  const fetched = world.server ? '' : 'The image was not here, so run pulled it. '
  const others = world.containers.length > 0 ? ' The others are as they were.' : ''
  return say(
    {
      server: true,
      made: world.made + 1,
      containers: [...world.containers, { name, status: 'running', note: false }],
    },
    `${fetched}A new container, ${name}, with an empty writable layer; its process 1 was started.${others}`,
  )
}

/** Presses a button of one container. */
export function pressContainer(world: World, verb: ContainerVerb, name: string): World {
  const container = world.containers.find((each) => each.name === name)
  if (!container) return world
  const { status, note } = container
  const say = (next: Partial<World>, result: string, refused = false): World =>
    told({ ...world, ...next }, { machine: 'server', command: commandOf(verb, name), result, refused })
  const turned = (change: Partial<Container>) => ({
    containers: world.containers.map((each) => (each.name === name ? { ...each, ...change } : each)),
  })
  if (verb === 'write') {
    if (status !== 'running') return say({}, `Refused: exec needs a container that runs, and ${name} is exited.`, true)
    if (note) return say({}, 'The file is there already; it is a little newer now.')
    return say(turned({ note: true }), `/note lies in the writable layer of ${name}. The image has not changed.`)
  }
  if (verb === 'stop') {
    if (status === 'exited') return say({}, `${name} was not running. Nothing changed.`)
    const stays = note ? ', and /note in it' : ''
    return say(
      { ...turned({ status: 'exited' }), held: note ? [...world.held, name] : world.held },
      `Process 1 was told to end, and did: ${name} is exited. Its writable layer stays${stays}.`,
    )
  }
  if (verb === 'start') {
    if (status === 'running') return say({}, `${name} runs already. Nothing changed.`)
    const there = note ? ' /note is there.' : ''
    return say(turned({ status: 'running' }), `The same container runs again, with a new process 1.${there}`)
  }
  if (status === 'running')
    return say(
      {},
      `Error response from daemon: cannot remove container "/${name}": container is running: stop the container before removing or force remove`,
      true,
    )
  const lost = note ? ', and /note with it' : ''
  return say(
    {
      containers: world.containers.filter((each) => each !== container),
      done: note ? add(world.done, 'lost') : world.done,
    },
    `${name} is gone, its writable layer is gone${lost}. The image stays.`,
  )
}

function add(done: readonly Task[], task: Task): readonly Task[] {
  return done.includes(task) ? done : [...done, task]
}

// What the world shows by itself; only what is lost cannot be seen afterwards.
function told(world: World, said: Said): World {
  const runs = world.containers.filter(({ status }) => status === 'running')
  const shown: readonly (readonly [Task, boolean])[] = [
    ['running', runs.length > 0],
    ['kept', runs.some(({ name, note }) => note && world.held.includes(name))],
    ['fresh', runs.some(({ note }) => !note) && world.containers.some(({ note }) => note)],
  ]
  const done = shown.reduce((all, [task, met]) => (met ? add(all, task) : all), world.done)
  return { ...world, done, said }
}
