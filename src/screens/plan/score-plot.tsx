import type { SittableExam } from '#core/mock/composing.ts'
import { areaIn, Foot, Levels, Mark } from '#parts/plots/axes.tsx'
import type { Cell } from '#parts/plots/figures.tsx'
import plot from '#parts/plots/plot.module.css'
import { Plot } from '#parts/plots/plot.tsx'
import { px } from '#parts/plots/scale.ts'
import styles from './outlook.module.css'

export type ScorePoint = {
  /** In the table; no two are the same. */
  readonly name: string
  /** Below the plot, if there is room. */
  readonly tick?: string
  readonly x: number
  /** On the exam's scale. */
  readonly score: number
  readonly low: number
  readonly high: number
  /** More of it in the table. */
  readonly cells: readonly Cell[]
}

type Props = {
  readonly words: string
  readonly columns: readonly string[]
  /** From left to right. */
  readonly points: readonly ScorePoint[]
  readonly exam: SittableExam
  /** A place that matters. */
  readonly mark?: { readonly x: number; readonly label: string } | undefined
  /** Where the pass mark is named: where the line is not. */
  readonly passAt: 'left' | 'right'
  /** Where values were found, if there are few. */
  readonly hasDots?: boolean
}

const HEIGHT = 200

/** Scaled scores as a line with the band of 80 % around it, and the pass mark. */
export function ScorePlot({ words, columns, points, exam, mark, passAt, hasDots }: Props) {
  const { scale, passScore } = exam.blueprint
  const middle = Math.round((scale.least + scale.most) / 200) * 100
  const levels = [scale.least, middle, scale.most].map((value) => ({ value, label: value.toLocaleString('en-GB') }))
  const [first = 0, last = 1] = [points[0]?.x, points.at(-1)?.x]
  const rows = points.map(
    ({ name, score, low, high, cells }) => [name, score, `${low} – ${high}`, ...cells] as readonly [string, ...Cell[]],
  )
  return (
    <Plot words={words} height={HEIGHT} table={{ columns, rows }}>
      {(width) => {
        const area = areaIn({ width, height: HEIGHT }, { left: levels.map(({ label }) => label), hasMark: true })
        const across = (x: number) => px(area.left + ((area.right - 8 - area.left) * (x - first)) / (last - first || 1))
        const up = (score: number) =>
          px(area.bottom - ((area.bottom - area.top) * (score - scale.least)) / (scale.most - scale.least))
        const band = [
          ...points.map(({ x, high }) => `${across(x)},${up(high)}`),
          ...points.toReversed().map(({ x, low }) => `${across(x)},${up(low)}`),
        ]
        return (
          <>
            <Levels area={area} levels={levels} up={up} />
            <polygon className={plot.band} points={band.join(' ')} />
            <g className={styles.pass}>
              <line x1={area.left} x2={area.right} y1={up(passScore.value)} y2={up(passScore.value)} />
              <text
                className={plot[passAt === 'left' ? 'start' : 'end']}
                x={passAt === 'left' ? area.left + 6 : area.right - 6}
                y={up(passScore.value) + (passAt === 'left' ? -5 : 14)}
              >
                pass mark {passScore.value}
              </text>
            </g>
            <polyline
              className={plot.line}
              points={points.map(({ x, score }) => `${across(x)},${up(score)}`).join(' ')}
            />
            {hasDots &&
              points.map(({ x, score }) => (
                <circle key={x} className={styles.point} cx={across(x)} cy={up(score)} r={3.5} />
              ))}
            {mark && <Mark area={area} width={width} tick={{ at: across(mark.x), label: mark.label }} />}
            <Foot
              area={area}
              width={width}
              ticks={points.flatMap(({ x, tick }) => (tick ? [{ at: across(x), label: tick }] : []))}
            />
          </>
        )
      }}
    </Plot>
  )
}
