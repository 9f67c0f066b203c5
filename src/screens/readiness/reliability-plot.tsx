import type { Reliability } from '#core/readiness/reliability.ts'
import { percent } from '#parts/durations.ts'
import { areaIn, Foot, Levels } from '#parts/plots/axes.tsx'
import plot from '#parts/plots/plot.module.css'
import { Plot } from '#parts/plots/plot.tsx'
import { px } from '#parts/plots/scale.ts'
import styles from './reliability-plot.module.css'
import { reliabilityWords } from './words.ts'

const HEIGHT = 220
const TICKS = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: percent(value) }))
const [LEAST, MOST] = [3, 9]

/** For each tenth of what was foretold, how much of it came: on the diagonal where both are the same. */
export function ReliabilityPlot({ reliability }: { readonly reliability: Reliability }) {
  const { bins } = reliability
  const most = Math.max(...bins.map(({ answers }) => answers))
  const dots = bins.flatMap(({ from, answers, predicted, recalled }) =>
    predicted === undefined || recalled === undefined ? [] : [{ from, answers, predicted, recalled }],
  )
  return (
    <Plot
      words={reliabilityWords(reliability)}
      height={HEIGHT}
      table={{
        columns: ['Foretold', 'Answers', 'Foretold on average', 'Right'],
        rows: bins.map(({ from, to, answers, predicted, recalled }) => [
          `${Math.round(from * 100)} – ${percent(to)}`,
          answers,
          predicted === undefined ? '–' : percent(predicted),
          recalled === undefined ? '–' : percent(recalled),
        ]),
      }}
    >
      {(width) => {
        const area = areaIn({ width, height: HEIGHT }, { left: TICKS.map(({ label }) => label) })
        const right = area.right - MOST
        const across = (share: number) => area.left + MOST + (right - area.left - MOST) * share
        const up = (share: number) => area.bottom - (area.bottom - area.top) * share
        return (
          <>
            <Levels area={area} levels={TICKS} up={up} />
            <line className={styles.exact} x1={px(across(0))} y1={px(up(0))} x2={px(across(1))} y2={px(up(1))} />
            {dots.map(({ from, answers, predicted, recalled }) => (
              <circle
                key={from}
                className={`${plot.plain} ${plot.dot}`}
                cx={px(across(predicted))}
                cy={px(up(recalled))}
                r={px(LEAST + (MOST - LEAST) * Math.sqrt(answers / most))}
              />
            ))}
            <Foot area={area} width={width} ticks={TICKS.map(({ value, label }) => ({ at: across(value), label }))} />
          </>
        )
      }}
    </Plot>
  )
}
