import { describe, expect, it } from 'vitest'
import { arranged, grade, isComplete, key, withPartner } from '@/lib/course'
import { fill, match, multi, one, order, predict, spot, trace } from './samples'

describe('one of four', () => {
  it('is right for the best option alone', () => {
    expect(grade(one, ['vm']).right).toBe(true)
    for (const wrong of ['container', 'limits', 'chroot']) expect(grade(one, [wrong]).right).toBe(false)
  })

  it('marks what was chosen and what would have been right, in the order written', () => {
    expect(grade(one, ['container']).options.map(({ option, chosen, right }) => [option.id, chosen, right])).toEqual([
      ['container', true, false],
      ['vm', false, true],
      ['limits', false, false],
      ['chroot', false, false],
    ])
  })

  it('names the misconception behind a wrong answer, and none behind a right one', () => {
    expect(grade(one, ['container']).misconceptions).toEqual(['M6'])
    expect(grade(one, ['vm']).misconceptions).toEqual([])
  })
})

describe('several that hold', () => {
  it('is right for exactly those, in whichever order they were ticked', () => {
    expect(grade(multi, ['one-kernel', 'vm']).right).toBe(true)
    expect(grade(multi, ['vm']).right).toBe(false)
    expect(grade(multi, ['vm', 'one-kernel', 'macos']).right).toBe(false)
  })

  it('lays a misconception to the charge of those who ticked it only', () => {
    expect(grade(multi, ['vm']).misconceptions).toEqual([])
    expect(grade(multi, ['macos']).misconceptions).toEqual(['M3'])
  })
})

it('judges a prediction like one of many', () => {
  expect(grade(predict, ['debian']).right).toBe(true)
  expect(grade(predict, ['alpine'])).toMatchObject({ right: false, misconceptions: ['M1'] })
})

describe('an order', () => {
  it('is right when every item stands in its place', () => {
    expect(grade(order, key(order)).right).toBe(true)
  })

  it('says of each item, as the learner put them, whether it is in place and where it belongs', () => {
    const { right, options } = grade(order, ['from', 'copy', 'install', 'lists'])
    expect(right).toBe(false)
    expect(options.map((each) => [each.option.id, each.right, each.place])).toEqual([
      ['from', true, 1],
      ['copy', false, 4],
      ['install', true, 3],
      ['lists', false, 2],
    ])
  })

  it('shows what an answer leaves out at its end, as written', () => {
    expect(arranged(order.options, ['install', 'gone']).map(({ id }) => id)).toEqual([
      'install',
      'copy',
      'from',
      'lists',
    ])
  })
})

describe('steps to tick', () => {
  it('are right when exactly those are ticked that run', () => {
    expect(grade(trace, ['copy']).right).toBe(true)
    expect(grade(trace, []).right).toBe(false)
    expect(grade(trace, ['copy', 'cmd'])).toMatchObject({ right: false, misconceptions: ['M30'] })
  })

  it('may all be left, for nothing may run', () => {
    expect(isComplete(trace, [])).toBe(true)
    expect(grade({ ...trace, answer: [] }, []).right).toBe(true)
  })
})

describe('a match', () => {
  it('is right when each item has its partner, in whichever order they were given', () => {
    expect(grade(match, ['entrypoint=appended', 'cmd=replaced']).right).toBe(true)
  })

  it('says of each item what it was given and where it belongs', () => {
    const { right, options, misconceptions } = grade(match, ['cmd=replaced', 'entrypoint=replaced'])
    expect(right).toBe(false)
    expect(misconceptions).toEqual(['M18'])
    expect(options.map((each) => [each.option.id, each.right, each.given, each.belongs])).toEqual([
      ['cmd', true, 'They replace it', 'They replace it'],
      ['entrypoint', false, 'They replace it', 'They are appended to it'],
    ])
  })

  it('is complete when no item is without a partner', () => {
    const half = withPartner([], 'cmd', 'replaced')
    expect(isComplete(match, half)).toBe(false)
    expect(isComplete(match, withPartner(half, 'entrypoint', 'ignored'))).toBe(true)
    expect(withPartner(half, 'cmd', 'ignored')).toEqual(['cmd=ignored'])
    expect(withPartner(half, 'cmd', '')).toEqual([])
  })
})

describe('a typed answer', () => {
  it.each(['docker.io/library/app', ' Docker.io/library/APP ', '`docker.io/library/app:1`'])('%j is right', (text) => {
    expect(grade(fill, [text]).right).toBe(true)
  })

  it('that many give wrongly gets its own reason and names its misconception', () => {
    const { right, options, misconceptions } = grade(fill, ['The one I  logged in to'])
    expect([right, misconceptions]).toEqual([false, ['M37']])
    expect(options.find((each) => each.chosen)?.option.id).toBe('asked')
  })

  it('that nobody foresaw is shown first, with what is said of all such answers', () => {
    const { right, options } = grade(fill, ['app'])
    expect(right).toBe(false)
    expect(options[0]).toMatchObject({ chosen: true, right: false, option: { text: 'app', why: fill.otherwise } })
    expect(options).toHaveLength(3)
  })

  it('is complete when it says anything', () => {
    expect([isComplete(fill, []), isComplete(fill, ['  ']), isComplete(fill, ['x'])]).toEqual([false, false, true])
  })
})

it('judges a line like one of many', () => {
  expect(grade(spot, ['env']).right).toBe(true)
  expect(grade(spot, ['run'])).toMatchObject({ right: false, misconceptions: ['M23'] })
})

it('takes an answer as complete only when it says enough', () => {
  expect([isComplete(one, []), isComplete(one, ['vm']), isComplete(one, ['vm', 'chroot'])]).toEqual([
    false,
    true,
    false,
  ])
  expect([isComplete(multi, []), isComplete(multi, ['vm', 'macos'])]).toEqual([false, true])
  expect([isComplete(order, ['from']), isComplete(order, key(order))]).toEqual([false, true])
})

it('does not take an answer as complete that names what the question no longer has', () => {
  expect(isComplete(one, ['removed'])).toBe(false)
  expect(isComplete(multi, ['vm', 'removed'])).toBe(false)
})

it('judges an answer whose options are gone as wrong, and goes on', () => {
  expect(grade(one, ['removed'])).toMatchObject({ right: false, misconceptions: [] })
})
