import type { GradeNumber } from '../fsrs-6.ts'
import type { MakePolicy } from '../policy.ts'
import { paced, unseenCards } from './constant-retention.ts'

/** SM-2 as Anki had it before FSRS; new cards paced and first, then the due ones, most overdue first, then ahead. */
export const sm2: MakePolicy = (task) => {
  const ease = new Float64Array(task.cards).fill(2.5)
  const interval = new Float64Array(task.cards)
  const last = new Int32Array(task.cards).fill(-1)
  return {
    queue(day) {
      const overdue = (card: number) => (day - (last[card] as number)) / Math.max(1, interval[card] as number)
      // Overdue by at least one interval is due; what is not comes after, so one order serves both.
      const met = [...last.keys()].filter((card) => (last[card] as number) >= 0)
      met.sort((a, b) => overdue(b) - overdue(a) || a - b)
      return [...unseenCards(last).slice(0, paced(task)), ...met]
    },
    observe(card, day, { grade, first }) {
      const next = first
        ? { interval: grade === 4 ? 4 : 1, ease: 2.5 }
        : nextInterval(interval[card] as number, ease[card] as number, day - (last[card] as number), grade)
      interval[card] = next.interval
      ease[card] = next.ease
      last[card] = day
    },
  }
}

/** Anki's rules: half of the days late count for good, all of them for easy; each button beats the one before. */
function nextInterval(interval: number, ease: number, elapsed: number, grade: GradeNumber) {
  if (grade === 1) return { interval: 1, ease: Math.max(1.3, ease - 0.2) }
  const current = Math.max(1, interval)
  const late = Math.max(0, elapsed - current)
  const hard = Math.max(current + 1, Math.round(current * 1.2))
  if (grade === 2) return { interval: hard, ease: Math.max(1.3, ease - 0.15) }
  const good = Math.max(hard + 1, Math.round((current + late / 2) * ease))
  if (grade === 3) return { interval: good, ease }
  return { interval: Math.max(good + 1, Math.round((current + late) * ease * 1.3)), ease: ease + 0.15 }
}
