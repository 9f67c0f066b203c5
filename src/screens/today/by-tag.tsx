import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import type { Subject } from '#core/queue.ts'
import { byTag, standingOf } from '#core/standing.ts'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useLibrary } from '#screens/edges.ts'
import { reviewAddress } from '#screens/surroundings.tsx'
import styles from './by-tag.module.css'

/** The highlighted tags with what they hold for today; the others are on the Tags screen. */
export function ByTag({ subjects }: { readonly subjects: readonly Subject[] }) {
  const tags = useLibrary((library) => library.deck.tags)
  const today = useLibrary((library) => library.today)
  const shown = useMemo(() => {
    const groups = byTag(subjects)
    return tags
      .filter(({ name, role }) => role !== 'plain' && groups.has(name))
      .map(({ name, role }) => ({ name, role, standing: standingOf(groups.get(name) ?? [], today) }))
  }, [subjects, tags, today])

  if (shown.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>By tag</h2>
      <ul className={styles.tags}>
        {shown.map(({ name, role, standing }) => (
          <li key={name}>
            <Link to={reviewAddress(`#${name}`)} className={styles.tag}>
              <TagMark name={name} role={role} />
              <span className="soft">{standing.due > 0 ? `${standing.due} due` : `${standing.new} new`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
