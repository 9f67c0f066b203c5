import type { Instant } from '#core/time.ts'
import styles from './score-plot.module.css'

type Props = {
  /** In order of time. */
  readonly points: readonly { readonly at: Instant; readonly scaled: number }[]
  readonly scale: { readonly least: number; readonly most: number }
  readonly passScore: number
}

const [WIDTH, HEIGHT, LEFT, RIGHT, EDGE] = [340, 150, 34, 12, 12]

/** Scaled scores over time, with the pass mark. The words and the table beside it say the same. */
export function ScorePlot({ points, scale, passScore }: Props) {
  const [first = 0, last = 0] = [points[0]?.at, points.at(-1)?.at]
  const across = (at: Instant) =>
    last === first ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + ((WIDTH - LEFT - RIGHT) * (at - first)) / (last - first)
  const up = (scaled: number) =>
    HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (scaled - scale.least)) / (scale.most - scale.least)
  const line = points.map(({ at, scaled }) => `${across(at).toFixed(1)},${up(scaled).toFixed(1)}`).join(' ')
  const label = `Scaled scores over time: ${points.map(({ scaled }) => scaled).join(', ')}. Pass mark ${passScore}.`
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[scale.least, passScore, scale.most].map((mark) => (
        <g key={mark} className={mark === passScore ? styles.pass : styles.grid}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={up(mark)} y2={up(mark)} />
          <text x={LEFT - 6} y={up(mark) + 4}>
            {mark}
          </text>
        </g>
      ))}
      <text x={WIDTH - RIGHT} y={up(passScore) - 5} className={styles.name}>
        pass mark
      </text>
      <polyline points={line} className={styles.line} />
      {points.map(({ at, scaled }) => (
        <circle key={at} cx={across(at)} cy={up(scaled)} r={4.5} className={styles.point} />
      ))}
    </svg>
  )
}
