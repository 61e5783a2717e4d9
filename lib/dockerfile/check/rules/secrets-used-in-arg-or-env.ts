import { quoted } from '../../expand/go-text'
import type { Dockerfile, Instruction, Word } from '../../tree'
import { withoutQuotes } from '../rest-of-line'
import type { Known, Report, Rule } from '../rule'
import { isSecretName } from '../secret-name'
import { shown } from '../wording'

export const secretsUsedInArgOrEnv: Rule = {
  name: 'secrets-used-in-arg-or-env',
  severity: 'warning',
  summary: 'Keep secrets out of ARG and ENV.',
  why: 'The values of ENV stand in the image, and those of ARG in its history: `docker history` and `docker inspect` show them to everybody who has the image. A secret mount gives a RUN the value without leaving a trace.',
  buildkit: {
    name: 'SecretsUsedInArgOrEnv',
    description: 'Sensitive data should not be used in the ARG or ENV commands',
    when: 'steps',
  },
  hadolint: [{ code: 'DL3064', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM node:22.12-slim\nARG NPM_TOKEN\nRUN npm ci',
      good: 'FROM node:22.12-slim\nRUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci',
    },
  ],
  check(file, report, given) {
    everyName(report, given)
    firstName(file, report)
  },
}

/** BuildKit looks at every name of a step. */
function everyName(report: Report, { evaluation }: Known): void {
  for (const { steps } of evaluation.stages)
    for (const { instruction: at, expanded, index, reached, problem } of steps) {
      const say = (kind: 'ARG' | 'ENV', { text, span }: Word, turn: number) => {
        if (!isSecretName(text)) return
        const detail = `Do not use ARG or ENV instructions for sensitive data (${kind} ${quoted(text)})`
        report({ span, buildkit: { detail, at, reached, turn: index * 1e5 + turn } })
      }
      if (at.kind === 'arg') for (const [place, { name }] of at.args.entries()) say('ARG', name, place * 2)
      else if (expanded.kind === 'env' && !problem)
        for (const [place, { key }] of expanded.pairs.entries()) say('ENV', key, 1001 + place * 2)
    }
}

function firstName(file: Dockerfile, report: Report): void {
  for (const instruction of file.instructions) {
    const inner = instruction.kind === 'onbuild' ? instruction.trigger : instruction
    const name = namesOf(inner).find(({ text }) => isTelling(withoutQuotes(text)))
    if (!name) continue
    const message = `The value of ${shown(name.text)} can be read from the image; use RUN --mount=type=secret.`
    report({ span: name.span, message, hadolint: { line: instruction.lines[0] } })
  }
}

/** hadolint reads one name of an ARG. */
function namesOf(instruction: Instruction): readonly Word[] {
  if (instruction.kind === 'arg') return instruction.args.slice(0, 1).map(({ name }) => name)
  return instruction.kind === 'env' ? instruction.pairs.map(({ key }) => key) : []
}

const PARTS = /api_key|client_key|password|private|secret|token|username/i

/** Names without any such part that services are known to use. */
const NAMES = [
  ...['APPLICATION_KEY', 'AWS_ACCESS_KEY_ID', 'CI_DEPLOY_USER', 'DOCKER_EMAIL', 'FACEBOOK_APP_ID', 'HEROKU_API_USER'],
  ...['OKTA_AUTHN_GROUPID', 'OKTA_CLIENT_ORGURL', 'OKTA_OAUTH2_CLIENTID', 'STRIPE_DEVICE_NAME', 'TRAVIS_OS_NAME'],
  ...['TRAVIS_SECURE_ENV_VARS', 'TRAVIS_SUDO'],
]

function isTelling(name: string): boolean {
  return PARTS.test(name) || NAMES.includes(name.toUpperCase())
}
