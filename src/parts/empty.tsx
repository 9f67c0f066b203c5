import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing here, why, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </div>
  )
}
