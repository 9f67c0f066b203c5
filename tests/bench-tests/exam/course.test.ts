import { describe, expect, it } from 'vitest'
import { MEAN_FIRST_SECONDS } from '../../bench/exam/answering.ts'
import { type Course, runCourse } from '../../bench/exam/course.ts'
import type { MakePolicy } from '../../bench/exam/policy.ts'
import { ANKI, ANKI_FILL, CONSTANT_RETENTIONS, RIVALS } from '../../bench/exam/rivals/rivals.ts'

const short: Course = {
  family: 'FSRS-6',
  seed: 3,
  scenario: { name: 'short', cards: 120, days: 20, minutesPerDay: 6, cost: 2 },
  variant: 'plain',
}

function policy(name: string): MakePolicy {
  const found = [...RIVALS, ...CONSTANT_RETENTIONS].find((one) => one.name === name)
  if (!found) throw new Error(`There is no policy ${name}.`)
  return found.make
}

describe('a course', () => {
  for (const { name, make } of [...RIVALS, ...CONSTANT_RETENTIONS])
    it(`under ${name} uses no more than the time there is, but for the last card`, () => {
      const { minutes, seen, score } = runCourse(short, make)
      const longest = (33.79 * 2) / 60
      expect(minutes).toBeLessThanOrEqual(20 * 6 + longest)
      expect(seen).toBeGreaterThan(0)
      expect(score).toBeGreaterThan(0)
    })

  it('gives policies that fill the time the same time, to the last card', () => {
    const longest = (33.79 * 2) / 60
    for (const name of [ANKI_FILL, 'gain per second', '0.8 highest first, new first'])
      expect(runCourse(short, policy(name)).minutes).toBeGreaterThan(20 * 6 - longest)
    expect(runCourse(short, policy(ANKI)).minutes).toBeLessThanOrEqual(runCourse(short, policy(ANKI_FILL)).minutes)
  })

  it('comes out the same every time', () => {
    const make = policy('0.8 highest first, new first')
    expect(runCourse(short, make)).toEqual(runCourse(short, make))
  })

  it('has about as many answers as the seconds allow', () => {
    const { reviews, minutes } = runCourse(short, () => ({ queue: (day) => [day], observe: () => {} }))
    expect(reviews).toBe(20)
    expect(minutes * 60).toBeGreaterThan(0.5 * 20 * 2 * MEAN_FIRST_SECONDS)
  })

  it('refuses a card that comes twice on one day', () => {
    expect(() => runCourse(short, () => ({ queue: () => [1, 1], observe: () => {} }))).toThrow('twice')
  })

  it('leaves out the days on which nobody studies', () => {
    const days: number[] = []
    runCourse({ ...short, variant: 'attendance' }, () => ({
      queue: (day) => {
        days.push(day)
        return [day]
      },
      observe: () => {},
    }))
    expect(days.length).toBeGreaterThan(10)
    expect(days.length).toBeLessThan(20)
  })

  it('takes longer where answers take longer than was thought', () => {
    const studied = (variant: 'plain' | 'costs') => runCourse({ ...short, variant }, policy(ANKI_FILL)).reviews
    expect(studied('costs')).toBeLessThan(0.8 * studied('plain'))
  })
})
