import styles from './confusion-grid.module.css'

type Props = {
  /** Whose grid it is. */
  readonly name: string
  /** What is looked for, as `fraud`, and what the rest is. */
  readonly positive: string
  readonly negative: string
  readonly counts: {
    readonly truePositives: number
    readonly falsePositives: number
    readonly trueNegatives: number
    readonly falseNegatives: number
  }
}

/** What was said of each row against what is true: a table that is its own picture. */
export function ConfusionGrid({ name, positive, negative, counts }: Props) {
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts
  return (
    <figure className={styles.figure}>
      <table className={styles.grid}>
        <caption className={styles.caption}>{name}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">called {positive}</th>
            <th scope="col">called {negative}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">is {positive}</th>
            <Cell word="found" kind="right" value={truePositives} of={truePositives + falseNegatives} />
            <Cell word="missed" kind="wrong" value={falseNegatives} of={truePositives + falseNegatives} />
          </tr>
          <tr>
            <th scope="row">is {negative}</th>
            <Cell word="false alarm" kind="wrong" value={falsePositives} of={falsePositives + trueNegatives} />
            <Cell word="left alone" kind="right" value={trueNegatives} of={falsePositives + trueNegatives} />
          </tr>
        </tbody>
      </table>
    </figure>
  )
}

type CellProps = {
  readonly word: string
  readonly kind: 'right' | 'wrong'
  readonly value: number
  readonly of: number
}

/** As dark as its share of its row. */
function Cell({ word, kind, value, of }: CellProps) {
  const share = of === 0 ? 0 : value / of
  return (
    <td className={`${styles.cell} ${styles[kind]}`} style={{ '--share': `${Math.round(share * 60)}%` } as never}>
      <strong>{value.toLocaleString('en-GB')}</strong>
      <span>{word}</span>
    </td>
  )
}
