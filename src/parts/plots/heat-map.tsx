import { addDays, type Day } from '#core/time.ts'
import { dayAndMonth, monthOnly } from './dates.ts'
import { type Cell, Figures } from './figures.tsx'
import styles from './heat-map.module.css'
import { px } from './scale.ts'

type Props = {
  readonly words: string
  /** A Monday. */
  readonly first: Day
  /** One for each day from the first on. */
  readonly counts: readonly number[]
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const [LEFT, TOP, STEP, CELL] = [28, 16, 12, 10]

/** A calendar, darker where there was more: in two halves, side by side where there is room. */
export function HeatMap({ words, first, counts }: Props) {
  const most = Math.max(1, ...counts)
  const weeks = Array.from({ length: Math.ceil(counts.length / 7) }, (_, index) => index)
  const half = Math.ceil(weeks.length / 2)
  const rows = weeks.map((week): readonly [string, ...Cell[]] => [
    dayAndMonth(addDays(first, week * 7)),
    ...WEEKDAYS.map((_, weekday) => counts[week * 7 + weekday] ?? ''),
  ])
  return (
    <figure className={styles.calendar}>
      <figcaption>{words}</figcaption>
      <div className={styles.halves}>
        {[weeks.slice(0, half), weeks.slice(half)].map((some) => (
          <Weeks key={some[0]} weeks={some} columns={half} first={first} counts={counts} most={most} />
        ))}
      </div>
      <p className={styles.scale} aria-hidden="true">
        none
        {[0, 0.25, 0.5, 1].map((share) => (
          <svg key={share} viewBox="0 0 10 10" className={styles.swatch} aria-hidden="true">
            <rect width={10} height={10} rx={2} {...shade(share)} />
          </svg>
        ))}
        {most}
      </p>
      <Figures columns={['Week of', ...WEEKDAYS]} rows={rows.toReversed()} />
    </figure>
  )
}

type WeeksProps = {
  readonly weeks: readonly number[]
  readonly columns: number
  readonly first: Day
  readonly counts: readonly number[]
  readonly most: number
}

function Weeks({ weeks, columns, first, counts, most }: WeeksProps) {
  return (
    <svg viewBox={`0 0 ${LEFT + columns * STEP} ${TOP + 7 * STEP}`} className={styles.half} aria-hidden="true">
      {[0, 2, 4, 6].map((weekday) => (
        <text key={weekday} x={0} y={TOP + weekday * STEP + 9}>
          {WEEKDAYS[weekday]}
        </text>
      ))}
      {weeks.map((week, column) => {
        const monday = addDays(first, week * 7)
        const x = LEFT + column * STEP
        const month = startsMonth(monday) || column === 0 ? monthOnly(addDays(monday, 6)) : undefined
        // The first word gives way to a second that would touch it.
        const isCrowded = column === 0 && [1, 2].some((next) => startsMonth(addDays(monday, next * 7)))
        return (
          <g key={week}>
            {month && !isCrowded && column < columns - 1 && (
              <text x={x} y={10}>
                {month}
              </text>
            )}
            {counts.slice(week * 7, week * 7 + 7).map((count, weekday) => (
              <rect
                key={WEEKDAYS[weekday]}
                x={x}
                y={px(TOP + weekday * STEP)}
                width={CELL}
                height={CELL}
                rx={2}
                {...shade(count / most)}
              />
            ))}
          </g>
        )
      })}
    </svg>
  )
}

/** Whether one of the days of a week is the first of a month. */
function startsMonth(monday: Day): boolean {
  return monday.endsWith('-01') || monday.slice(0, 7) !== addDays(monday, 6).slice(0, 7)
}

/** The least that can be told from nothing is a quarter of the most. */
function shade(share: number) {
  return share === 0 ? { className: styles.none } : { className: styles.some, fillOpacity: px(0.25 + 0.75 * share) }
}
