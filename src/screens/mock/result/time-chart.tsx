import type { Marks, Mock } from '#core/mock/mock.ts'
import section from '#screens/mock/section.module.css'
import { spentWords } from '#screens/mock/times.ts'
import styles from './time-chart.module.css'

type Props = { readonly mock: Mock; readonly right: Marks; readonly medianMs: number }

const [WIDTH, HEIGHT, FOOT] = [340, 90, 14]

/** A bar for each question, against what there is time for. */
export function TimeChart({ mock, right, medianMs }: Props) {
  const bars = mock.items.map(({ card }, place) => {
    return { card, spentMs: mock.work[place]?.spentMs ?? 0, isRight: right[place] ?? null }
  })
  const allowedMs = (mock.minutes * 60_000) / bars.length
  // A question left open over lunch must not flatten all the others.
  const tallest = Math.max(allowedMs * 1.5, Math.min(allowedMs * 4, Math.max(...bars.map(({ spentMs }) => spentMs))))
  const step = WIDTH / bars.length
  const high = (ms: number) => (Math.min(ms, tallest) / tallest) * (HEIGHT - FOOT)
  const words = `Half of the questions you saw took less than ${spentWords(medianMs)}; there is time for ${spentWords(allowedMs)} each.`
  return (
    <section className={section.section}>
      <h2>Time for each question</h2>
      <p>{words}</p>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        {bars.map(({ card, spentMs, isRight }, place) => (
          <g key={card} className={isRight ? styles.right : styles.wrong}>
            <rect
              x={place * step + step * 0.1}
              width={step * 0.8}
              y={HEIGHT - FOOT - high(spentMs)}
              height={high(spentMs)}
            />
            {!isRight && <circle cx={(place + 0.5) * step} cy={HEIGHT - FOOT / 2} r={Math.min(2, step / 3)} />}
          </g>
        ))}
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT - high(allowedMs)} y2={HEIGHT - FOOT - high(allowedMs)} />
      </svg>
      <p className="soft">Dashed: {spentWords(allowedMs)}. A dot below: not right.</p>
      <details className={styles.figures}>
        <summary>In figures</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Time</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ card, spentMs, isRight }, place) => (
              <tr key={card}>
                <th scope="row">{place + 1}</th>
                <td>{spentWords(spentMs)}</td>
                <td>{isRight === null ? 'left out' : isRight ? 'right' : 'wrong'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
