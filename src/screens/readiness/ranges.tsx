import { Fragment } from 'react'
import type { Estimate } from '#core/readiness/readiness.ts'
import { Figures, type Table } from '#parts/plots/figures.tsx'
import styles from './ranges.module.css'
import { ScaleBar } from './scale-bar.tsx'
import { shareWords } from './words.ts'

export type Range = {
  readonly id: string
  readonly name: string
  /** One, or the one that counts first; each with what it is, where there are two. */
  readonly estimates: readonly (Estimate & { readonly when?: string })[]
  /** Below the bars. */
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
        {ranges.map(({ id, name, estimates, note }) => (
          <li key={id} className={styles.range}>
            {estimates.map(({ when, ...estimate }, place) => (
              <Fragment key={when ?? name}>
                {when && place === 0 && <span className={styles.name}>{name}</span>}
                <span className={styles.figures}>
                  <span className={when ? 'soft' : styles.name}>{when ?? name}</span>
                  <span className={place > 0 ? 'soft' : styles.share}>{shareWords(estimate)}</span>
                </span>
                <ScaleBar {...estimate} isSoft={place > 0} />
              </Fragment>
            ))}
            <span className="soft">{note}</span>
          </li>
        ))}
      </ul>
      <Figures {...table} />
    </figure>
  )
}
