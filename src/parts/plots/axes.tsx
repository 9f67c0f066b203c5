import styles from './plot.module.css'
import { px, type Tick, thinned, widthOf } from './scale.ts'

/** Where in the picture the data goes: the rest is for the words beside and below it. */
export type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const TEXT = 11
const FOOT = 22

/** Leaves room for the words of the upright axis at the left (and right), the other one below, and marks above. */
export function areaIn(
  { width, height }: { readonly width: number; readonly height: number },
  { left, right = [], hasMark = false }: { left: readonly string[]; right?: readonly string[]; hasMark?: boolean },
): Area {
  const room = (labels: readonly string[]) => Math.max(0, ...labels.map((label) => widthOf(label) + 6))
  return {
    left: Math.ceil(room(left)),
    right: Math.floor(width - Math.max(2, room(right))),
    top: hasMark ? TEXT + 10 : Math.ceil(TEXT / 2) + 1,
    bottom: height - FOOT,
  }
}

export type Level = { readonly value: number; readonly label: string }

/** Lines across, named at the left; the first of them is the foot of all. */
export function Levels({ area, levels, up }: { area: Area; levels: readonly Level[]; up: (value: number) => number }) {
  return levels.map(({ value, label }, index) => (
    <g key={value}>
      <line
        className={index === 0 ? styles.foot : styles.grid}
        x1={area.left}
        x2={area.right}
        y1={px(up(value))}
        y2={px(up(value))}
      />
      <text className={styles.end} x={area.left - 6} y={px(up(value) + TEXT * 0.36)}>
        {label}
      </text>
    </g>
  ))
}

/** As many of the words below as there is room for. */
export function Foot({ area, ticks, width }: { area: Area; ticks: readonly Tick[]; width: number }) {
  return thinned(ticks, width).map(({ at, label }) => (
    <text key={`${at} ${label}`} className={styles.middle} x={px(at)} y={area.bottom + FOOT - 5}>
      {label}
    </text>
  ))
}

/** A day that matters: a dashed line with its name above, kept within the picture. */
export function Mark({ area, tick: { at, label }, width }: { area: Area; tick: Tick; width: number }) {
  const half = (widthOf(label) * 1.2) / 2
  return (
    <g className={styles.mark}>
      <line x1={px(at)} x2={px(at)} y1={area.top - 4} y2={area.bottom} />
      <text className={styles.middle} x={px(Math.max(half, Math.min(width - half, at)))} y={area.top - 8}>
        {label}
      </text>
    </g>
  )
}
