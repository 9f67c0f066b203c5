import { useId } from 'react'
import { type Area, areaIn, Foot, Levels, Mark } from './axes.tsx'
import styles from './curves.module.css'
import type { Cell } from './figures.tsx'
import plot from './plot.module.css'
import { Plot } from './plot.tsx'
import { px, type Tick, ticksBetween, widthOf } from './scale.ts'
import type { Tone } from './tone.ts'
import tones from './tones.module.css'

export type Curve = {
  readonly name: string
  readonly tone: Tone
  /** Told apart without colours too; `dots` are not joined. */
  readonly stroke: 'solid' | 'dashed' | 'dotted' | 'bold' | 'dots'
  /** Of the same length. */
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** A place on a curve that matters. */
export type Spot = { readonly name: string; readonly tone: Tone; readonly x: number; readonly y: number }

type Props = {
  readonly words: string
  /** What lies to the right, and up: words below and above the picture. */
  readonly across: string
  readonly up: string
  readonly curves: readonly Curve[]
  readonly spots?: readonly Spot[]
  /** How values are said; as they are unless told. */
  readonly sayAcross?: (value: number) => string
  readonly sayUp?: (value: number) => string
  /** Where an axis begins and ends, if that is known. What lies beyond is drawn at its edge. */
  readonly fromX?: number
  readonly toX?: number
  readonly fromY?: number
  readonly toY?: number
  /** What lines are drawn for, where round numbers are not round once they are said. */
  readonly levels?: readonly number[]
  /** Powers of ten to the right. */
  readonly isLog?: boolean
  /** An upright line with a name. */
  readonly mark?: { readonly x: number; readonly label: string } | undefined
  readonly height?: number
}

const HEIGHT = 190
const ROWS = 12

/** Curves over each other, in a sentence and as a table too. */
export function Curves({
  words,
  across,
  up,
  curves,
  spots = [],
  mark,
  isLog = false,
  height = HEIGHT,
  ...more
}: Props) {
  const clip = useId()
  const { sayAcross = plain, sayUp = plain } = more
  const drawn = curves.map(finite).filter(({ x }) => x.length > 0)
  const [xs, ys] = [
    [...drawn.flatMap(({ x }) => x), ...spots.map(({ x }) => x)],
    [...drawn.flatMap(({ y }) => y), ...spots.map(({ y }) => y)],
  ]
  if (xs.length === 0 && more.toX === undefined) return <p>{words}</p>
  const { fromY = least(ys), toY = most(ys) } = more
  const levels = (more.levels ?? ticksBetween(fromY, toY)).filter(
    (value) => more.toY === undefined || value <= more.toY * 1.0001,
  )
  const [low, high] = [levels[0] ?? 0, levels.at(-1) ?? 1]
  const scale = isLog ? Math.log10 : (value: number) => value
  const [from, to] = [scale(more.fromX ?? least(xs)), scale(more.toX ?? most(xs))]
  const ticks = isLog ? powersBetween(from, to) : ticksBetween(from, to).filter((at) => at >= from && at <= to)
  /** Those that leave room for what the axis is called. */
  const ticksBefore = (edge: number, right: (x: number) => number): readonly Tick[] =>
    ticks
      .map((at) => (isLog ? 10 ** at : at))
      .map((value) => ({ at: right(value), label: sayAcross(value) }))
      .filter(({ at, label }) => at + widthOf(label) / 2 < edge)
  const named = levels.map((value) => ({ value, label: sayUp(value) }))
  return (
    <Plot words={words} height={height} table={tableOf({ across, up, curves: drawn, spots, sayAcross, sayUp })}>
      {(width) => {
        const area = areaIn({ width, height }, { left: named.map(({ label }) => label), hasMark: true })
        const right = (x: number) =>
          px(area.left + ((area.right - 6 - area.left) * within(scale(x) - from, 0, to - from)) / (to - from || 1))
        const high_ = (y: number) =>
          px(area.bottom - ((area.bottom - area.top) * (within(y, low, high) - low)) / (high - low || 1))
        return (
          <>
            <clipPath id={clip}>
              <rect
                x={area.left - 4}
                y={area.top - 4}
                width={area.right - area.left + 8}
                height={area.bottom - area.top + 8}
              />
            </clipPath>
            <text className={styles.up} x={0} y={9}>
              {up}
            </text>
            <Levels area={area} levels={named} up={high_} />
            <g clipPath={`url(#${clip})`}>
              {drawn.map((curve) => (
                <Drawn key={curve.name} curve={curve} right={right} up={high_} />
              ))}
            </g>
            {spots.map(({ name, tone, x, y }) => (
              <circle key={name} className={`${plot.dot} ${plot[tone]}`} cx={right(x)} cy={high_(y)} r={6} />
            ))}
            {mark && <Mark area={area} width={width} tick={{ at: right(mark.x), label: mark.label }} />}
            <Foot area={area} width={width} ticks={ticksBefore(area.right - widthOf(across), right)} />
            <Across area={area} label={across} />
          </>
        )
      }}
    </Plot>
  )
}

function Across({ area, label }: { readonly area: Area; readonly label: string }) {
  return (
    <text className={plot.end} x={area.right} y={area.bottom + 17}>
      {label}
    </text>
  )
}

type DrawnProps = {
  readonly curve: Curve
  readonly right: (x: number) => number
  readonly up: (y: number) => number
}

function Drawn({ curve: { stroke, tone, x, y }, right, up }: DrawnProps) {
  if (stroke === 'dots') {
    return x.map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two points may lie on each other.
      <circle key={index} className={`${styles.point} ${plot[tone]}`} cx={right(one)} cy={up(y[index] ?? 0)} r={2.5} />
    ))
  }
  const points = x.map((one, index) => `${right(one)},${up(y[index] ?? 0)}`).join(' ')
  if (x.length === 1) return <circle className={plot[tone]} cx={right(x[0] ?? 0)} cy={up(y[0] ?? 0)} r={2} />
  return <polyline className={`${styles.curve} ${styles[stroke]} ${tones[tone]}`} points={points} />
}

/** The strokes by their names, for a list below several plots. */
export function CurveLegend({ curves }: { readonly curves: readonly Pick<Curve, 'name' | 'tone' | 'stroke'>[] }) {
  return (
    <ul className={plot.legend}>
      {curves.map(({ name, tone, stroke }) => (
        <li key={name}>
          <svg viewBox="0 0 28 10" className={styles.sample} aria-hidden="true">
            {stroke === 'dots' ? (
              <circle className={plot[tone]} cx={14} cy={5} r={3} />
            ) : (
              <polyline className={`${styles.curve} ${styles[stroke]} ${tones[tone]}`} points="2,5 26,5" />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function finite(curve: Curve): Curve {
  const kept = [...curve.x.keys()].filter((index) => Number.isFinite(curve.y[index]) && Number.isFinite(curve.x[index]))
  return { ...curve, x: kept.map((index) => curve.x[index] ?? 0), y: kept.map((index) => curve.y[index] ?? 0) }
}

type Told = Pick<Props, 'across' | 'up' | 'curves'> & {
  readonly spots: readonly Spot[]
  readonly sayAcross: (value: number) => string
  readonly sayUp: (value: number) => string
}

/** A dozen places along the curve that has most points, and what each curve is at there. */
function tableOf({ across, up, curves, spots, sayAcross, sayUp }: Told) {
  const longest = curves.reduce<readonly number[]>((found, { x }) => (x.length > found.length ? x : found), [])
  const step = Math.max(1, Math.ceil(longest.length / ROWS))
  const places = longest.filter((_, index) => index % step === 0 || index === longest.length - 1)
  const said = new Map(places.map((place) => [sayAcross(place), place]))
  const rows = Array.from(said, ([name, place]): readonly [string, ...Cell[]] => [
    name,
    ...curves.map(({ x, y }) => {
      const near = x.findIndex((one) => one >= place)
      return near < 0 ? '–' : sayUp(y[near] ?? 0)
    }),
  ])
  const marked = spots.map((spot): readonly [string, ...Cell[]] => [
    `${spot.name}: ${sayAcross(spot.x)}`,
    ...curves.map((_, index) => (index === 0 ? sayUp(spot.y) : '')),
  ])
  return {
    name: `${up} by ${across}`,
    columns: [across, ...curves.map(({ name }) => name)],
    rows: [...rows, ...marked],
  }
}

function powersBetween(from: number, to: number): readonly number[] {
  const first = Math.ceil(from - 1e-9)
  return Array.from({ length: Math.max(0, Math.floor(to + 1e-9) - first + 1) }, (_, index) => first + index)
}

function plain(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function least(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY)
}

function most(values: readonly number[]): number {
  return values.reduce((found, value) => Math.max(found, value), Number.NEGATIVE_INFINITY)
}
