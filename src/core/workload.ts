import { retentionOf } from './coming-back.ts'
import type { Grade } from './grade.ts'
import type { Habit, Habits } from './habits.ts'
import { isSuspended, type Subject } from './queue.ts'
import { createRandom, type Random, seedOf } from './random.ts'
import { intervalDays, memoryModel, recallAfter } from './scheduler.ts'
import type { Settings } from './settings.ts'
import { type Day, daysBetween } from './time.ts'

/**
 * What a retention costs: the learner's own cards are played through the coming year, as if all had been met by now,
 * once for each retention.
 *
 * Each card is looked at when its recall has fallen to the retention; whether it is recalled is drawn, the grade by
 * the learner's own shares, the time by their own pace. A card that is forgotten is looked at once more the same day.
 * The dice of a card are its own and the same for every retention, so that two retentions differ by what they ask
 * and not by luck; and the same log always gives the same figures.
 */
export type Workload = { readonly retention: number; readonly cards: number; readonly minutes: number }

/** To be compared: coarse below, where little changes, fine above, where each percent costs. */
export const RETENTIONS = [0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] as const

const DAYS = 365
const MET_WITHIN_DAYS = 60
/**
 * More cards than this are represented by so many of them, evenly taken: the figures then differ by about 4 % (6 % by
 * 400, measured on thirty decks), all of them alike.
 */
const MOST_CARDS = 800

type Learner = {
  readonly settings: Pick<Settings, 'retention' | 'tagRetentions' | 'maximumIntervalDays' | 'memory'>
  readonly habits: Habits
  readonly today: Day
}

/** Cards and minutes a day for each retention, averaged over the year. Suspended cards cost nothing. */
export function workloads(
  subjects: readonly Subject[],
  learner: Learner,
  retentions: readonly number[] = RETENTIONS,
): readonly Workload[] {
  const active = subjects.filter((subject) => !isSuspended(subject))
  const some = evenly(active, MOST_CARDS)
  const scale = some.length === 0 ? 0 : active.length / some.length / DAYS
  return retentions.map((retention) => {
    const settings = { ...learner.settings, retention }
    let cards = 0
    let ms = 0
    for (const subject of some) {
      const year = yearOf(subject, { ...learner, settings })
      cards += year.looks
      ms += year.ms
    }
    return { retention, cards: cards * scale, minutes: (ms * scale) / 60_000 }
  })
}

function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, place) => items[Math.floor((place * items.length) / most)] as T)
}

/** The days of the year on which the card is looked at, and the time that these take. */
function yearOf(subject: Subject, { settings, habits, today }: Learner): { looks: number; ms: number } {
  const { card, progress } = subject
  const habit = habits[card.scenario ? 'scenario' : 'card'].later
  const random = createRandom(seedOf(card.id))
  const retention = retentionOf(subject, settings)
  const { nextMemory } = memoryModel(settings.memory.parameters)
  const isMet = progress.memory !== undefined && progress.last !== undefined
  let memory = progress.memory ?? nextMemory(undefined, 0, 'good')
  // Met one after the other and not all today: else they would all come on the same days of the year.
  let last = isMet ? Math.min(0, daysBetween(today, progress.last)) : -Math.floor(random() * MET_WITHIN_DAYS)
  const first = isMet ? 0 : last
  const { passMs, failMs } = timesOf(habit)
  let looks = 0
  let ms = 0
  for (;;) {
    // What is overdue is looked at today.
    const day = Math.max(first, last + intervalDays(memory, retention, settings.maximumIntervalDays))
    if (day >= DAYS) return { looks, ms }
    const recall = recallAfter(memory, day - last)
    const grade = drawn(recall, habit, random)
    memory = nextMemory(memory, day - last, grade)
    if (grade === 'again') memory = nextMemory(memory, 0, 'good')
    last = day
    if (day < 0) continue
    ms += recall * passMs + (1 - recall) * failMs
    looks += 1
  }
}

/** What a look takes on average: expected and not drawn, the time of a grade adds no noise of its own. */
function timesOf({ shares, ms }: Habit): { passMs: number; failMs: number } {
  const [, hard, good, easy] = shares
  const passMs = (hard * ms[1] + good * ms[2] + easy * ms[3]) / (hard + good + easy)
  return { passMs, failMs: ms[0] + passMs }
}

/** Two draws each time, so that what is drawn next does not hang on what came of this one. */
function drawn(recall: number, { shares: [, hard, good, easy] }: Habit, random: Random): Grade {
  const isRecalled = random() < recall
  const which = random() * (hard + good + easy)
  if (!isRecalled) return 'again'
  return which < hard ? 'hard' : which < hard + good ? 'good' : 'easy'
}
