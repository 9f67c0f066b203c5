import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import { inOrder, type LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { replay } from '#core/progress.ts'
import { dayOfNumber } from '#core/statistics/bins.ts'
import { followCards } from '#core/statistics/follow-cards.ts'
import { historyInSteps, historyOf } from '#core/statistics/history.ts'
import { takenBack } from '#core/taken-back.ts'
import { addDays, daysBetween } from '#core/time.ts'
import { anyLog, FIRST_DAY, makeEvent } from '../../makers.ts'

type More = { readonly counts?: boolean; readonly tookMs?: number; readonly id?: string }

function answered(card: string, grade: Grade, days: number, { counts = true, tookMs = 4_000, id = '' }: More = {}) {
  return makeEvent({ type: 'answered', card, grade, tookMs, sitting: 's', counts }, { days, id })
}

const stagesOf = (log: readonly LogEvent[]) => historyOf(log).map(({ stage }) => stage)

describe('the history of answers', () => {
  it('says what a card was when it was answered', () => {
    const log = [
      answered('a', 'again', 0),
      answered('a', 'good', 0.1),
      answered('a', 'good', 3),
      makeEvent({ type: 'due-set', cards: ['a'], due: addDays(FIRST_DAY, 3 + 21) }, { days: 4 }),
      answered('a', 'again', 24),
      answered('a', 'good', 24.1),
    ]
    expect(stagesOf(log)).toEqual(['new', 'learning', 'young', 'mature', 'learning'])
  })

  it('calls a card mature from an interval of 21 days on', () => {
    const at = (days: number) => [
      answered('a', 'good', 0),
      makeEvent({ type: 'due-set', cards: ['a'], due: addDays(FIRST_DAY, days) }, { days: 1 }),
      answered('a', 'good', 2),
    ]
    expect([stagesOf(at(20)), stagesOf(at(21))]).toEqual([
      ['new', 'young'],
      ['new', 'mature'],
    ])
  })

  it('keeps crams apart, begins anew with a card forgotten on purpose, and leaves out what was taken back', () => {
    const log = [
      answered('a', 'good', 0),
      answered('a', 'good', 1, { counts: false }),
      makeEvent({ type: 'forgotten', cards: ['a'] }, { days: 2 }),
      answered('a', 'good', 3),
      answered('b', 'good', 3, { id: 'mistake' }),
      makeEvent({ type: 'undone', event: 'mistake' }, { days: 3 }),
    ]
    expect(historyOf(log).map(({ card, stage }) => [card, stage])).toEqual([
      ['a', 'new'],
      ['a', 'cram'],
      ['a', 'new'],
    ])
  })

  it('counts each card of a mock once, though two tabs handed it in', () => {
    const items = [{ card: 'a', seed: 1, domain: 1, scored: true }]
    const started = { type: 'mock-started', mock: 'm', exam: 'mla-c02', minutes: 10, relaxed: false, items } as const
    const twice = [0.1, 0.2].map((days) =>
      makeEvent({ type: 'answered', card: 'a', grade: 'good', tookMs: 1, sitting: 'm', counts: true }, { days }),
    )
    expect(stagesOf([makeEvent(started), ...twice])).toEqual(['new'])
  })

  it('does not count time spent away, nor a clock that ran backwards', () => {
    const log = [answered('a', 'good', 0, { tookMs: 3_600_000 }), answered('b', 'good', 0, { tookMs: -5 })]
    expect(historyOf(log).map(({ tookMs }) => tookMs)).toEqual([300_000, 0])
  })

  it('sees every card as the whole meaning of the log has it, at every answer', () => {
    fc.assert(
      fc.property(anyLog(30), (log) => {
        const { out } = takenBack(inOrder(log))
        const standing = inOrder(log).filter(({ id, type }) => type !== 'undone' && type !== 'left-out' && !out.has(id))
        for (const { answer, before, after } of followCards(log)) {
          const place = standing.findIndex(({ id }) => id === answer.id)
          const [earlier, later] = [standing.slice(0, place), standing.slice(0, place + 1)].map(
            (events) => replay(events).cards.get(answer.card) ?? NEW_CARD,
          )
          for (const [mine, theirs] of [[before, earlier] as const, [after, later] as const]) {
            const { flagged: _, suspended: __, myTags: ___, disagreed: ____, ...known } = theirs ?? NEW_CARD
            expect(mine).toEqual(known)
          }
        }
      }),
    )
  })

  it('counts the same time as what the exam plan calls studied', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const studied = new Map<string, number>()
        for (const { day, tookMs } of historyOf(log)) {
          const key = dayOfNumber(day)
          studied.set(key, (studied.get(key) ?? 0) + tookMs)
        }
        expect(daysBetween(FIRST_DAY, addDays(FIRST_DAY, 40))).toBeLessThan(42)
        expect(studied).toEqual(new Map(replay(log).studied))
      }),
    )
  })

  it('is the same in steps, and whatever order the log arrived in', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, turn) => {
        const pass = historyInSteps(log)
        let step = pass.next()
        while (!step.done) step = pass.next()
        expect(step.value).toEqual(historyOf(log))
        const cut = turn % (log.length + 1)
        expect(historyOf([...log.slice(cut), ...log.slice(0, cut)])).toEqual(historyOf(log))
      }),
    )
  })
})
