import { percent } from './durations.ts'
import styles from './strength-bar.module.css'

/** `strength` is a share, 0 to 1. The figure says it; the bar is for the eye. */
export function StrengthBar({ strength, label }: { readonly strength: number; readonly label: string }) {
  return (
    <div className={styles.strength}>
      <span>{label}</span>
      <span className={styles.figure}>{percent(strength)}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ inlineSize: percent(strength).replace(' ', '') }} />
      </span>
    </div>
  )
}
