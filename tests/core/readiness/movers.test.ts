import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { calibrate } from '#core/readiness/calibration.ts'
import { afterStudy, moversOf } from '#core/readiness/movers.ts'
import { itemOn, project } from '#core/readiness/of-deck.ts'
import { memoryModel, recallAfter } from '#core/scheduler.ts'
import { addDays } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeCard } from '../../makers.ts'
import { answered, askedAfter, CARDS, EXAM } from './decks.ts'

const TODAY = addDays(FIRST_DAY, 10)
const ON = addDays(FIRST_DAY, 24)

function taskAfter(log: readonly LogEvent[], cards: readonly Card[] = CARDS, minutes = 5) {
  const { habits, settings } = replay(log)
  const { parameters } = settings.memory
  const asked = askedAfter(log, cards)
  return { asked, exam: EXAM, calibration: calibrate([]), habits, parameters, today: TODAY, on: ON, minutes }
}

const many = (count: number, more: (place: number) => Partial<Card>) =>
  Array.from({ length: count }, (_, place) => makeCard(`m${place}`, more(place)))

describe('what moves the score most', () => {
  it('are three at most, of different kinds, the one that brings most first', () => {
    const cards = many(120, (place) => ({
      domains: [`mla-c02/${1 + (place % 4)}`],
      topic: `t${place % 5}`,
      tags: place % 6 === 0 ? ['gotcha'] : ['exam-tip'],
    }))
    const movers = moversOf(taskAfter([], cards))
    expect(movers).toHaveLength(3)
    expect(new Set(movers.map(({ group }) => group.kind)).size).toBe(3)
    const gains = movers.map(({ gain }) => gain)
    expect(gains).toEqual([...gains].sort((one, other) => other - one))
    for (const { minutes, cards: ids, unseen } of movers) {
      expect(minutes).toBeGreaterThan(4)
      expect(minutes).toBeLessThan(6)
      expect(unseen).toBe(ids.length)
    }
  })

  it('are narrow where any are: a tag that most cards have tells nobody where to look', () => {
    const cards = many(120, (place) => ({
      domains: [`mla-c02/${1 + (place % 4)}`],
      topic: `t${place % 5}`,
      tags: ['core'],
    }))
    expect(moversOf(taskAfter([], cards)).map(({ group }) => group.kind)).not.toContain('tag')
    const alike = many(10, () => ({ domains: ['mla-c02/1'], topic: 'one', tags: ['core'] }))
    expect(moversOf(taskAfter([], alike))).toHaveLength(1)
  })

  it('brings what studying just these cards brings', () => {
    const cards = many(20, () => ({ domains: ['mla-c02/1'], topic: 'one', tags: ['gotcha'] }))
    const task = taskAfter([answered('m1', 'again')], cards)
    const [best] = moversOf(task)
    const items = task.asked.map((one) => itemOn(one, ON))
    const studied = task.asked.map((one, place) => {
      const item = items[place] ?? itemOn(one, ON)
      if (!best?.cards.includes(one.subject.card.id)) return item
      return { ...item, days: 14, recall: afterStudy(one.subject, 14, task).recall }
    })
    const score = (some: typeof items) => project(some, EXAM, task.calibration, 0)?.whole.score ?? 0
    expect(best?.gain).toBeCloseTo(score(studied) - score(items), 9)
    expect(best?.gain).toBeGreaterThan(0)
  })

  it('expects of a card what its grades come to, each as likely as it is', () => {
    const task = taskAfter([answered('a', 'good')])
    const subject = task.asked.find((one) => one.subject.card.id === 'a')?.subject
    if (!subject?.progress.memory) throw new Error('The card was answered.')
    const { memory } = subject.progress
    const now = recallAfter(memory, 10)
    const [, hard = 0, good = 0, easy = 0] = task.habits.card.later.shares
    const chances = [1 - now, ...[hard, good, easy].map((share) => (share / (hard + good + easy)) * now)]
    const { nextMemory } = memoryModel(task.parameters)
    const grades = ['again', 'hard', 'good', 'easy'] as const
    const expected = grades.reduce(
      (sum, grade, place) => sum + (chances[place] ?? 0) * recallAfter(nextMemory(memory, 10, grade), 14),
      0,
    )
    expect(afterStudy(subject, 14, task).recall).toBeCloseTo(expected, 12)
  })

  it('leaves alone what came today, and takes one of siblings', () => {
    const cards = many(4, (place) => ({ domains: ['mla-c02/1'], siblings: place < 2 ? 'pair' : `m${place}` }))
    const told = moversOf(taskAfter([answered('m3', 'good', 10)], cards)).flatMap((mover) => mover.cards)
    expect(told).toContain('m2')
    expect(told).not.toContain('m3')
    expect(told.filter((id) => id === 'm0' || id === 'm1')).toHaveLength(1)
  })

  it('are none where nothing is left to study', () => {
    expect(moversOf(taskAfter([], []))).toEqual([])
    expect(moversOf(taskAfter([], [makeCard('x', { domains: ['aif-c01/1'] })]))).toEqual([])
  })

  it('are told in positive numbers and without a card twice, whatever the log', () => {
    fc.assert(
      fc.property(anyLog(40), fc.nat(60), (log, days) => {
        const task = { ...taskAfter(log), today: addDays(FIRST_DAY, days), on: addDays(FIRST_DAY, days + 14) }
        for (const { gain, minutes, cards } of moversOf(task)) {
          expect(gain).toBeGreaterThan(0)
          expect(gain).toBeLessThanOrEqual(1)
          expect(minutes).toBeGreaterThan(0)
          expect(new Set(cards).size).toBe(cards.length)
        }
      }),
    )
  })
})
