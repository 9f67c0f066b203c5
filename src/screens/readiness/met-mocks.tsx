import { Link } from 'react-router-dom'
import type { SittableExam } from '#core/mock/composing.ts'
import type { MetMock } from '#core/readiness/past.ts'
import { scaledScore, shapeOf } from '#core/rehearsal/asked.ts'
import { areaIn, Foot, Levels } from '#parts/plots/axes.tsx'
import plot from '#parts/plots/plot.module.css'
import { Plot } from '#parts/plots/plot.tsx'
import { px } from '#parts/plots/scale.ts'
import { mockAddress } from '#screens/mock/addresses.ts'
import { moment } from '#screens/mock/times.ts'
import styles from './met-mocks.module.css'
import { mocksWords, onScale, spanOnScale } from './words.ts'

type Props = { readonly mocks: readonly MetMock[]; readonly exam: SittableExam }

const HEIGHT = 200
/** The newest that can be told apart on a phone. */
const MOST = 12

/** What was foretold just before each mock, against what it came to. */
export function MetMocks({ mocks: all, exam }: Props) {
  const mocks = all.slice(-MOST)
  if (mocks.length === 0)
    return (
      <p>
        No mock of {exam.code} was finished yet. <Link to={mockAddress(exam.id)}>Sit one</Link> to see how well it comes
        out as foretold.
      </p>
    )
  const { scale } = exam.blueprint
  const levels = [scale.least, Math.round((scale.least + scale.most) / 200) * 100, scale.most].map((value) => ({
    value: (value - scale.least) / (scale.most - scale.least),
    label: value.toLocaleString('en-GB'),
  }))
  return (
    <Plot
      words={mocksWords(mocks, exam)}
      height={HEIGHT}
      series={[
        { name: 'foretold, 80 %', tone: 'soft' },
        { name: 'reached', tone: 'plain' },
      ]}
      table={{
        columns: ['Mock', 'Foretold', 'Eight of ten', 'Reached', 'Questions'],
        rows: mocks.map(({ at, foretold, reached, questions }, place) => [
          `${place + 1}. ${moment(at)}`,
          onScale(foretold.score, exam),
          spanOnScale(foretold, exam),
          scaledScore(reached, exam),
          questions,
        ]),
      }}
    >
      {(width) => {
        const area = areaIn({ width, height: HEIGHT }, { left: levels.map(({ label }) => label) })
        const step = (area.right - area.left) / mocks.length
        const middle = (place: number) => area.left + (place + 0.5) * step
        const up = (share: number) => area.bottom - (area.bottom - area.top) * share
        const half = Math.min(9, step / 4)
        const pass = up(shapeOf(exam).passShare)
        return (
          <>
            <Levels area={area} levels={levels} up={up} />
            {mocks.map(({ id, foretold, reached }, place) => (
              <g key={id}>
                <rect
                  className={styles.range}
                  x={px(middle(place) - half)}
                  width={px(2 * half)}
                  y={px(up(foretold.high))}
                  height={px(Math.max(1, up(foretold.low) - up(foretold.high)))}
                  rx={3}
                />
                <line
                  className={styles.foretold}
                  x1={px(middle(place) - half)}
                  x2={px(middle(place) + half)}
                  y1={px(up(foretold.score))}
                  y2={px(up(foretold.score))}
                />
                <circle className={`${plot.plain} ${plot.dot}`} cx={px(middle(place))} cy={px(up(reached))} r={5} />
              </g>
            ))}
            <g className={styles.pass}>
              <line x1={area.left} x2={area.right} y1={px(pass)} y2={px(pass)} />
              <text x={area.left + 6} y={px(pass - 5)}>
                pass mark {exam.blueprint.passScore.value}
              </text>
            </g>
            <Foot
              area={area}
              width={width}
              ticks={mocks.map((_, place) => ({ at: middle(place), label: String(place + 1) }))}
            />
          </>
        )
      }}
    </Plot>
  )
}
