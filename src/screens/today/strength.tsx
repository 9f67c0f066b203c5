import { useMemo } from 'react'
import type { Subject } from '#core/queue.ts'
import { standingOf } from '#core/standing.ts'
import { StrengthBar } from '#parts/strength-bar.tsx'
import { useLibrary } from '#screens/edges.ts'
import styles from './strength.module.css'

/** How much of each area would be recalled today. */
export function Strength({ subjects }: { readonly subjects: readonly Subject[] }) {
  const areas = useLibrary((library) => library.deck.areas)
  const today = useLibrary((library) => library.today)
  const shown = useMemo(() => {
    return areas.flatMap(({ id, title }) => {
      const standing = standingOf(
        subjects.filter(({ card }) => card.area === id),
        today,
      )
      return standing.cards > 0 ? [{ id, title, strength: standing.strength }] : []
    })
  }, [subjects, areas, today])

  if (shown.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>What you would recall today</h2>
      <ul className={styles.areas}>
        {shown.map(({ id, title, strength }) => (
          <li key={id}>
            <StrengthBar strength={strength} label={title} />
          </li>
        ))}
      </ul>
    </section>
  )
}
