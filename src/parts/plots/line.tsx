import { areaIn, Foot, Levels, Mark } from './axes.tsx'
import styles from './plot.module.css'
import { Plot } from './plot.tsx'
import { px, ticksUpTo } from './scale.ts'

export type LinePoint = {
  /** In the table; no two are the same. */
  readonly name: string
  /** Below it, if there is room. */
  readonly tick: string
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
}

type Props = {
  readonly words: string
  readonly head: string
  /** What `y` is, and what lies between `low` and `high`. */
  readonly names: readonly [line: string, band: string]
  /** From left to right. */
  readonly points: readonly LinePoint[]
  readonly most: number
  /** Named at the right end. */
  readonly end?: string
}

const HEIGHT = 170

/** A line with the band in which it most likely lies. */
export function Line({ words, head, names, points, most, end }: Props) {
  const levels = ticksUpTo(most).map((value) => ({ value, label: value.toLocaleString('en-GB') }))
  const top = levels.at(-1)?.value ?? 1
  const [first = 0, last = 1] = [points[0]?.x, points.at(-1)?.x]
  const rows = points.map(
    ({ name, y, low, high }) => [name, Math.round(y), `${Math.round(low)} – ${Math.round(high)}`] as const,
  )
  return (
    <Plot words={words} height={HEIGHT} table={{ columns: [head, ...names], rows }}>
      {(width) => {
        const area = areaIn(
          { width, height: HEIGHT },
          { left: levels.map(({ label }) => label), hasMark: end !== undefined },
        )
        const across = (x: number) => px(area.left + ((area.right - area.left) * (x - first)) / (last - first || 1))
        const up = (y: number) => px(area.bottom - ((area.bottom - area.top) * y) / top)
        const band = [
          ...points.map(({ x, high }) => `${across(x)},${up(high)}`),
          ...points.toReversed().map(({ x, low }) => `${across(x)},${up(low)}`),
        ]
        return (
          <>
            <Levels area={area} levels={levels} up={up} />
            <polygon className={styles.band} points={band.join(' ')} />
            <polyline className={styles.line} points={points.map(({ x, y }) => `${across(x)},${up(y)}`).join(' ')} />
            {end && <Mark area={area} width={width} tick={{ at: area.right, label: end }} />}
            <Foot area={area} width={width} ticks={points.map(({ x, tick }) => ({ at: across(x), label: tick }))} />
          </>
        )
      }}
    </Plot>
  )
}
