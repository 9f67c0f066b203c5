import type { Card } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import { createId } from '#core/id.ts'
import { createRandom } from '#core/random.ts'
import { addDays, type Day } from '#core/time.ts'

type Mocks = {
  readonly cards: readonly Card[]
  readonly exam: string
  /** The last day of the log. */
  readonly today: Day
  /** Each so many days before, with so large a share right, 0 to 1. */
  readonly sat: readonly (readonly [daysBefore: number, right: number])[]
  readonly questions?: number
}

const HOUR_MS = 3_600_000

/** Mocks that were sat and handed in, for a log: the scenarios of the exam, right or wrong as told. */
export function satMocks({ cards, exam, today, sat, questions = 30 }: Mocks): LogEvent[] {
  const random = createRandom(7)
  const asked = cards.flatMap(({ id, kind, domains }) => {
    const domain = kind === 'scenario' && domains.find((one) => one.startsWith(`${exam}/`))
    return domain ? [{ id, domain: Number(domain.split('/')[1]) }] : []
  })
  return sat.flatMap(([daysBefore, share]) => {
    const day = addDays(today, -daysBefore)
    const at = Date.parse(day) + 16 * HOUR_MS
    const mock = createId(at, random)
    const items = asked
      .slice(0, questions)
      .map(({ id, domain }, seed) => ({ card: id, seed, domain, scored: seed % 4 > 0 }))
    const right = items.map((_, place) => (place * 7) % items.length < share * items.length)
    const header = (later: number) => ({ id: createId(at + later, random), at: at + later, day, device: 'course' })
    return [
      { type: 'mock-started', mock, exam, minutes: 60, relaxed: false, items, ...header(0) },
      { type: 'mock-finished', mock, by: 'learner', right, ...header(HOUR_MS / 2) },
    ]
  })
}
