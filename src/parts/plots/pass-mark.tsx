import type { Area } from './axes.tsx'
import styles from './plot.module.css'
import { px } from './scale.ts'

type Props = {
  readonly area: Area
  /** How high it lies in the picture. */
  readonly at: number
  /** On the exam's scale. */
  readonly score: number
  /** Where it is named: above the line at the left, or below it at the right. */
  readonly side: 'left' | 'right'
}

/** The score that passes, as a dashed line across. */
export function PassMark({ area, at, score, side }: Props) {
  const isLeft = side === 'left'
  return (
    <g className={styles.pass}>
      <line x1={area.left} x2={area.right} y1={px(at)} y2={px(at)} />
      <text
        className={isLeft ? undefined : styles.end}
        x={isLeft ? area.left + 6 : area.right - 6}
        y={px(at + (isLeft ? -5 : 14))}
      >
        pass mark {score}
      </text>
    </g>
  )
}
