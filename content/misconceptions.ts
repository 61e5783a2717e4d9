import type { Misconception, MisconceptionId } from '@/lib/course'

// Wrong beliefs that the course answers. A distractor of a question, and a mistake of a lab, name the one that they come from.
// This file is long because it is one list; its ids are permanent.

const said = (id: MisconceptionId, belief: string, truth: string): Misconception => ({ id, belief, truth })

/** All of them, in the order of the lessons. */
export const misconceptions: readonly Misconception[] = [
  said(
    'M1',
    'A container is a small virtual machine with a kernel of its own.',
    'It is a group of ordinary processes with a narrower view. All containers of a machine call its one kernel.',
  ),
  said(
    'M2',
    'Containers share the host’s operating system, so an Ubuntu host needs Ubuntu images.',
    'Only the kernel is shared. Files, libraries and tools come from the image, so Alpine runs beside Debian.',
  ),
  said(
    'M3',
    'A Linux container runs natively on macOS, on Windows and on any CPU.',
    'It needs a Linux kernel and its own CPU architecture. On macOS and Windows a Linux virtual machine provides the kernel.',
  ),
  said(
    'M4',
    'A container has a limit for memory and CPU by default.',
    'Nothing is limited until you set a limit. One leaking container can take all that the machine has.',
  ),
  said(
    'M5',
    'A program in a container sees its memory limit as the machine’s memory.',
    '`/proc` describes the host. A runtime has to read its cgroup to learn the limit.',
  ),
  said(
    'M6',
    'Root in a container is harmless, and the wall is as thick as a virtual machine’s.',
    'Unless user namespaces are on, it is the host’s root with fewer capabilities, and it calls the kernel that all share.',
  ),
  said(
    'M7',
    'Containers are Docker, and images broke when Kubernetes dropped it.',
    'Image and runtime are open standards. What Docker builds, containerd and others run as it is.',
  ),
  said(
    'M8',
    'A virtual machine always needs minutes and gigabytes.',
    'That is usual for a full guest. A microVM reaches its first program in a fraction of a second.',
  ),
  said(
    'M9',
    'An image is one archive, or a disk that boots.',
    'It is a manifest, a configuration and an ordered list of layers. There is no kernel in it.',
  ),
  said(
    'M10',
    'Every instruction adds a layer.',
    'RUN, COPY, ADD and WORKDIR can write one. ENV, USER, EXPOSE, CMD and their like only change the configuration.',
  ),
  said(
    'M11',
    'Deleting a file in a later step makes the image smaller, or removes a secret.',
    'A mark hides the file. Its bytes stay in the layer below, and whoever pulls the image can read them.',
  ),
  said(
    'M12',
    '`RUN chown -R` or `chmod -R` costs nothing.',
    'Each file that it touches is copied whole into the new layer. `COPY --chown` and `--chmod` set both from the start.',
  ),
  said(
    'M13',
    'Images on a disk take the sum of their sizes.',
    'A layer that several images share is stored once, and sent once.',
  ),
  said(
    'M14',
    'The fewer layers, the better.',
    'One giant RUN is one cache entry: any change runs all of it again. Order and content matter more than the count.',
  ),
  said(
    'M15',
    'Stopping a container loses its files, or a new run finds them again.',
    'Stopping keeps them, removing deletes them, and each `docker run` makes a new container from the image.',
  ),
  said(
    'M16',
    '`cd`, `export` or `unset` in one RUN lasts for the next.',
    'Each RUN is a process of its own. WORKDIR and ENV are what lasts.',
  ),
  said(
    'M17',
    'RUN and CMD do the same, and several CMDs all run.',
    'RUN works while the image is built, CMD says what starts later, and only the last CMD counts.',
  ),
  said(
    'M18',
    'CMD and ENTRYPOINT are interchangeable.',
    'Arguments of `docker run` replace CMD, and are appended to an ENTRYPOINT in exec form.',
  ),
  said(
    'M19',
    '`docker stop` reaches my app, however it was started.',
    'Only process 1 gets the signal, and it must handle it. Otherwise it is killed when the grace period ends.',
  ),
  said(
    'M20',
    'EXPOSE opens a port.',
    'It is a note in the image. `-p` publishes a port; containers of one network need neither.',
  ),
  said(
    'M21',
    '`localhost` in a container is the host, and 127.0.0.1 works with a published port.',
    'Each container has a loopback of its own. Listen on 0.0.0.0, and call other services by their names.',
  ),
  said(
    'M22',
    'An ARG before the first FROM is known in the stages.',
    'It is known in FROM lines only. A stage that needs it declares it again.',
  ),
  said(
    'M23',
    'A secret is safe in ARG, or can be taken back from ENV.',
    'Both are recorded in the image. A secret mount gives a value to one step and leaves nothing behind.',
  ),
  said(
    'M24',
    '`COPY src /app` makes `/app/src`.',
    'It copies what is in the folder, not the folder: `src/a.js` becomes `/app/a.js`.',
  ),
  said(
    'M25',
    'COPY reads relative to the Dockerfile, and `..` leads further up.',
    'It reads from the root of the build context, and cannot leave it.',
  ),
  said(
    'M26',
    '`.gitignore` keeps files out of the image.',
    'Only `.dockerignore` decides what of the context the builder may see.',
  ),
  said(
    'M27',
    'USER decides who owns what COPY writes.',
    'It belongs to root unless `--chown` says otherwise. A folder that WORKDIR makes after USER is that user’s.',
  ),
  said(
    'M28',
    'Alpine is always the best base.',
    'Its C library is musl: programs built for glibc may fail. What it saves against a slim Debian is tens of megabytes.',
  ),
  said(
    'M29',
    'The build cache notices newer packages, or goes by a file’s time.',
    'Age is part of no key. A RUN is known by its text and what it stands on, a COPY by the files’ content and mode.',
  ),
  said(
    'M30',
    'Any edit above invalidates all that is below it.',
    'Comments, LABEL, EXPOSE and CMD are in no step’s key. A change of ENV or ARG is felt from the first RUN on.',
  ),
  said(
    'M31',
    '`COPY . .` before the install is fine while `package.json` stays the same.',
    'Any changed file changes that COPY, and the install stands on it. Copy the package lists first.',
  ),
  said(
    'M32',
    'All stages run and ship, and ENV carries over.',
    'Only stages that the target needs run, and only the last one ships. A stage inherits nothing but from its own base.',
  ),
  said(
    'M33',
    'A mount adds to what is in the image, and VOLUME names a folder of the host.',
    'A bind mount hides what lies below it. Only a new named volume begins as a copy.',
  ),
  said(
    'M34',
    '`latest` is the newest, tags stay what they are, and running containers follow.',
    'A tag is a pointer that can be moved. What runs keeps its image until it is created anew.',
  ),
  said(
    'M35',
    'HEALTHCHECK restarts a sick container, and Kubernetes uses it.',
    'Docker marks the container as unhealthy, no more. Kubernetes has probes of its own.',
  ),
  said(
    'M36',
    '`depends_on` waits until the other service is ready.',
    'Its short form orders the start. Readiness needs a health check and `service_healthy`.',
  ),
  said(
    'M37',
    '`docker push` asks where to.',
    'The name is the address: without a registry in it, Docker Hub is meant.',
  ),
  said(
    'M38',
    '`NEXT_PUBLIC_` variables can be set when the container starts.',
    'They are written into the scripts while the app is built, and stay as they were then.',
  ),
  said('M39', 'A buildpack writes a Dockerfile.', 'It looks at the source, builds, and exports an image itself.'),
  said(
    'M40',
    '`-d` keeps a container alive, and one that exits at once is broken.',
    'A container lives as long as its process 1. When that ends, so does the container.',
  ),
]
