import type { Estimate } from '#core/readiness/readiness.ts'
import { Figures, type Table } from '#parts/plots/figures.tsx'
import styles from './ranges.module.css'
import { ScaleBar } from './scale-bar.tsx'
import { shareWords } from './words.ts'

export type Range = Estimate & {
  readonly id: string
  readonly name: string
  /** Below the bar. */
  readonly note: string
}

type Props = {
  readonly words: string
  readonly ranges: readonly Range[]
  readonly table: Table
}

/** Shares of right answers, each within its interval, from none at the left to all at the right. */
export function Ranges({ words, ranges, table }: Props) {
  return (
    <figure className={styles.ranges}>
      <figcaption>{words}</figcaption>
      <ul className={styles.list}>
        {ranges.map((range) => (
          <li key={range.id} className={styles.range}>
            <span className={styles.name}>{range.name}</span>
            <span className={styles.share}>{shareWords(range)}</span>
            <span className={styles.bar}>
              <ScaleBar low={range.low} score={range.score} high={range.high} />
            </span>
            <span className={`soft ${styles.note}`}>{range.note}</span>
          </li>
        ))}
      </ul>
      <Figures {...table} />
    </figure>
  )
}
