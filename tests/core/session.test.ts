import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Happening, LogEvent } from '#core/event.ts'
import { GRADES, type Grade } from '#core/grade.ts'
import { replay } from '#core/progress.ts'
import {
  lastDone,
  lastStep,
  minutesUntilBack,
  nextCard,
  REST_MS,
  type Sitting,
  tally,
  variantSeed,
} from '#core/session.ts'
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

describe('a sitting with learning steps', () => {
  const MINUTE = 60_000
  const stepped = (learningSteps: readonly number[], ...events: LogEvent[]): Sitting => {
    const sitting = replay([{ ...start, learningSteps } as LogEvent, ...events]).sittings.get('phone')
    if (!sitting) throw new Error('no sitting')
    return sitting
  }

  it('brings a card graded again back after the first step, and after good upon the next', () => {
    const again = answer('a', 'again', 0)
    expect(nextCard(stepped([5, 20], again, answer('b', 'good', 4 * MINUTE)))).toBe('c')
    expect(nextCard(stepped([5, 20], again, answer('b', 'good', 5 * MINUTE)))).toBe('a')
    const good = answer('a', 'good', 6 * MINUTE)
    expect(nextCard(stepped([5, 20], again, good, answer('b', 'good', 25 * MINUTE)))).toBe('c')
    expect(nextCard(stepped([5, 20], again, good, answer('b', 'good', 26 * MINUTE)))).toBe('a')
  })

  it('says how long each grade would keep a card away', () => {
    const minutes = (sitting: Sitting) => GRADES.map((grade) => minutesUntilBack(sitting, 'a', grade))
    const again = answer('a', 'again', 0)
    expect(minutes(stepped([5, 20]))).toEqual([5, undefined, undefined, undefined])
    expect(minutes(stepped([5, 20], again))).toEqual([5, 5, 20, undefined])
    expect(minutes(stepped([5, 20], again, answer('a', 'good', 1)))).toEqual([5, 20, undefined, undefined])
    expect(minutes(sittingAfter(again))).toEqual([1, undefined, undefined, undefined])
  })

  it('brings the card that is back first when nothing else is left', () => {
    const steps = [answer('a', 'again', 0), answer('a', 'good', 1), answer('b', 'again', 2)]
    expect(nextCard(stepped([5, 20], ...steps, answer('c', 'good', 3), answer('d', 'good', 4)))).toBe('b')
  })

  const anySteps = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 })
  const anyAnswers = fc.array(
    fc.record({ grade: fc.constantFrom(...GRADES), seconds: fc.nat(900), skips: fc.nat(9).map((one) => one === 0) }),
    { maxLength: 40 },
  )

  /** Works through a sitting: with these answers first, and with good ones after them. */
  function worked(
    learningSteps: readonly number[],
    answers: readonly { grade: Grade; seconds: number; skips: boolean }[],
  ) {
    let at = 0
    const events: LogEvent[] = []
    const shown: string[] = []
    for (let turn = 0; turn < 200; turn += 1) {
      const card = nextCard(stepped(learningSteps, ...events))
      if (card === undefined) return { events, shown, sitting: stepped(learningSteps, ...events) }
      const { grade, seconds, skips } = answers[turn] ?? { grade: 'good', seconds: 5, skips: false }
      at += seconds * 1_000 + 1
      shown.push(card)
      events.push(skips ? within({ type: 'skipped', card, sitting: 's' }, at) : answer(card, grade, at))
    }
    throw new Error('This sitting has no end.')
  }

  it('ends however it is answered, once all is known', () => {
    fc.assert(
      fc.property(anySteps, anyAnswers, (learningSteps, answers) => {
        const { shown, sitting } = worked(learningSteps, answers)
        expect(shown.length).toBeLessThanOrEqual(answers.length + 4 * Math.max(1, learningSteps.length) + 4)
        expect(tally(sitting)).toMatchObject({ finished: 4, waiting: 0 })
      }),
    )
  })

  it('brings every card graded again until it has taken all steps, was easy, or was skipped', () => {
    fc.assert(
      fc.property(anySteps, anyAnswers, (learningSteps, answers) => {
        const { events } = worked(learningSteps, answers)
        for (const card of ['a', 'b', 'c', 'd']) {
          const own = events.filter((event) => 'card' in event && event.card === card)
          const grades = own.map((event) => (event.type === 'answered' ? event.grade : 'skipped'))
          const since = grades.slice(grades.lastIndexOf('again') + 1)
          if (since.length === grades.length) expect(grades).toHaveLength(1)
          else if (since.includes('easy') || since.includes('skipped')) expect(since.at(-1)).toMatch(/easy|skipped/)
          else if (learningSteps.length === 0) expect(since).toHaveLength(1)
          else expect(since.filter((grade) => grade === 'good')).toHaveLength(learningSteps.length)
        }
      }),
    )
  })
})

describe('what undo takes back', () => {
  const leech = { cards: ['a'], sitting: 's', leech: true } as const

  it('is the last step, and with what befell a leech the answer before it', () => {
    const again = answer('a', 'again', 1)
    const tagged = within({ type: 'tagged', ...leech, add: ['leech'], remove: [] }, 2)
    const put = within({ type: 'suspended', ...leech, suspended: true }, 2)
    const flagged = within({ type: 'flagged', cards: ['b'], flagged: true, sitting: 's' }, 3)
    const events = (...log: LogEvent[]) => lastDone(sittingAfter(...log)).map(({ event }) => event)
    expect(events()).toEqual([])
    expect(events(again)).toEqual([again.id])
    expect(events(again, tagged)).toEqual([tagged.id, again.id])
    expect(events(again, put)).toEqual([put.id, again.id])
    expect(events(again, tagged, flagged)).toEqual([flagged.id])
  })

  it('leaves a tagged leech in the sitting, and a suspended one out of it', () => {
    const rest = [answer('b', 'good', 3), answer('c', 'good', 4), answer('d', 'good', 5)]
    const again = answer('a', 'again', 1)
    const tagged = within({ type: 'tagged', ...leech, add: ['leech'], remove: [] }, 2)
    const put = within({ type: 'suspended', ...leech, suspended: true }, 2)
    expect(nextCard(sittingAfter(again, tagged, ...rest))).toBe('a')
    expect(nextCard(sittingAfter(again, put, ...rest))).toBeUndefined()
  })
})
