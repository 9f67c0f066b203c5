import { addDays, type Day, daysBetween } from '#core/time.ts'
import { type LearningPath, type PathArea, tickedOf } from './learning-path.ts'
import type { PathDates } from './path-progress.ts'

/** The path laid out over the learner's own days: each week of it as long as the time there is allows. */
export type Timeline = {
  readonly start: Day
  /** The day after the last: the exam's own. */
  readonly end: Day
  readonly legs: readonly Leg[]
}

/** An area's stretch of the timeline; `until` is the day after its last. */
export type Leg = { readonly area: PathArea; readonly from: Day; readonly until: Day }

type Known = {
  readonly dates: PathDates
  /** The exam's, where a plan names it. */
  readonly exam?: Day | undefined
  /** The day on which the learner first did anything for it. */
  readonly begun?: Day | undefined
  readonly today: Day
}

/**
 * From the learner's own day, else from the one on which they began, to the exam; without an exam to their own end,
 * else as long as the path is meant to take. An end that leaves no day is not one to fit anything to.
 */
export function timelineOf(path: LearningPath, { dates, exam, begun, today }: Known): Timeline {
  const start = dates.start ?? begun ?? today
  const asMeant = addDays(start, 7 * path.weeks)
  const wished = exam ?? dates.end ?? asMeant
  const end = daysBetween(start, wished) > 0 ? wished : asMeant
  const days = daysBetween(start, end)
  const dayAt = (weeks: number) => addDays(start, Math.round((days * weeks) / path.weeks))
  const legs = path.areas.map((area): Leg => {
    const [from, to] = area.weeks
    return { area, from: dayAt(from - 1), until: dayAt(to) }
  })
  return { start, end, legs }
}

/** The last day that is meant for a topic: those of an area share its days evenly. */
export function dueOf({ area: { topics }, from, until }: Leg, topic: string): Day {
  const place = topics.findIndex(({ id }) => id === topic)
  const days = Math.round((daysBetween(from, until) * (place + 1)) / topics.length)
  return addDays(from, Math.max(0, days - 1))
}

/** How much of a stretch lies behind, 0 to 1. */
export function passed({ from, until }: Pick<Leg, 'from' | 'until'>, today: Day): number {
  const days = daysBetween(from, until)
  if (days <= 0) return today < from ? 0 : 1
  return Math.min(1, Math.max(0, daysBetween(from, today) / days))
}

/**
 * How many days what is ticked is ahead of the timeline; negative when it is behind. The ticks of an area are spread
 * evenly over its days, and in which order they were made does not matter.
 */
export function daysAhead({ legs, start, end }: Timeline, ticks: ReadonlyMap<string, Day>, today: Day): number {
  const { done } = tickedOf(
    legs.flatMap(({ area }) => area.topics),
    ticks,
  )
  const expectedOn = (day: Day) =>
    legs.reduce((sum, leg) => sum + passed(leg, day) * tickedOf(leg.area.topics, ticks).all, 0)
  const due = expectedOn(today)
  // Half a tick is nobody's fault.
  if (Math.abs(due - done) < 0.5) return 0
  // The day on which so much was to be done, found by halving.
  let early = 0
  let late = daysBetween(start, end)
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (expectedOn(addDays(start, middle)) <= done) early = middle
    else late = middle
  }
  const reached = expectedOn(end) <= done ? end : addDays(start, early)
  const now = today < start ? start : today > end ? end : today
  return daysBetween(now, reached)
}
