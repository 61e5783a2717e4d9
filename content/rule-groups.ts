/** Rules about the same thing. */
export interface RuleGroup {
  readonly id: string
  readonly title: string
  readonly names: readonly string[]
}

/** What the rules are about. A rule stands in one group, in the order in which a reader should meet it. */
export const about: readonly RuleGroup[] = [
  {
    id: 'base-image',
    title: 'The base image and its platform',
    names: [
      'no-latest-tag',
      'no-untagged-image',
      'allowed-registries',
      'undefined-arg-in-from',
      'invalid-default-arg-in-from',
      'invalid-base-image-platform',
      'from-platform-flag-const-disallowed',
      'redundant-target-platform',
    ],
  },
  {
    id: 'stages',
    title: 'Build stages',
    names: [
      'from-first',
      'duplicate-stage-name',
      'reserved-stage-name',
      'stage-name-casing',
      'known-copy-source',
      'no-copy-from-self',
      'no-whole-filesystem-copy',
      'invalid-definition-description',
    ],
  },
  {
    id: 'files',
    title: 'Files and directories',
    names: [
      'copy-over-add',
      'add-for-archives',
      'copy-into-directory',
      'copy-ignored-file',
      'workdir-before-relative-copy',
      'workdir-relative-path',
      'workdir-over-cd',
    ],
  },
  {
    id: 'variables',
    title: 'Variables and secrets',
    names: ['secrets-used-in-arg-or-env', 'undefined-var', 'no-env-self-reference', 'legacy-key-value-format'],
  },
  {
    id: 'commands',
    title: 'What RUN executes',
    names: [
      'pipefail',
      'merge-consecutive-runs',
      'shell-over-link',
      'no-sudo',
      'no-host-commands',
      'wget-or-curl',
      'quiet-wget',
      'useradd-no-log-init',
    ],
  },
  {
    id: 'versions',
    title: 'Versions of packages',
    names: [
      'pin-apt-packages',
      'pin-apk-packages',
      'pin-dnf-packages',
      'pin-yum-packages',
      'pin-zypper-packages',
      'pin-pip-packages',
      'pin-npm-packages',
      'pin-gems',
      'pin-go-packages',
    ],
  },
  {
    id: 'installing',
    title: 'Installing without questions',
    names: [
      'apt-get-yes',
      'dnf-yes',
      'yum-yes',
      'zypper-yes',
      'apt-get-over-apt',
      'no-install-recommends',
      'no-zypper-dist-upgrade',
    ],
  },
  {
    id: 'left-behind',
    title: 'What installing leaves in a layer',
    names: [
      'clean-apt-lists',
      'apk-no-cache',
      'clean-dnf-cache',
      'clean-yum-cache',
      'clean-zypper-cache',
      'pip-no-cache-dir',
      'clean-yarn-cache',
    ],
  },
  {
    id: 'running',
    title: 'How a container runs',
    names: [
      'json-args-recommended',
      'multiple-instructions-disallowed',
      'no-root-user',
      'numeric-user',
      'healthcheck-present',
      'port-range',
      'expose-invalid-format',
      'expose-proto-casing',
      'valid-trigger',
    ],
  },
  {
    id: 'labels',
    title: 'Labels',
    names: [
      'maintainer-deprecated',
      'valid-label-key',
      'no-empty-label',
      'required-labels',
      'no-unknown-labels',
      'label-value-form',
    ],
  },
  {
    id: 'writing',
    title: 'How it is written',
    names: [
      'consistent-instruction-casing',
      'from-as-casing',
      'no-empty-continuation',
      'plain-quotes-and-dashes',
      'no-inline-ignore',
    ],
  },
]
