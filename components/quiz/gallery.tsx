'use client'

import { grade, type MultiQuestion, type OneQuestion, type OrderQuestion, type PredictQuestion } from '@/lib/course'
import { Check } from './check'
import { Choices } from './choices'
import { JudgedList } from './judged-list'
import { Outcome } from './outcome'
import { Predict } from './predict'
import { QuickCheck } from './quick-check'
import { Reveal } from './reveal'

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
      <QuickCheck lesson="dev" version={1} questions={[one, multi]} />
    </div>
  )
}
