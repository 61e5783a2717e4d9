import type { Instruction, Word } from '../../tree'
import { withoutQuotes } from '../rest-of-line'
import type { Rule } from '../rule'
import { shown } from '../wording'

export const secretsUsedInArgOrEnv: Rule = {
  name: 'secrets-used-in-arg-or-env',
  severity: 'warning',
  summary: 'Keep secrets out of ARG and ENV.',
  why: 'The values of ENV stand in the image, and those of ARG in its history: `docker history` and `docker inspect` show them to everybody who has the image. A secret mount gives a RUN the value without leaving a trace.',
  hadolint: [{ code: 'DL3064', severity: 'warning' }],
  examples: [
    {
      bad: 'FROM node:22.12-slim\nARG NPM_TOKEN\nRUN npm ci',
      good: 'FROM node:22.12-slim\nRUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci',
    },
  ],
  check(file, report) {
    for (const instruction of file.instructions) {
      const inner = instruction.kind === 'onbuild' ? instruction.trigger : instruction
      const name = namesOf(inner).find(({ text }) => isTelling(withoutQuotes(text)))
      if (!name) continue
      const message = `The value of ${shown(name.text)} can be read from the image; use RUN --mount=type=secret.`
      report({ span: name.span, message, hadolint: { line: instruction.lines[0] } })
    }
  },
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
