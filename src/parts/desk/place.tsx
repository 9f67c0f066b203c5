import type { ReactNode } from 'react'
import styles from './place.module.css'
import { SaveStatus } from './save-status.tsx'

/** Where the learner is in what lies on the desk, and whether all of it is saved. */
export function Place({ children, unsaved }: { readonly children: ReactNode; readonly unsaved: number }) {
  return (
    <p className={`soft ${styles.place}`}>
      <span>{children}</span>
      <span>
        <SaveStatus unsaved={unsaved} isShort />
      </span>
    </p>
  )
}
