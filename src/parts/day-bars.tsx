import styles from './day-bars.module.css'

export type DayBar = {
  readonly label: string
  /** From the bottom up. */
  readonly parts: readonly {
    readonly name: string
    readonly count: number
    readonly tone: 'plain' | 'good' | 'again'
  }[]
}

type Props = { readonly bars: readonly DayBar[]; readonly words: string }

const [WIDTH, HEIGHT] = [340, 90]

/** A bar for each day, in a sentence and as a table too. Of nothing there is only the sentence. */
export function DayBars({ bars, words }: Props) {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)))
  const step = WIDTH / Math.max(1, bars.length)
  if (bars.every(({ parts }) => parts.every(({ count }) => count === 0))) return <p>{words}</p>
  const names = bars[0]?.parts.map(({ name }) => name) ?? []
  return (
    <>
      <p>{words}</p>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        {bars.map(({ label, parts }, place) => {
          let foot = HEIGHT
          return (
            <g key={label}>
              {parts.map(({ name, count, tone }) => {
                const high = (count / most) * (HEIGHT - 2)
                foot -= high
                return (
                  <rect
                    key={name}
                    className={styles[tone]}
                    x={place * step + step * 0.1}
                    width={step * 0.8}
                    y={foot}
                    height={high}
                  />
                )
              })}
            </g>
          )
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <details className={styles.figures}>
        <summary>In figures</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, parts }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {parts.map(({ name, count }) => (
                  <td key={name}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
