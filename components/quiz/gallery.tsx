'use client'

import {
  type FillQuestion,
  grade,
  type MatchQuestion,
  type MultiQuestion,
  type OneQuestion,
  type OrderQuestion,
  type PredictQuestion,
  type SpotQuestion,
  type TraceQuestion,
} from '@/lib/course'
import { Check } from './check'
import { Choices } from './choices'
import { JudgedList } from './judged-list'
import { Outcome } from './outcome'
import { Predict } from './predict'
import { QuickCheck } from './quick-check'
import { Reveal } from './reveal'
import { JudgedRows } from './rows'

const one: OneQuestion = {
  id: 'dev-one',
  kind: 'one',
  stem: 'Which line reads `server.js`?',
  code: { language: 'dockerfile', title: 'Dockerfile', text: '# syntax=docker/dockerfile:1\nCOPY . .\nRUN npm ci\n' },
  options: [
    { id: 'copy', text: '`COPY . .`', why: 'It reads every file of the context.' },
    { id: 'run', text: '`RUN npm ci`', why: '**Not from your disk.** It sees what the line above it copied.' },
    {
      id: 'both',
      text: 'Both of them',
      why: '**One of them copies, the other runs.** Only the copy reads the context.',
    },
    { id: 'none', text: 'Neither of them', why: '**Then the image would have no server.** Something has to copy it.' },
  ],
  answer: 'copy',
}

const multi: MultiQuestion = {
  ...one,
  id: 'dev-multi',
  kind: 'multi',
  stem: 'What touches files?',
  code: undefined,
  answer: ['copy', 'run'],
}
const order: OrderQuestion = {
  ...one,
  id: 'dev-order',
  kind: 'order',
  stem: 'From least to most?',
  answer: ['none', 'copy', 'run', 'both'],
}
const predict: PredictQuestion = {
  ...one,
  id: 'dev-predict',
  kind: 'predict',
  stem: 'What will read it?',
  outcome: '`COPY . .` reads it.',
}

const trace: TraceQuestion = {
  id: 'dev-trace',
  kind: 'trace',
  stem: 'You change one line of `server.js`, and build. What runs?',
  options: [
    { id: 'lists', text: '`COPY package.json package-lock.json ./`', fate: 'cached', why: 'Neither file changed.' },
    { id: 'install', text: '`RUN npm ci`', fate: 'cached', why: 'It stands on a cached layer and says the same.' },
    { id: 'copy', text: '`COPY . .`', fate: 'ran', why: 'It reads `server.js`: new content, new key.' },
    { id: 'cmd', text: '`CMD ["node", "server.js"]`', fate: 'meta', why: '**No step.** It is a line of the config.' },
  ],
  answer: ['copy'],
}
const match: MatchQuestion = {
  id: 'dev-match',
  kind: 'match',
  stem: 'What do words behind `docker run image` do to each?',
  options: [
    { id: 'cmd', text: '`CMD ["a"]`', why: 'It is only a default.' },
    { id: 'entrypoint', text: '`ENTRYPOINT ["a"]`', why: 'The words follow it.' },
  ],
  partners: [
    { id: 'replaced', text: 'They replace it' },
    { id: 'appended', text: 'They are appended to it' },
  ],
  answer: ['cmd=replaced', 'entrypoint=appended'],
}
const fill: FillQuestion = {
  id: 'dev-fill',
  kind: 'fill',
  stem: 'Which tag does `docker pull alpine` ask for?',
  options: [
    { id: 'latest', text: 'latest', also: ['alpine:latest'], why: 'A name without a tag means this one.' },
    { id: 'newest', text: 'the newest', why: '**A tag is a name, no date.** It points where somebody put it.' },
  ],
  answer: ['latest'],
  otherwise: 'Every image has a tag or a digest; a default stands in where none is written.',
}
const spot: SpotQuestion = {
  id: 'dev-spot',
  kind: 'spot',
  stem: 'Which line ships the token?',
  code: { language: 'dockerfile', text: '# syntax=docker/dockerfile:1\nFROM alpine:3.24\nENV TOKEN=abc\nRUN make\n' },
  options: [
    { id: 'from', line: 2, text: '`FROM alpine:3.24`', why: 'Nobody gave the base a token.' },
    { id: 'env', line: 3, text: '`ENV TOKEN=abc`', why: 'The config keeps it for all to read.' },
    { id: 'run', line: 4, text: '`RUN make`', why: '**It reads the token.** What ships it stands above.' },
  ],
  answer: 'env',
}

/** Questions in every state, for the gallery. */
export function QuizGallery() {
  return (
    <div className="grid items-start gap-12 tablet:grid-cols-2">
      <fieldset className="min-w-0">
        <legend className="mb-3 font-semibold">At rest, and chosen</legend>
        <Choices question={{ ...one, id: 'dev-rest' }} pick={['run']} onPick={() => {}} />
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="mb-3 font-semibold">Kept, and locked</legend>
        <Choices question={{ ...multi, id: 'dev-locked' }} pick={['copy', 'both']} locked onPick={() => {}} />
      </fieldset>
      <JudgedList kind="one" grade={grade(one, ['run'])} />
      <JudgedList kind="multi" grade={grade(multi, ['copy', 'both'])} />
      <JudgedList kind="order" grade={grade(order, ['none', 'run', 'copy', 'both'])} />
      <div>
        <Outcome question={predict} grade={grade(predict, ['copy'])} />
        <Outcome question={predict} grade={grade(predict, ['run'])} />
        <Predict lesson="dev" version={1} question={predict} />
        <Reveal lesson="dev" version={1} question={predict} />
      </div>
      <Check lesson="dev" version={1} question={order} />
      <Check lesson="dev" version={1} question={trace} />
      <div>
        <JudgedRows question={trace} grade={grade(trace, ['copy', 'cmd'])} />
      </div>
      <Check lesson="dev" version={1} question={match} />
      <JudgedList kind="match" grade={grade(match, ['cmd=appended', 'entrypoint=appended'])} />
      <Check lesson="dev" version={1} question={fill} />
      <JudgedList kind="fill" grade={grade(fill, ['3.24'])} />
      <Check lesson="dev" version={1} question={spot} />
      <div>
        <JudgedRows question={spot} grade={grade(spot, ['run'])} />
      </div>
      <QuickCheck lesson="dev" version={1} questions={[one, multi]} />
    </div>
  )
}
