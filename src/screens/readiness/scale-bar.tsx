import styles from './scale-bar.module.css'

/** All as shares of the bar's length, 0 to 1. */
type Props = {
  readonly low: number
  readonly score: number
  readonly high: number
  /** Where it takes to pass. */
  readonly pass?: number
  /** An estimate that is not the one at the head. */
  readonly isSoft?: boolean
}

/** An estimate within its interval, for the eye: the figures beside it say the same. */
export function ScaleBar({ low, score, high, pass, isSoft = false }: Props) {
  return (
    <span className={`${styles.track} ${isSoft ? styles.soft : ''}`} aria-hidden="true">
      <span className={styles.band} style={{ insetInlineStart: at(low), inlineSize: at(high - low) }} />
      {pass !== undefined && <span className={styles.pass} style={{ insetInlineStart: at(pass) }} />}
      <span className={styles.score} style={{ insetInlineStart: at(score) }} />
    </span>
  )
}

function at(share: number): string {
  return `${Math.round(share * 1_000) / 10}%`
}
