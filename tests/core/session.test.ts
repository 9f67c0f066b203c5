import { describe, expect, it } from 'vitest'
import type { Happening, LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { replay } from '#core/progress.ts'
import { lastStep, nextCard, REST_MS, type Sitting, tally, variantSeed } from '#core/session.ts'
import { makeEvent } from '../makers.ts'

const start = makeEvent({ type: 'sitting-started', sitting: 's', query: '', counts: true, cards: ['a', 'b', 'c', 'd'] })

function answer(card: string, grade: Grade, ms: number): LogEvent {
  return makeEvent({ type: 'answered', card, grade, tookMs: 1_000, sitting: 's', counts: true }, { ms })
}

function sittingAfter(...events: LogEvent[]): Sitting {
  const sitting = replay([start, ...events]).sittings.get('phone')
  if (!sitting) throw new Error('no sitting')
  return sitting
}

const within = (happening: Happening, ms: number) => makeEvent(happening, { ms })

describe('a sitting', () => {
  it('brings its cards in order', () => {
    expect(nextCard(sittingAfter())).toBe('a')
    expect(nextCard(sittingAfter(answer('a', 'good', 1)))).toBe('b')
  })

  it('brings a card graded again back once it has rested', () => {
    const early = sittingAfter(answer('a', 'again', 1), answer('b', 'good', 9_000))
    expect(nextCard(early)).toBe('c')
    const rested = sittingAfter(answer('a', 'again', 1), answer('b', 'good', 1 + REST_MS))
    expect(nextCard(rested)).toBe('a')
  })

  it('brings it back at once when nothing else is left, and ends when all are known', () => {
    const steps = [answer('a', 'again', 1), answer('b', 'good', 2), answer('c', 'good', 3), answer('d', 'easy', 4)]
    expect(nextCard(sittingAfter(...steps))).toBe('a')
    expect(nextCard(sittingAfter(...steps, answer('a', 'hard', 5)))).toBeUndefined()
  })

  it('by minutes ends with the card that was up when the time was over', () => {
    const timed = { ...start, minutes: 5 }
    const at = (minutes: number) => {
      const sitting = replay([timed, answer('a', 'good', 1), answer('b', 'good', minutes * 60_000)]).sittings.get(
        'phone',
      )
      return sitting && nextCard(sitting)
    }
    expect(at(4.9)).toBe('c')
    expect(at(5)).toBeUndefined()
  })

  it('draws another variant of a scenario each time it comes, and the same again after an undo', () => {
    const wrong = answer('a', 'again', 1)
    const first = variantSeed(sittingAfter(), 'a')
    expect(variantSeed(sittingAfter(wrong), 'a')).not.toBe(first)
    expect(variantSeed(sittingAfter(answer('b', 'good', 1)), 'a')).toBe(first)
    expect(variantSeed(sittingAfter(wrong, within({ type: 'undone', event: wrong.id }, 2)), 'a')).toBe(first)
    expect(variantSeed(sittingAfter(), 'b')).not.toBe(first)
  })

  it('leaves out a card that was skipped or suspended', () => {
    const skipped = within({ type: 'skipped', card: 'a', sitting: 's' }, 1)
    const suspended = within({ type: 'suspended', cards: ['b'], suspended: true, sitting: 's' }, 2)
    expect(nextCard(sittingAfter(skipped, suspended))).toBe('c')
    expect(tally(sittingAfter(skipped, suspended))).toMatchObject({ total: 4, finished: 2, waiting: 0 })
  })

  it('stays on a card that is flagged', () => {
    const flagged = within({ type: 'flagged', cards: ['a'], flagged: true, sitting: 's' }, 1)
    expect(nextCard(sittingAfter(flagged))).toBe('a')
    expect(lastStep(sittingAfter(flagged))?.kind).toBe('flagged')
  })

  it('counts what is finished, what comes back and how it was graded', () => {
    const sitting = sittingAfter(answer('a', 'again', 1), answer('b', 'good', 2))
    expect(tally(sitting)).toEqual({
      total: 4,
      answered: 2,
      finished: 1,
      waiting: 1,
      answers: { again: 1, hard: 0, good: 1, easy: 0 },
    })
  })

  it('goes a step back when its last step is undone', () => {
    const step = answer('a', 'good', 1)
    expect(sittingAfter(step, within({ type: 'undone', event: step.id }, 2))).toEqual(sittingAfter())
  })
})
