import { useMemo } from 'react'
import sheet from '#parts/sheet.module.css'
import { useLibrary } from '#screens/edges.ts'
import { standingWords } from '#screens/filters/standing-words.ts'
import { MoreLink } from '#screens/more-link.tsx'
import { reviewAddress } from '#screens/surroundings.tsx'
import { filtersIn } from '#state/filters.ts'
import styles from './pinned.module.css'

/** The filters that the learner wants at hand, with what they hold for today. */
export function Pinned() {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const shown = useMemo(
    () =>
      filtersIn(progress)
        .filter(({ pinned }) => pinned)
        .map((filter) => ({ ...filter, standing: standingWords({ deck, progress, today }, filter.query) })),
    [deck, progress, today],
  )

  if (shown.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Your filters</h2>
      <ul className={sheet.sheet}>
        {shown.map(({ id, name, query, standing }) => (
          <MoreLink key={id} to={reviewAddress(query)} title={name} hint={standing} />
        ))}
      </ul>
    </section>
  )
}
