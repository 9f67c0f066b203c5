import { type Belief, createBelief } from '../belief.ts'
import type { CourseTask, MakePolicy } from '../policy.ts'

/**
 * FSRS as Anki runs it: a card is due when its recall has fallen to one wanted value.
 * With `fill`, time that is left goes to more new cards, and then to reviews ahead of time, lowest recall first.
 */
export type ConstantRetention = {
  readonly retention: number
  /** Which of the due cards come first, by their recall. */
  readonly order: 'lowest first' | 'highest first'
  readonly first: 'reviews' | 'new' | 'mixed'
  readonly newPerDay: (task: CourseTask) => number
  readonly fill: boolean
  /** New cards that weigh most come first; else in the order of the deck. */
  readonly heaviestFirst: boolean
}

/** New cards at a pace that leaves the last fifth of the days to reviews. */
export function paced({ cards, days }: CourseTask): number {
  return Math.ceil(cards / (0.8 * days))
}

export function constantRetention(options: ConstantRetention): MakePolicy {
  return (task) => {
    const belief = createBelief(task.cards)
    const due = new Int32Array(task.cards)
    const interval = (card: number) =>
      Math.max(1, Math.round(belief.memory().interval(belief.stability[card] as number, options.retention)))
    const schedule = (card: number) => {
      due[card] = (belief.last[card] as number) + interval(card)
    }
    return {
      queue(day) {
        if (belief.learnWeekly(day)) for (const card of metCards(belief)) schedule(card)
        return queueOf(task, belief, due, day, options)
      },
      observe(card, day, answer) {
        belief.observe(card, day, answer)
        schedule(card)
      },
    }
  }
}

function metCards({ last }: Belief): number[] {
  return [...last.keys()].filter((card) => (last[card] as number) >= 0)
}

function queueOf(task: CourseTask, belief: Belief, due: Int32Array, day: number, options: ConstantRetention): number[] {
  const met = metCards(belief)
  const recall = new Map(met.map((card) => [card, belief.recall(card, day)]))
  const rising = (a: number, b: number) => (recall.get(a) as number) - (recall.get(b) as number) || a - b
  const isDue = (card: number) => (due[card] as number) <= day
  const reviews = met.filter(isDue).sort(rising)
  if (options.order === 'highest first') reviews.reverse()
  const unseen = unseenCards(belief.last)
  const weight = (card: number) => task.weights[card] as number
  if (options.heaviestFirst) unseen.sort((a, b) => weight(b) - weight(a) || a - b)
  const news = unseen.slice(0, options.newPerDay(task))
  const queue =
    options.first === 'mixed'
      ? mixed(reviews, news)
      : options.first === 'new'
        ? [...news, ...reviews]
        : [...reviews, ...news]
  if (!options.fill) return queue
  const ahead = met.filter((card) => !isDue(card)).sort(rising)
  return [...queue, ...unseen.slice(news.length), ...ahead]
}

/** Cards never met, in the order of the deck. */
export function unseenCards(last: Int32Array): number[] {
  return [...last.keys()].filter((card) => (last[card] as number) < 0)
}

/** Both lists in their own order, spread evenly over one another. */
function mixed(some: readonly number[], others: readonly number[]): number[] {
  const placed = [some, others].flatMap((list) =>
    list.map((card, index) => ({ card, place: (index + 0.5) / list.length })),
  )
  return placed.sort((a, b) => a.place - b.place).map(({ card }) => card)
}
