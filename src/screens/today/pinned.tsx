import { Suspense } from 'react'
import sheet from '#parts/sheet.module.css'
import { useLibrary } from '#screens/edges.ts'
import { Later } from '#screens/later.ts'
import { standingHint } from '#screens/later-screens.ts'
import { MoreLink } from '#screens/more-link.tsx'
import { reviewAddress } from '#screens/surroundings.tsx'
import { Told } from '#screens/told.tsx'
import { filtersIn } from '#state/selectors.ts'
import styles from './pinned.module.css'

/** The filters that the learner wants at hand, with what they hold for today. */
export function Pinned() {
  const progress = useLibrary((library) => library.progress)
  const shown = filtersIn(progress).filter(({ pinned }) => pinned)

  if (shown.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Your filters</h2>
      <ul className={sheet.sheet}>
        {shown.map(({ id, name, query }) => (
          <MoreLink
            key={id}
            to={reviewAddress(query)}
            title={name}
            hint={
              <Suspense fallback="…">
                <Told>
                  <Later of={standingHint} query={query} />
                </Told>
              </Suspense>
            }
          />
        ))}
      </ul>
    </section>
  )
}
