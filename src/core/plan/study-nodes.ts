/**
 * The days that a solve looks at. All of them when they are few; else single days at both ends, where a day more or
 * less matters, and blocks of days in between, each standing for what is studied in it.
 */
export type StudyNodes = {
  /** Days from today, rising; the first is 0. */
  readonly days: Int32Array
  /** Seconds from each node to the next. A node without any is not studied on. */
  readonly seconds: Float64Array
  readonly examDay: number
}

const SINGLE_DAYS_FIRST = 7
const SINGLE_DAYS_LAST = 10

export function studyNodes(secondsPerDay: readonly number[], most: number): StudyNodes {
  const examDay = secondsPerDay.length
  const days = nodeDays(examDay, most)
  const seconds = new Float64Array(days.length)
  let node = 0
  for (let day = 0; day < examDay; day += 1) {
    if (node + 1 < days.length && day >= (days[node + 1] as number)) node += 1
    seconds[node] = (seconds[node] as number) + Math.max(0, secondsPerDay[day] as number)
  }
  return { days, seconds, examDay }
}

function nodeDays(examDay: number, most: number): Int32Array {
  if (examDay <= most) return Int32Array.from({ length: examDay }, (_, day) => day)
  const blocks = most - SINGLE_DAYS_FIRST - SINGLE_DAYS_LAST
  const blockDays = examDay - SINGLE_DAYS_FIRST - SINGLE_DAYS_LAST
  return Int32Array.from({ length: most }, (_, node) => {
    if (node < SINGLE_DAYS_FIRST) return node
    if (node >= most - SINGLE_DAYS_LAST) return examDay - (most - node)
    return SINGLE_DAYS_FIRST + Math.round(((node - SINGLE_DAYS_FIRST) * blockDays) / blocks)
  })
}
