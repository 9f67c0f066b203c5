import { addDays, type Day } from '#core/time.ts'
import { monthOnly } from './dates.ts'
import { type Cell, Figures } from './figures.tsx'
import styles from './heat-map.module.css'
import { px, thinned, widthOf } from './scale.ts'
import { useWidth } from './use-width.ts'

type Props = {
  readonly words: string
  /** A Monday. */
  readonly first: Day
  /** One for each day from the first on. */
  readonly counts: readonly number[]
  readonly nameOf: (day: Day) => string
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const [TOP, GAP] = [16, 2]
const LEFT = widthOf('Wed') + 7
/** A day is at least so wide; where all the weeks have no room for that, they go in two rows. */
const LEAST = 10

/** A calendar, a column a week, darker where there was more. */
export function HeatMap({ words, first, counts, nameOf }: Props) {
  const [frame, width] = useWidth<HTMLElement>()
  const most = Math.max(1, ...counts)
  const weeks = Array.from({ length: Math.ceil(counts.length / 7) }, (_, index) => index)
  const columns = width < LEFT + weeks.length * LEAST ? Math.ceil(weeks.length / 2) : weeks.length
  const rows = weeks.map((week): readonly [string, ...Cell[]] => [
    nameOf(addDays(first, week * 7)),
    ...WEEKDAYS.map((_, weekday) => counts[week * 7 + weekday] ?? ''),
  ])
  return (
    <figure ref={frame} className={styles.calendar}>
      <figcaption>{words}</figcaption>
      {[weeks.slice(0, columns), weeks.slice(columns)]
        .filter((some) => some.length > 0)
        .map((some) => (
          <Weeks key={some[0]} weeks={some} columns={columns} first={first} counts={counts} most={most} width={width} />
        ))}
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
  readonly width: number
}

function Weeks({ weeks, columns, first, counts, most, width }: WeeksProps) {
  const step = (width - LEFT) / columns
  const cell = px(step - GAP)
  const months = weeks.flatMap((week, column) => {
    const monday = addDays(first, week * 7)
    const label = monthOnly(addDays(monday, 6))
    // Its first letter stands over the week, so its middle is half a word further.
    return startsMonth(monday) ? [{ at: LEFT + column * step + widthOf(label) / 2, label }] : []
  })
  return (
    <svg viewBox={`0 0 ${width} ${px(TOP + 7 * step)}`} className={styles.weeks} aria-hidden="true">
      {[0, 2, 4, 6].map((weekday) => (
        <text key={weekday} x={0} y={px(TOP + (weekday + 0.5) * step + 3)}>
          {WEEKDAYS[weekday]}
        </text>
      ))}
      {thinned(months, width).map(({ at, label }) => (
        <text key={at} x={px(at - widthOf(label) / 2)} y={11}>
          {label}
        </text>
      ))}
      {weeks.map((week, column) =>
        counts
          .slice(week * 7, week * 7 + 7)
          .map((count, weekday) => (
            <rect
              key={`${week} ${WEEKDAYS[weekday]}`}
              x={px(LEFT + column * step)}
              y={px(TOP + weekday * step)}
              width={cell}
              height={cell}
              rx={2}
              {...shade(count / most)}
            />
          )),
      )}
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
