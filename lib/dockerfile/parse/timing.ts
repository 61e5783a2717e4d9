import { quoted } from '../expand/go-text'
import type { HealthcheckInstruction } from '../tree'
import { duration, integer } from './duration'
import { flagText, type Reading, refuse } from './reading'

type Timing = Pick<HealthcheckInstruction, 'interval' | 'timeout' | 'startPeriod' | 'startInterval' | 'retries'>

/** The flags of a health check that are numbers. */
export function timing(reading: Reading): Timing {
  return {
    interval: nanoseconds(reading, 'interval'),
    timeout: nanoseconds(reading, 'timeout'),
    startPeriod: nanoseconds(reading, 'start-period'),
    startInterval: nanoseconds(reading, 'start-interval'),
    retries: retries(reading),
  }
}

function nanoseconds(reading: Reading, name: string): number {
  const word = flagText(reading.shape.flags, name)
  if (!word || word.text === '') return 0
  const read = duration(word.text)
  if (read.error !== undefined) {
    refuse(reading, read.error, word.span)
    return 0
  }
  if (read.value !== 0 && read.value < 1e6)
    refuse(reading, `Interval ${quoted(name)} cannot be less than 1ms`, word.span)
  return read.value
}

function retries(reading: Reading): number {
  const word = flagText(reading.shape.flags, 'retries')
  if (!word || word.text === '') return 0
  const read = integer(word.text)
  if (read.error !== undefined) {
    refuse(reading, read.error, word.span)
    return 0
  }
  if (read.value < 0) refuse(reading, `--retries cannot be negative (${read.value})`, word.span)
  return read.value
}
