import { inOrder, type LogEvent } from '#core/event.ts'
import { GRADES } from '#core/grade.ts'
import { takenBack } from '#core/taken-back.ts'
import { type Day, daysBetween } from '#core/time.ts'
import type { ReviewHistory } from './review-history.ts'

/** Where days begin to be counted; any day would do. */
const FIRST_DAY: Day = '1970-01-01'

type Answered = Extract<LogEvent, { type: 'answered' }>

/**
 * The reviews of a log as the schedule knows them: every answer that counts, cards and scenarios alike, for the same
 * memory model serves both. What was undone is left out, and so is all that came before a card was forgotten.
 */
export function reviewsOf(events: Iterable<LogEvent>): ReviewHistory {
  const answers = scheduledAnswers(events)
  const numbers = new Map<string, number>()
  const days = new Map<Day, number>()
  return {
    cards: Int32Array.from(answers, ({ card }) => {
      const number = numbers.get(card) ?? numbers.size
      numbers.set(card, number)
      return number
    }),
    days: Int32Array.from(answers, ({ day }) => {
      const number = days.get(day) ?? daysBetween(FIRST_DAY, day)
      days.set(day, number)
      return number
    }),
    grades: Uint8Array.from(answers, ({ grade }) => GRADES.indexOf(grade) + 1),
  }
}

/** The answers that `replay` makes memories of, in order. */
function scheduledAnswers(events: Iterable<LogEvent>): Answered[] {
  const log = inOrder(events)
  const { out } = takenBack(log)
  const answers: Answered[] = []
  const forgottenAt = new Map<string, number>()
  // Of each mock its cards, and whether they were answered: two tabs may hand the same mock in.
  const mocks = new Map<string, Map<string, boolean>>()
  for (const event of log) {
    if (out.has(event.id)) continue
    if (event.type === 'mock-started') mocks.set(event.mock, new Map(event.items.map(({ card }) => [card, false])))
    if (event.type === 'forgotten') for (const card of event.cards) forgottenAt.set(card, answers.length)
    if (event.type !== 'answered') continue
    const mock = mocks.get(event.sitting)
    if (mock?.get(event.card)) continue
    if (mock?.has(event.card)) mock.set(event.card, true)
    if (event.counts) answers.push(event)
  }
  return answers.filter(({ card }, place) => place >= (forgottenAt.get(card) ?? 0))
}
