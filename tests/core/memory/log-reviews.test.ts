import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, type Grade } from '#core/grade.ts'
import { reviewsOf } from '#core/memory/log-reviews.ts'
import { type ReviewHistory, reviewsByCard } from '#core/memory/review-history.ts'
import { replay } from '#core/progress.ts'
import { createMemoryModel, type Memory } from '#core/scheduler.ts'
import { anyLog, makeEvent } from '../../makers.ts'

const answer = (card: string, grade: Grade, days: number, more: { counts?: boolean; id?: string } = {}) =>
  makeEvent(
    { type: 'answered', card, grade, tookMs: 5_000, sitting: 's', counts: more.counts ?? true },
    { days, ...(more.id && { id: more.id }) },
  )

const rowsOf = ({ cards, days, grades }: ReviewHistory) =>
  Array.from(cards, (card, place) => [card, (days[place] as number) - (days[0] as number), grades[place]])

describe('the reviews of a log', () => {
  it('are the answers that count, card by number, with study days and grades', () => {
    const log = [
      answer('a', 'good', 0),
      answer('b', 'again', 0),
      answer('b', 'good', 0, { counts: false }),
      answer('a', 'hard', 3),
      answer('b', 'easy', 4),
    ]
    expect(rowsOf(reviewsOf(log))).toEqual([
      [0, 0, 3],
      [1, 0, 1],
      [0, 3, 2],
      [1, 4, 4],
    ])
  })

  it('leave out what was undone, and what came before a card was forgotten', () => {
    const log = [
      answer('a', 'good', 0),
      answer('b', 'good', 0),
      answer('b', 'again', 1, { id: 'slip' }),
      makeEvent({ type: 'undone', event: 'slip' }, { days: 1 }),
      makeEvent({ type: 'forgotten', cards: ['a'] }, { days: 2 }),
      answer('a', 'hard', 3),
    ]
    expect(rowsOf(reviewsOf(log))).toEqual([
      [0, 0, 3],
      [1, 3, 2],
    ])
  })

  it('lead to the memories that a replay leads to, whatever the log and its order', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const reviews = reviewsByCard(reviewsOf(log))
        const { cards, settings } = replay(log)
        const { nextMemory } = createMemoryModel(settings.memory.parameters)
        const followed: (Memory | undefined)[] = []
        for (let card = 0; card + 1 < reviews.starts.length; card += 1) {
          let memory: Memory | undefined
          for (let at = reviews.starts[card] as number; at < (reviews.starts[card + 1] as number); at += 1) {
            const grade = GRADES[(reviews.grades[at] as number) - 1] as Grade
            memory = nextMemory(memory, reviews.elapsedDays[at] as number, grade)
          }
          followed.push(memory)
        }
        const replayed = [...cards.values()].flatMap(({ memory }) => (memory ? [memory] : []))
        const text = (memories: readonly unknown[]) => memories.map((memory) => JSON.stringify(memory)).sort()
        expect(text(followed)).toEqual(text(replayed))
      }),
    )
  })
})
