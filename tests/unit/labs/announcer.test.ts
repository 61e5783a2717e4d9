import { describe, expect, it } from 'vitest'
import { changes, type Moment } from '@/components/lab/announcer'
import type { GoalText } from '@/components/lab/goal-now'
import type { Finding, Study } from '@/lib/worker'

const goals: readonly GoalText[] = [{ id: 'g', text: 'Editing `server.js` reinstalls nothing.', hints: ['', '', ''] }]
const finding: Finding = {
  rule: 'relative-workdir',
  severity: 'warning',
  message: 'Write `/app`.',
  span: { start: 0, end: 1 },
  lines: [],
  fixes: [],
  sameAs: [],
  line: 3,
}

function moment(study: Partial<Study>, met = false): Moment {
  return {
    study: { findings: [], steps: [], cached: 3, runs: 0, newBytes: 0, ...study },
    judged: [{ id: 'g', met, expected: '', observed: '' }],
    isSame: false,
  }
}

describe('what a listener hears', () => {
  it('is the verdict and the count of goals at first', () => {
    expect(changes(undefined, moment({}, true), goals)).toBe(
      'If you build now: 3 cached, nothing runs. 1 of 1 goals met.',
    )
  })

  it('is nothing where nothing changed', () => {
    expect(changes(moment({}), moment({ newBytes: 5 }), goals)).toBe('')
  })

  it('is the new verdict, without the marks of code', () => {
    expect(changes(moment({}), moment({ cached: 1, runs: 2, cause: '`server.js` changed' }), goals)).toBe(
      'If you build now: 1 cached, 2 run: server.js changed.',
    )
  })

  it('is a goal that is met, or is so no longer', () => {
    expect(changes(moment({}), moment({}, true), goals)).toBe('Goal met: Editing server.js reinstalls nothing.')
    expect(changes(moment({}, true), moment({}), goals)).toBe('No longer met: Editing server.js reinstalls nothing.')
  })

  it('is a new finding with its line, once, and not again when it moves', () => {
    expect(changes(moment({}), moment({ findings: [finding] }), goals)).toBe('Line 3: Write /app.')
    const moved = { ...finding, line: 4 }
    expect(changes(moment({ findings: [finding] }), moment({ findings: [moved] }), goals)).toBe('')
  })
})
