import type { Workload } from '#core/workload.ts'
import { percent } from '#parts/durations.ts'
import styles from './workload-plot.module.css'

type Props = { readonly figures: readonly Workload[]; readonly now: Workload; readonly words: string }

// As wide as a phone's column, so that its letters are as large as they say.
const [WIDTH, HEIGHT] = [350, 150]
const [LEFT, RIGHT, TOP, FOOT] = [36, 12, 18, 24]
const MARKS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const

/** Minutes a day against retention, the choice of now marked. */
export function WorkloadPlot({ figures, now, words }: Props) {
  const most = niceTop(Math.max(...figures.map(({ minutes }) => minutes)))
  const [from, to] = [figures[0]?.retention ?? 0, figures.at(-1)?.retention ?? 1]
  const x = (retention: number) => LEFT + ((retention - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  const y = (minutes: number) => HEIGHT - FOOT - (minutes / most) * (HEIGHT - TOP - FOOT)
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Minutes a day. ${words}`}>
      {[0, most / 2, most].map((minutes) => (
        <g key={minutes}>
          <line className={styles.rule} x1={LEFT} x2={WIDTH - RIGHT} y1={y(minutes)} y2={y(minutes)} />
          <text className={styles.label} x={LEFT - 6} y={y(minutes)} dy="0.32em" textAnchor="end">
            {minutes}
          </text>
        </g>
      ))}
      <text className={styles.label} x={0} y={10}>
        minutes a day
      </text>
      {MARKS.map((mark) => (
        <text key={mark} className={styles.label} x={x(mark)} y={HEIGHT - 6} textAnchor="middle">
          {percent(mark)}
        </text>
      ))}
      <polyline
        className={styles.line}
        points={figures.map(({ retention, minutes }) => `${x(retention)},${y(minutes)}`).join(' ')}
      />
      <line className={styles.here} x1={x(now.retention)} x2={x(now.retention)} y1={TOP} y2={HEIGHT - FOOT} />
      <circle className={styles.dot} cx={x(now.retention)} cy={y(now.minutes)} r={5} />
    </svg>
  )
}

/** The next of 2, 4, 10, 20, 40, 100 …, so that it and its half are short numbers. */
function niceTop(value: number): number {
  let top = 2
  for (let place = 0; top < value; place += 1) top *= place % 3 === 0 ? 2 : place % 3 === 1 ? 2.5 : 2
  return top
}
