import { GRADES, type Grade } from '#core/grade.ts'
import { AT, DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { createRandom, type Random } from '#core/random.ts'
import { createMemoryModel, intervalDays, type Memory } from '#core/scheduler.ts'

/** Someone whose memory is FSRS-6 too, but who forgets otherwise than the defaults say. */
export const SLOW_FORGETTER: readonly number[] = [
  0.244, 1.5, 3.9, 17.3, 6.8, 0.6, 2.3, 0.02, 1.7, 0.2, 1.1, 1.8, 0.1, 0.33, 2.2, 0.25, 2.9, 0.7, 0.3, 0.12, 0.28,
]
/** Someone who forgets within days what others keep for weeks. */
export const QUICK_FORGETTER: readonly number[] = [
  0.08, 0.4, 0.9, 3.1, 6.9, 0.9, 3.3, 0.01, 1.2, 0.1, 0.6, 1.1, 0.05, 0.2, 1.3, 0.5, 1.6, 0.4, 0.1, 0.1, 0.2,
]

export type MadeHistory = { readonly cards: number[]; readonly days: number[]; readonly grades: number[] }

const FIRST_SHARES = [0.24, 0.094, 0.495, 0.171]
const PASS_SHARES = [0, 0.15, 0.73, 0.12]
const NEW_PER_DAY = 20

/**
 * A log of so many reviews by someone whose memory has the given parameters: 20 new cards a day, each seen up to
 * twelve times, scheduled by the defaults with some delay, repeated at once after most lapses. The same on every run.
 */
export function makeHistory(reviews: number, parameters: readonly number[], seed = 1): MadeHistory {
  const random = createRandom(seed)
  const truth = createMemoryModel(parameters)
  const schedule = createMemoryModel(DEFAULT_PARAMETERS)
  const rows: { card: number; day: number; grade: number }[] = []
  for (let card = 0; rows.length < reviews; card += 1) {
    let day = Math.floor(card / NEW_PER_DAY)
    let grade = drawn(FIRST_SHARES, random)
    let memory: Memory = truth.nextMemory(undefined, 0, grade)
    let believed: Memory = schedule.nextMemory(undefined, 0, grade)
    rows.push({ card, day, grade: GRADES.indexOf(grade) + 1 })
    const looks = 2 + Math.floor(random() * 10)
    for (let look = 0; look < looks && rows.length < reviews; look += 1) {
      const atOnce = grade === 'again' && random() < 0.8
      const planned = intervalDays(believed, 0.9, 36_500) * (0.7 + 0.8 * random())
      const elapsed = atOnce ? 0 : Math.max(1, Math.round(planned))
      const chance = atOnce ? 0.9 : recallFrom(memory, elapsed, parameters)
      grade = random() < chance ? drawn(PASS_SHARES, random) : 'again'
      memory = truth.nextMemory(memory, elapsed, grade)
      believed = schedule.nextMemory(believed, elapsed, grade)
      day += elapsed
      rows.push({ card, day, grade: GRADES.indexOf(grade) + 1 })
    }
  }
  rows.sort((a, b) => a.day - b.day)
  return {
    cards: rows.map(({ card }) => card),
    days: rows.map(({ day }) => day),
    grades: rows.map((row) => row.grade),
  }
}

/** R(t, S) = (1 + f·t/S)^−w20 with f = 0.9^(−1/w20) − 1: the curve as published, of the given parameters. */
export function recallFrom({ stability }: Memory, days: number, parameters: readonly number[]): number {
  const decay = parameters[AT.decay] as number
  return (1 + ((0.9 ** (-1 / decay) - 1) * days) / stability) ** -decay
}

function drawn(shares: readonly number[], random: Random): Grade {
  let left = random()
  for (const [index, grade] of GRADES.entries()) {
    left -= shares[index] as number
    if (left < 0) return grade
  }
  return 'good'
}
