import { Link } from 'react-router-dom'
import styles from './neighbours.module.css'

type Leaf = { readonly id: string; readonly title: string }

type Props = {
  /** What the neighbours are, in the plural: `notes`. */
  readonly of: string
  readonly before: Leaf | undefined
  readonly after: Leaf | undefined
  readonly addressOf: (id: string) => string
}

/** The foot of a page that is one of many: the one before, and the next. */
export function Neighbours({ of, before, after, addressOf }: Props) {
  return (
    <nav className={styles.turn} aria-label={`Neighbouring ${of}`}>
      {before && (
        <Link to={addressOf(before.id)} className={styles.leaf}>
          <span className="soft">Before</span>
          {before.title}
        </Link>
      )}
      {after && (
        <Link to={addressOf(after.id)} className={`${styles.leaf} ${styles.after}`}>
          <span className="soft">Next</span>
          {after.title}
        </Link>
      )}
    </nav>
  )
}
