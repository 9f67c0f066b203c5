import type { TagRole } from '#core/deck.ts'
import styles from './tag-mark.module.css'

/** A tag as a stroke of its highlighter. The name carries the meaning; the colour only helps to find it. */
export function TagMark({ name, role }: { readonly name: string; readonly role: TagRole }) {
  return <span className={`${styles.mark} ${styles[role]}`}>#{name}</span>
}
