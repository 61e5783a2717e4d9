import type { BaseFacts } from '@/content/base-images'

/** What a job asks of its base. */
export interface Needs {
  readonly runs: 'node' | 'static'
  /** A native addon that was compiled for glibc. */
  readonly addon: boolean
  /** Native code is compiled in this very stage. */
  readonly compile: boolean
  readonly shell: boolean
  readonly apt: boolean
  /** A static program that calls others over HTTPS. */
  readonly https: boolean
}

export const noNeeds: Needs = { runs: 'node', addon: false, compile: false, shell: false, apt: false, https: false }

/** Whether a base will do, and what speaks against it. */
export interface Fit {
  readonly base: BaseFacts
  readonly against: readonly string[]
}

/** Every base with what speaks against it: those that will do first, the smallest of them on top. */
export function fits(bases: readonly BaseFacts[], needs: Needs): readonly Fit[] {
  const all = bases.map((base) => ({ base, against: against(base, needs) }))
  return [...all.filter((fit) => fit.against.length === 0), ...all.filter((fit) => fit.against.length > 0)]
}

function against({ node, libc, shell, packages, compilers, certificates }: BaseFacts, needs: Needs): readonly string[] {
  const forNode = needs.runs === 'node'
  const said: readonly (readonly [boolean, string])[] = [
    [forNode && !node, 'There is no Node in it.'],
    [
      forNode && needs.addon && libc !== 'glibc',
      libc === 'musl' ? 'Its C library is musl; the addon asks for glibc.' : 'There is no C library for the addon.',
    ],
    [needs.compile && !compilers, 'No compiler in it: install one, or compile in another stage.'],
    [needs.shell && !shell, 'No shell to open.'],
    [needs.apt && packages === undefined, 'No package manager in it.'],
    [needs.apt && packages === 'apk', 'Its packages come by apk, from another distribution.'],
    [!forNode && needs.https && !certificates, 'No CA certificates, so it can trust no other server: copy them in.'],
  ]
  return said.flatMap(([holds, words]) => (holds ? [words] : []))
}
