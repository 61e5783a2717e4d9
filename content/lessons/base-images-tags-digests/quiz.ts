import type { Quiz } from '@/lib/course'

// Longer than most files: every option of every question says why.

export const quiz: Quiz = {
  lesson: 'base-images-tags-digests',
  version: 1,
  questions: [
    {
      id: 'b3-moving-tag',
      kind: 'predict',
      inline: true,
      stem: 'On Monday server 1 pulls `shop:1.4` and runs it. On Tuesday a rebuilt image is pushed under the same tag. On Wednesday server 2 pulls and runs `shop:1.4`, and the container on server 1 is restarted. Which image runs where?',
      anchor: 'a-tag-is-a-pointer',
      source: 'BP',
      options: [
        {
          id: 'both-new',
          text: 'The new one on both: a restart fetches what the tag names',
          why: '**A restart fetches nothing.** It starts the same container, and that stands on the image it was made from.',
          misconception: 'M34',
        },
        {
          id: 'old-new',
          text: 'The old one on server 1, the new one on server 2',
          why: 'Server 1 keeps what its container was made from. Server 2 asked after the tag had been moved.',
        },
        {
          id: 'both-old',
          text: 'The old one on both: a tag that is in use cannot be moved',
          why: '**Whoever may push may move it.** A registry can be told to forbid that; most do not by default.',
          misconception: 'M34',
        },
        {
          id: 'none-new',
          text: 'None on server 1, since its image has lost its name',
          why: '**The image on server 1 is stored under its digest.** Losing a name in the registry takes nothing from it.',
          misconception: 'M34',
        },
      ],
      answer: 'old-new',
      outcome: 'Server 1 runs Monday’s image, server 2 Tuesday’s: one name, two images.',
    },
    {
      id: 'b3-read-name',
      kind: 'fill',
      inline: true,
      stem: 'A Dockerfile says `FROM node:26-trixie-slim`. Which registry and which repository are meant? Write `registry/repository`, without the tag.',
      anchor: 'read-a-name',
      source: 'REF',
      options: [
        {
          id: 'full',
          text: 'docker.io/library/node',
          also: ['docker.io/library/node:26-trixie-slim', 'index.docker.io/library/node'],
          why: 'No registry is written, so Docker Hub is meant. One word alone is an official image, and those lie under `library/`.',
        },
        {
          id: 'no-library',
          text: 'docker.io/node',
          also: ['hub.docker.com/node', 'docker.com/node', 'dockerhub/node', 'docker hub/node'],
          why: '**Half of it.** The registry is `docker.io`. A single word is completed by `library/`, where the official images are.',
          misconception: 'M37',
        },
        {
          id: 'bare',
          text: 'node',
          also: ['node/node', '/node'],
          why: '**That is what was written.** Something is filled in where registry and path are missing.',
          misconception: 'M37',
        },
      ],
      answer: ['full'],
      otherwise:
        'No registry is written, so it is Docker Hub’s, `docker.io`. A single word is completed by `library/`: `docker.io/library/node`.',
    },
    {
      id: 'b3-latest',
      kind: 'one',
      inline: true,
      stem: 'A repository has the tags `1.9`, `2.0` and `latest`. What do you know about the image that `latest` points to?',
      anchor: 'a-tag-is-a-pointer',
      source: 'PULL',
      options: [
        {
          id: 'newest-version',
          text: 'It is version 2.0, the highest of the numbers there',
          why: '**Nobody compares numbers.** `latest` is one more tag, and points to what was pushed under it.',
          misconception: 'M34',
        },
        {
          id: 'newest-push',
          text: 'It is the image that was pushed last, under any tag',
          why: '**A push moves the tag that it names**, and no other. `2.0` may be months younger.',
          misconception: 'M34',
        },
        {
          id: 'name',
          text: 'It is what you get if you write no tag, and that is all',
          why: 'The name is filled in where none is written. To what it points, its owners decide.',
        },
        {
          id: 'stable',
          text: 'It is the one that its owners recommend for production',
          why: '**Some owners mean that, and some mean the opposite.** No rule says so. Name a version.',
          misconception: 'M34',
        },
      ],
      answer: 'name',
    },
    {
      id: 'b3-two-platforms',
      kind: 'one',
      inline: true,
      stem: 'Within one minute, an ARM laptop and an amd64 server pull `node:26-trixie-slim`. Both run it. Have they got the same layers?',
      anchor: 'one-name-several-machines',
      source: 'INDEX',
      options: [
        {
          id: 'same',
          text: 'Yes: one tag, one image, so one set of layers',
          why: '**The tag points to an index here**, and that lists a manifest for each platform.',
          misconception: 'M3',
        },
        {
          id: 'translated',
          text: 'Yes, and the laptop translates the programs',
          why: '**No translation is needed**, since there is an image for ARM. To run one of another platform is the exception, and slow.',
          misconception: 'M3',
        },
        {
          id: 'moved',
          text: 'No: the tag was moved between the two pulls',
          why: '**It may have been, but need not.** On the same day and with the same index, each platform has layers of its own.',
          misconception: 'M34',
        },
        {
          id: 'index',
          text: 'No: the name leads to an image for each platform',
          why: 'Each machine takes from the index the manifest for its own platform, and then the layers that this one lists.',
        },
      ],
      answer: 'index',
    },
    {
      id: 'b3-scratch-run',
      kind: 'predict',
      inline: true,
      stem: 'This Dockerfile starts from nothing. The context has a static program, `server`. What does the build do?',
      code: {
        language: 'dockerfile',
        title: 'Dockerfile',
        text: `# syntax=docker/dockerfile:1
FROM scratch
COPY server /server
RUN chmod +x /server
USER 1000:1000
CMD ["/server"]
`,
      },
      anchor: 'what-a-base-brings',
      source: 'BASE',
      options: [
        {
          id: 'fails-shell',
          text: 'It fails at the `RUN`: there is no shell to run it',
          why: '`RUN` starts `/bin/sh` in the image, and nothing is in this one but the program. `COPY --chmod=755` needs no shell.',
        },
        {
          id: 'works',
          text: 'It succeeds: the builder brings the tools that it needs',
          why: '**A `RUN` runs inside the image.** What is not in there cannot be run, `chmod` no more than the shell.',
          misconception: 'M17',
        },
        {
          id: 'fails-from',
          text: 'It fails at the `FROM`: there is no such image',
          why: '**`scratch` is a word of the language.** It cannot be pulled, and needs not be: it means “start with nothing”.',
          misconception: 'M9',
        },
        {
          id: 'fails-kernel',
          text: 'It fails at the end: without a kernel nothing can start',
          why: '**No image has a kernel.** The host’s is used by every container, whatever its base.',
          misconception: 'M1',
        },
      ],
      answer: 'fails-shell',
      outcome: 'It fails: `exec: "/bin/sh": stat /bin/sh: no such file or directory`.',
    },
    {
      id: 'b3-musl',
      kind: 'one',
      inline: true,
      stem: 'Your app runs on `node:26-trixie-slim`. On `node:26-alpine3.24` it ends with: `Error loading shared library ld-linux-x86-64.so.2`, needed by a file that ends in `.node`. What is the cause?',
      anchor: 'five-kinds-of-base',
      source: 'MUSL',
      options: [
        {
          id: 'cpu',
          text: 'The processor: the file was compiled for another architecture',
          why: '**That would be an “exec format error”.** Here a library is missing that belongs to another C library.',
          misconception: 'M3',
        },
        {
          id: 'rights',
          text: 'The user: loading a library takes root’s rights in the container',
          why: '**Any user may load a library that he may read.** This one is not there for anybody.',
          misconception: 'M6',
        },
        {
          id: 'libc',
          text: 'The C library: the file was built for glibc, and Alpine has musl',
          why: 'The missing file is glibc’s loader. Build the addon for musl, or take a base with glibc.',
        },
        {
          id: 'version',
          text: 'The version: Alpine’s Node is an older one than Debian’s Node',
          why: '**The tag says 26 in both.** An addon for another version of Node complains about that in other words.',
          misconception: 'M28',
        },
      ],
      answer: 'libc',
    },
    {
      id: 'b3-compile',
      kind: 'one',
      inline: true,
      stem: 'A package has no ready-made addon for your platform, so `npm ci` compiles it. The app then runs in a slim image. Where do the compilers belong?',
      anchor: 'choose-for-a-job',
      source: 'TRUST',
      options: [
        {
          id: 'slim-install',
          text: 'Into the slim image: install them there, and leave them in',
          why: '**It works, and ships a compiler to production.** Each of its packages is one more to patch, and to attack with.',
          misconception: 'M32',
        },
        {
          id: 'stage',
          text: 'Into a first stage on the full image; slim gets the result',
          why: 'Compile where the tools are, copy what came out. The second image has the addon, and no compiler.',
        },
        {
          id: 'host',
          text: 'Onto your laptop: compile there, and copy `node_modules` in',
          why: '**Your laptop’s libraries and processor are not the image’s.** What is compiled there may not start here.',
          misconception: 'M3',
        },
        {
          id: 'remove',
          text: 'Into the slim image: install them, and remove them later on',
          why: '**A later layer only covers them.** They are shipped all the same.',
          misconception: 'M11',
        },
      ],
      answer: 'stage',
    },
    {
      id: 'b3-pin',
      kind: 'one',
      inline: true,
      stem: 'A build in a year should start from exactly the base that it starts from today. Which line promises that?',
      anchor: 'pin-it-and-keep-it-moving',
      source: 'BP',
      options: [
        {
          id: 'digest',
          text: '`FROM node:26-trixie-slim@sha256:c075…`',
          why: 'The digest is computed from the content. Where both stand, it decides, and the tag tells people what it is.',
        },
        {
          id: 'exact-tag',
          text: '`FROM` with a tag down to the patch number and release',
          why: '**Exact tags are moved too**: they are rebuilt when the distribution below has fixes. Often that is welcome, but it is not the same base.',
          misconception: 'M34',
        },
        {
          id: 'latest',
          text: '`FROM` with `latest`, since it never goes out of date',
          why: '**It is the name that promises least.** In a year it points to another major version.',
          misconception: 'M34',
        },
        {
          id: 'pull',
          text: '`FROM` with any tag, and a build with `--pull`',
          why: '**`--pull` asks what the tag names today.** It makes the base newer, and never the same.',
          misconception: 'M34',
        },
      ],
      answer: 'digest',
    },
    {
      id: 'b3-which-hub',
      kind: 'multi',
      stem: 'Which of these names lead to Docker Hub?',
      anchor: 'read-a-name',
      source: 'REF',
      options: [
        {
          id: 'owner',
          text: '`acme/shop:1.4`',
          why: 'Its first part has no dot and no colon, so it is no registry but an owner on Docker Hub.',
        },
        {
          id: 'ghcr',
          text: '`ghcr.io/acme/shop:1.4`',
          why: '**The dot makes it a registry**: `ghcr.io`, that of GitHub.',
          misconception: 'M37',
        },
        {
          id: 'port',
          text: '`registry:5000/shop`',
          why: '**The colon makes it a registry**: a machine called `registry`, on port 5000.',
          misconception: 'M37',
        },
        {
          id: 'local',
          text: '`localhost/shop`',
          why: '**“localhost” is always a registry**: one on your own machine.',
          misconception: 'M37',
        },
        {
          id: 'single',
          text: '`shop:1.4`',
          why: 'A single word is completed to `docker.io/library/shop`. Only official images lie there.',
        },
      ],
      answer: ['owner', 'single'],
    },
    {
      id: 'b3-where-push',
      kind: 'one',
      stem: 'You have built `shop:1.4`, and are signed in to your company’s registry. You type `docker push shop:1.4`. What happens?',
      anchor: 'read-a-name',
      source: 'PUSH',
      options: [
        {
          id: 'company',
          text: 'It goes to the company’s registry, where you are signed in',
          why: '**A sign-in opens a door; it does not choose one.** The name says where to.',
          misconception: 'M37',
        },
        {
          id: 'asks',
          text: 'Docker asks for a registry, since there is none in the name',
          why: '**It fills one in**, without asking.',
          misconception: 'M37',
        },
        {
          id: 'local',
          text: 'Nothing: a name without a registry stays on this machine',
          why: '**Every name has a registry**, written or filled in.',
          misconception: 'M37',
        },
        {
          id: 'hub',
          text: 'It is sent to Docker Hub, to a place where you may not write',
          why: 'The name means `docker.io/library/shop:1.4`, where official images are. So it is denied. Give it the full name first, by `docker tag`.',
        },
      ],
      answer: 'hub',
    },
    {
      id: 'b3-distroless-lacks',
      kind: 'multi',
      stem: 'What is not in `gcr.io/distroless/nodejs26-debian13`?',
      anchor: 'five-kinds-of-base',
      source: 'DL',
      options: [
        {
          id: 'shell',
          text: 'a shell',
          why: 'So a `RUN` in it fails, and there is nothing to open with `docker exec`.',
        },
        {
          id: 'node',
          text: 'the program `node`',
          why: '**That is what this image is for.** It is set as its ENTRYPOINT.',
        },
        {
          id: 'packages',
          text: 'a package manager',
          why: 'Nothing can be installed in it. What is needed is copied in from another stage.',
        },
        {
          id: 'certificates',
          text: 'CA certificates',
          why: '**They are in all of these images**, down to the smallest, `static`.',
        },
        {
          id: 'libc',
          text: 'a C library',
          why: '**Node needs one**, so Debian’s glibc is there. Only `static` has none.',
          misconception: 'M28',
        },
      ],
      answer: ['shell', 'packages'],
    },
    {
      id: 'b3-static-go',
      kind: 'one',
      stem: 'A program in Go was compiled into one static file. It reads requests on a port and calls nobody. Which base is enough?',
      anchor: 'choose-for-a-job',
      source: 'BASE',
      options: [
        {
          id: 'scratch',
          text: '`scratch`: it needs no other file',
          why: 'A static program brings what it needs. If it called others over HTTPS, it would also need CA certificates.',
        },
        {
          id: 'alpine',
          text: '`alpine:3.24`: it needs a small C library',
          why: '**A static program has its library inside.** Alpine would bring a shell, which may be handy, but is not needed.',
          misconception: 'M28',
        },
        {
          id: 'debian',
          text: '`debian:trixie-slim`: it needs an operating system',
          why: '**It needs a kernel, and that is the host’s.** Nothing else of a system is called by it.',
          misconception: 'M2',
        },
        {
          id: 'golang',
          text: 'an image with Go: it needs its language to run',
          why: '**Go is needed to compile.** What comes out is a program of the processor.',
          misconception: 'M32',
        },
      ],
      answer: 'scratch',
    },
    {
      id: 'b3-security-fix',
      kind: 'one',
      stem: 'Your Dockerfile pins its base by digest. Today a rebuilt base with a security fix was pushed under the tag that stands in front of it. When does your service get the fix?',
      anchor: 'pin-it-and-keep-it-moving',
      source: 'BP',
      options: [
        {
          id: 'next-pull',
          text: 'With the next pull: the tag in the line leads to it',
          why: '**The digest decides.** With it in the line, the tag is a comment.',
          misconception: 'M34',
        },
        {
          id: 'next-build',
          text: 'With the next build: a builder looks for fixes',
          why: '**It fetches what the digest names**, and that is the old content, for good.',
          misconception: 'M29',
        },
        {
          id: 'changed',
          text: 'After a new digest, a new build and a deployment',
          why: 'All three, in this order. A bot can propose the first; the others are your pipeline.',
        },
        {
          id: 'restart',
          text: 'With the next restart: the host patches its images',
          why: '**Nobody patches an image.** A container runs on what its image was when it was built.',
          misconception: 'M15',
        },
      ],
      answer: 'changed',
    },
    {
      id: 'b3-order-parts',
      kind: 'order',
      stem: 'Put the parts of a full reference in the order in which they are written.',
      anchor: 'read-a-name',
      source: 'REF',
      options: [
        {
          id: 'tag',
          text: '`1.4`',
          why: 'The tag follows a colon.',
        },
        {
          id: 'digest',
          text: '`sha256:9b2c…`',
          why: 'The digest comes last, behind an `@`.',
        },
        {
          id: 'registry',
          text: '`registry.example.com`',
          why: 'The registry comes first: whom to ask.',
        },
        {
          id: 'repository',
          text: '`acme/shop`',
          why: 'The repository follows the first slash, and may have slashes itself.',
        },
      ],
      answer: ['registry', 'repository', 'tag', 'digest'],
    },
  ],
}
