import { Figure } from '@/components/mdx/figure'
import { Grid } from '@/components/mdx/table'
import { Lifecycle } from './islands'

const words = (
  <Grid
    caption="Each command, where it is typed, and what there is afterwards"
    headings={['Command', 'Where', 'Afterwards']}
    rows={[
      ['docker build', 'laptop', 'the laptop has the image; nothing runs'],
      ['docker push', 'laptop', 'the registry has it too'],
      ['docker pull', 'server', 'the server has it too; nothing runs yet'],
      [
        'docker run',
        'server',
        'a new container runs, with an empty writable layer; the image was pulled if it was missing',
      ],
      ['docker exec', 'server', 'a file more in the writable layer of one container'],
      ['docker stop', 'server', 'the container is exited; its writable layer is there'],
      ['docker start', 'server', 'the same container runs, with what it had written'],
      ['docker rm', 'server', 'the container and its writable layer are gone; refused while it runs'],
    ]}
  />
)

/** From a build on the laptop to a removal on the server, by buttons. */
export function LifecycleFigure() {
  return (
    <Figure
      wide
      title="From the laptop to the server."
      caption="The solid slab is the image, the same everywhere. The box on top of it is a container’s writable layer. “write” is docker exec: it makes a file."
      words={words}
    >
      <Lifecycle />
    </Figure>
  )
}
