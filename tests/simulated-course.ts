import { afterAnswer, type CardProgress, isDue, NEW_CARD, recallOn } from '#core/card-progress.ts'
import type { Card } from '#core/deck.ts'
import type { Happening, LogEvent } from '#core/event.ts'
import type { Grade } from '#core/grade.ts'
import { createId } from '#core/id.ts'
import { createRandom, seedOf } from '#core/random.ts'
import { DEFAULT_SETTINGS } from '#core/settings.ts'
import { addDays, type Day, type Instant } from '#core/time.ts'

type Course = {
  readonly cards: readonly Card[]
  /** The last one. */
  readonly today: Day
  readonly days?: number
  readonly newPerDay?: number
  readonly seed?: number
  /** Days from `today` to the exam. */
  readonly examIn?: number
}

const HOUR_MS = 3_600_000
/** The learner lives an hour ahead of UTC. */
const ZONE_MS = HOUR_MS

/**
 * The log of a whole course, the same on every run: most days studied, in the morning, in the evening or past midnight,
 * two weeks of the year ill; due cards first, then new ones, and what was forgotten again at the end; crams, mistaken
 * taps taken back, cards flagged and put aside; scenarios among the cards. The learner forgets about as FSRS says, some
 * cards faster than others.
 */
export function simulatedCourse({
  cards,
  today,
  days = 60,
  newPerDay = 16,
  seed = 1,
  examIn = 25,
}: Course): LogEvent[] {
  const random = createRandom(seed)
  const log: LogEvent[] = []
  const progress = new Map<string, CardProgress>()
  let now: Instant = 0
  let day: Day = addDays(today, 1 - days)

  const write = (...happenings: readonly Happening[]) => {
    for (const happening of happenings) {
      now += 1
      log.push({ ...happening, id: createId(now, random), at: now, day, device: 'course' })
    }
  }
  const answer = (card: Card, sitting: string, counts: boolean): Grade => {
    const known = progress.get(card.id) ?? NEW_CARD
    const grade = drawGrade(known, card.id, day, random)
    const tookMs = Math.round((card.scenario ? 40_000 : 5_000) * (0.4 + 1.6 * random()) * (grade === 'again' ? 1.6 : 1))
    now += tookMs + 800
    const given = { seed: 1, answers: [null], right: grade !== 'again', misconceptions: [] }
    const said = { type: 'answered', card: card.id, tookMs, sitting, counts, ...(card.scenario && { given }) } as const
    if (random() < 0.01) {
      write({ ...said, grade: 'easy' })
      write({ type: 'undone', event: log.at(-1)?.id ?? '' })
    }
    write({ ...said, grade })
    if (counts) progress.set(card.id, afterAnswer(known, grade, day, DEFAULT_SETTINGS))
    return grade
  }
  const sit = (queue: readonly Card[], hour: number, counts = true) => {
    now = Math.max(now, Date.parse(day) + hour * HOUR_MS - ZONE_MS + Math.floor(random() * HOUR_MS))
    const sitting = createId(now, random)
    write({ type: 'sitting-started', sitting, query: '', counts, cards: queue.map(({ id }) => id) })
    let again: readonly Card[] = queue
    while (again.length > 0) again = again.filter((card) => answer(card, sitting, counts) === 'again' && counts)
    write({ type: 'sitting-ended', sitting })
  }
  const unseen = cards.filter((card) => !card.startsSuspended)
  const open = () => unseen.filter(({ id }) => isDue(progress.get(id) ?? NEW_CARD, day))

  now = Date.parse(day)
  const half = Math.floor(cards.length * 0.7)
  const marks = (some: readonly Card[]) => some.map(({ id }) => [id, 'mark'] as const)
  const deck = { type: 'deck-changed', deck: 'aws-ml', edited: [] } as const
  write({ ...deck, version: '1', added: marks(cards.slice(0, half)) })
  for (let gone = 0; gone < days; gone += 1) {
    day = addDays(today, gone + 1 - days)
    now = Math.max(now, Date.parse(day) + 6 * HOUR_MS)
    if (gone === 3) write(planSet(addDays(today, examIn)))
    if (gone === 21) write({ ...deck, version: '2', added: marks(cards.slice(half)) })
    // Ill for four days in the middle; else a day in eight is missed.
    if ((gone >= 33 && gone < 37) || random() < 0.12) continue
    const due = open()
    const fresh = unseen.filter(({ id }) => !progress.has(id)).slice(0, newPerDay)
    const isEarly = random() < 0.4
    if (isEarly) sit(due.splice(0, Math.ceil(due.length / 2)), 7)
    sit([...due, ...fresh.splice(0, Math.ceil(fresh.length * 0.7))], 19)
    if (fresh.length > 0) sit(fresh, random() < 0.15 ? 24.2 : 21)
    if (gone % 9 === 5) sit(unseen.filter(({ id }) => progress.has(id)).slice(0, 12), 22, false)
    if (gone % 20 === 10)
      write({ type: 'flagged', cards: unseen.slice(gone % 100, (gone % 100) + 1).map(({ id }) => id), flagged: true })
    if (gone === 40) write({ type: 'suspended', cards: unseen.slice(20, 24).map(({ id }) => id), suspended: true })
  }
  return log
}

function drawGrade(known: CardProgress, id: string, day: Day, random: () => number): Grade {
  // Some cards are harder than FSRS knows, and some easier: hidden from it, and the same for ever.
  const hidden = ((seedOf(id) % 1_000) / 1_000 - 0.5) * 0.16
  const chance = known.state === 'new' ? 0.72 : known.state === 'learn' ? 0.85 : (recallOn(known, day) ?? 0.9)
  if (random() > chance + hidden) return 'again'
  const well = random()
  return well < 0.14 ? 'hard' : well < 0.88 ? 'good' : 'easy'
}

function planSet(date: Day): Happening {
  return { type: 'plan-set', exam: 'mla-c02', date, weekdayMinutes: [25, 25, 25, 25, 25, 40, 0], daysOff: [] }
}
