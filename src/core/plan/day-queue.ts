import { answerSeconds, secondsAt } from './answer-table.ts'
import { createForgetting } from './forgetting.ts'
import type { ItemIndex, PlanReader } from './plan-reader.ts'
import type { PlanItem, PlanTask } from './plan-task.ts'
import { worthOf } from './weight-classes.ts'

/** An item of a day, by its place among all items, and why it comes. */
export type QueuedItem = { readonly place: number; readonly index: ItemIndex }

/**
 * What to study on a day, best first: as many items as fit into some seconds, by what each is expected to take. The
 * last one may run over, so that no time is left lying.
 */
export function planQueue(
  reader: PlanReader,
  items: readonly PlanItem[],
  day: number,
  seconds: number,
): readonly QueuedItem[] {
  return fitting(rankedItems(reader, items, day), seconds, ({ index }) => index.seconds)
}

/** Every item that can come on a day, best first; of equal ones the earlier place. */
export function rankedItems(reader: PlanReader, items: readonly PlanItem[], day: number): readonly QueuedItem[] {
  const open = items.flatMap((item, place): QueuedItem[] => {
    const index = reader.indexOf(item, day)
    return index ? [{ place, index }] : []
  })
  return open.sort((a, b) => b.index.perSecond - a.index.perSecond || a.place - b.place)
}

/** Where a card counts as due when there is no plan yet: the constant retention that did best in simulation. */
const DUE_RECALL = 0.75
/** New items are through after this share of the days; the rest belongs to review. */
const NEW_SHARE_OF_DAYS = 0.8

/**
 * The places of the items to study today without a solved plan: new ones first, heaviest first, at a pace that leaves
 * the last fifth of the days to review; then those due, highest recall first; then the others, lowest recall first.
 */
export function pacedQueue(task: PlanTask, seconds: number): readonly number[] {
  const forgetting = createForgetting(task.parameters)
  const studyDays = Math.max(1, task.secondsPerDay.filter((one) => one > 0).length)
  const all = task.items.map((item, place) => {
    const { memory } = item
    const answer = answerSeconds(task.habits[item.kind].secondsByGrade, task.passShares)
    const recall = memory ? forgetting.recall(memory.sinceDays, memory.stability) : 0
    const takes = memory ? secondsAt(answer, recall) : task.habits[item.kind].firstSeconds
    return { place, memory, worth: worthOf(item, task.habits), recall, takes }
  })
  const known = all.filter(({ worth }) => worth > 0)
  const unseen = known.filter(({ memory }) => !memory).sort((a, b) => b.worth - a.worth)
  const seen = known.filter(({ memory }) => memory && memory.sinceDays > 0).sort((a, b) => b.recall - a.recall)
  const pace = Math.ceil(unseen.length / (NEW_SHARE_OF_DAYS * studyDays))
  const due = seen.filter(({ recall }) => recall <= DUE_RECALL)
  const ahead = seen.filter(({ recall }) => recall > DUE_RECALL).reverse()
  const queue = [...unseen.slice(0, pace), ...due, ...ahead, ...unseen.slice(pace)]
  return fitting(queue, seconds, ({ takes }) => takes).map(({ place }) => place)
}

function fitting<T>(queue: readonly T[], seconds: number, secondsOf: (one: T) => number): readonly T[] {
  let left = seconds
  const fit: T[] = []
  for (const one of queue) {
    if (left <= 0) break
    fit.push(one)
    left -= secondsOf(one)
  }
  return fit
}
