import { recallOn } from '#core/card-progress.ts'
import { isSuspended, type Subject } from '#core/queue.ts'
import { addDays, type Day, daysBetween } from '#core/time.ts'

/**
 * The cards expected to be recalled on a day: Σ Rᵢ, the sum of their chances. Each is recalled or not by itself, so the
 * count has the variance Σ Rᵢ(1 − Rᵢ), and four times in five lies within 1.2816 standard deviations.
 */
export type Known = { readonly day: Day; readonly expected: number; readonly low: number; readonly high: number }

export type Knowledge = { readonly cards: number; readonly days: readonly Known[] }

const DEVIATIONS = 1.2816
/** More points than this cannot be told apart on a phone. */
const MOST_POINTS = 61

/**
 * What would be known on the days from today to `until` if nothing more were studied. Cards never met count as not
 * recalled; those put aside count nowhere.
 */
export function knowledgeUntil(subjects: Iterable<Subject>, today: Day, until: Day): Knowledge {
  const active = [...subjects].filter((subject) => !isSuspended(subject))
  const met = active.filter(({ progress }) => progress.memory)
  const days = daysUpTo(today, until).map((day) => {
    let [expected, variance] = [0, 0]
    for (const { progress } of met) {
      const recall = recallOn(progress, day) ?? 0
      expected += recall
      variance += recall * (1 - recall)
    }
    const spread = DEVIATIONS * Math.sqrt(variance)
    return { day, expected, low: Math.max(0, expected - spread), high: Math.min(active.length, expected + spread) }
  })
  return { cards: active.length, days }
}

/** Both ends, and days evenly between them. None where the end is past. */
function daysUpTo(today: Day, until: Day): Day[] {
  const length = daysBetween(today, until)
  if (length < 0) return []
  const points = Math.min(length + 1, MOST_POINTS)
  if (points === 1) return [today]
  return Array.from({ length: points }, (_, index) => addDays(today, Math.round((index * length) / (points - 1))))
}
