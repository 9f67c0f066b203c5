import type { Score } from '#core/mock/scoring.ts'
import { percent } from '#parts/durations.ts'
import section from '#screens/mock/section.module.css'
import styles from './by-domain.module.css'

/** How each domain went, and how much of the exam it was. */
export function ByDomain({ score }: { readonly score: Score }) {
  return (
    <section className={section.section}>
      <h2>By domain</h2>
      <ul className={styles.domains}>
        {score.domains.map(({ number, name, right, count, share }) => (
          <li key={number} className={styles.domain}>
            <span>
              {number} {name}
            </span>
            <span className={styles.figure}>{count > 0 ? `${right} of ${count}` : 'none asked'}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ inlineSize: `${count > 0 ? (right / count) * 100 : 0}%` }} />
            </span>
            <span className={`soft ${styles.share}`}>
              {count > 0 ? `${percent(right / count)} right · ` : ''}
              {percent(share)} of the questions
            </span>
          </li>
        ))}
      </ul>
      <p className="soft">Counted over all questions. A few of a domain say little: only the whole score is passed.</p>
    </section>
  )
}
