import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { Icon } from '#parts/icon.tsx'
import styles from './more-link.module.css'

type Props = { readonly to: string; readonly title: string; readonly hint: ReactNode }

/** An item of a list of places to go on to. */
export function MoreLink({ to, title, hint }: Props) {
  return (
    <li>
      <Link to={to} className={styles.link}>
        <span>
          {title}
          <span className={`soft ${styles.hint}`}>{hint}</span>
        </span>
        <Icon name="next" />
      </Link>
    </li>
  )
}
