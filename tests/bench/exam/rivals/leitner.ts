import type { MakePolicy } from '../policy.ts'
import { paced, unseenCards } from './constant-retention.ts'

const BOX_DAYS = [1, 2, 4, 8, 16, 32]
const CRAM_DAYS = 7

/**
 * Six boxes: a pass moves a card up, a failure back to the first. New cards paced and first, then due ones, lowest box
 * first, then ahead. In the last week nothing new: the whole deck is crammed, lowest box first.
 */
export const leitnerWithCram: MakePolicy = (task) => {
  const box = new Int32Array(task.cards)
  const last = new Int32Array(task.cards).fill(-1)
  const due = (card: number) => (last[card] as number) + (BOX_DAYS[box[card] as number] as number)
  return {
    queue(day) {
      const met = [...last.keys()].filter((card) => (last[card] as number) >= 0)
      met.sort((a, b) => (box[a] as number) - (box[b] as number) || (last[a] as number) - (last[b] as number) || a - b)
      const unseen = unseenCards(last)
      if (day >= task.days - CRAM_DAYS) return [...met, ...unseen]
      const isDue = (card: number) => due(card) <= day
      return [...unseen.slice(0, paced(task)), ...met.filter(isDue), ...met.filter((card) => !isDue(card))]
    },
    observe(card, day, { grade, first }) {
      const reached = box[card] as number
      box[card] = first ? (grade >= 3 ? 1 : 0) : grade === 1 ? 0 : Math.min(BOX_DAYS.length - 1, reached + 1)
      last[card] = day
    },
  }
}
