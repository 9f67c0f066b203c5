import { areaIn, Foot, Levels, Mark } from './axes.tsx'
import type { Cell } from './figures.tsx'
import styles from './plot.module.css'
import { Plot } from './plot.tsx'
import { px, type Tick, ticksUpTo } from './scale.ts'
import type { Series } from './tone.ts'

export type Bar = {
  /** In the table; no two are the same. */
  readonly name: string
  /** Below it, if there is room. */
  readonly tick?: string
  /** One for each of the series. */
  readonly values: readonly number[]
  /** A share, 0 to 1, drawn as a line over the bars; undefined where there is none. */
  readonly share?: number | undefined
}

type Props = {
  readonly words: string
  /** What the bars are, at the head of the table. */
  readonly head: string
  readonly series: readonly Series[]
  readonly bars: readonly Bar[]
  /** Of each bar, on top of each other or side by side. */
  readonly layout?: 'stacked' | 'side-by-side'
  /** How a value is said; whole numbers unless told. */
  readonly say?: (value: number) => string
  readonly isWhole?: boolean
  /** Where the upright axis ends, if that is known. */
  readonly most?: number
  /** A line through the middle of the bar at that place. */
  readonly mark?: { readonly place: number; readonly label: string } | undefined
  /** What `share` is. */
  readonly shareName?: string
  /** Words at the edges between bars instead of below them: one more than there are bars. */
  readonly edges?: readonly string[]
}

const HEIGHT = 150

/** Bars of one or more series, in a sentence and as a table too. Of nothing there is only the sentence. */
export function Bars({ words, head, series, bars, layout = 'stacked', ...more }: Props) {
  const { say = (value: number) => value.toLocaleString('en-GB'), isWhole = true, mark, shareName, edges } = more
  const isEmpty = bars.every(({ values }) => values.every((value) => value === 0))
  if (isEmpty) return <p>{words}</p>
  const heights = bars.map(({ values }) =>
    layout === 'stacked' ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values),
  )
  const levels = ticksUpTo(more.most ?? Math.max(...heights), 4, isWhole).map((value) => ({ value, label: say(value) }))
  const top = levels.at(-1)?.value ?? 1
  const shown: readonly Series[] = shareName ? [...series, { name: shareName, tone: 'soft' }] : series
  const rows = bars.map(({ name, values, share }): readonly [string, ...Cell[]] => {
    const cells = values.map((value) => (isWhole ? value : say(value)))
    return [name, ...cells, ...(shareName ? [share === undefined ? '–' : `${Math.round(share * 100)} %`] : [])]
  })
  return (
    <Plot
      words={words}
      height={HEIGHT}
      series={series}
      table={{ columns: [head, ...shown.map(({ name }) => name)], rows }}
    >
      {(width) => {
        const right = shareName ? ['100 %'] : []
        const area = areaIn(
          { width, height: HEIGHT },
          { left: levels.map(({ label }) => label), right, hasMark: mark !== undefined },
        )
        const step = (area.right - area.left) / bars.length
        const up = (value: number) => area.bottom - ((area.bottom - area.top) * value) / top
        const middle = (place: number) => area.left + (place + 0.5) * step
        const ticks: readonly Tick[] = edges
          ? edges.map((label, place) => ({ at: area.left + place * step, label }))
          : bars.flatMap(({ tick }, place) => (tick === undefined ? [] : [{ at: middle(place), label: tick }]))
        return (
          <>
            <Levels area={area} levels={levels} up={up} />
            {bars.map(({ name, values }, place) => (
              <g key={name}>
                {columnsOf(values, layout).map(({ from, to, left, share }, index) => (
                  <rect
                    key={series[index]?.name}
                    className={styles[series[index]?.tone ?? 'plain']}
                    x={px(area.left + (place + 0.1 + 0.8 * left) * step)}
                    width={px(Math.max(1, 0.8 * share * step))}
                    y={px(up(to))}
                    height={px(up(from) - up(to))}
                  />
                ))}
              </g>
            ))}
            {shareName && <Shares bars={bars} middle={middle} area={area} />}
            {mark && <Mark area={area} width={width} tick={{ at: middle(mark.place), label: mark.label }} />}
            <Foot area={area} ticks={ticks} width={width} />
          </>
        )
      }}
    </Plot>
  )
}

type Column = { readonly from: number; readonly to: number; readonly left: number; readonly share: number }

/** Where each value of a bar goes: up from where the one before ends, or beside it in its share of the width. */
function columnsOf(values: readonly number[], layout: 'stacked' | 'side-by-side'): readonly Column[] {
  let foot = 0
  return values.map((value, index) => {
    if (layout === 'side-by-side') return { from: 0, to: value, left: index / values.length, share: 1 / values.length }
    const from = foot
    foot += value
    return { from, to: foot, left: 0, share: 1 }
  })
}

type SharesProps = {
  readonly bars: readonly Bar[]
  readonly middle: (place: number) => number
  readonly area: { readonly top: number; readonly bottom: number; readonly right: number }
}

/** A line from 0 to 100 % of the height, broken where there is nothing to say, with its own words at the right. */
function Shares({ bars, middle, area }: SharesProps) {
  const up = (share: number) => area.bottom - (area.bottom - area.top) * share
  const points = bars.flatMap(({ name, share }, place) =>
    share === undefined ? [] : [{ name, place, x: px(middle(place)), y: px(up(share)) }],
  )
  return (
    <>
      {[0, 0.5, 1].map((share) => (
        <text key={share} x={area.right + 6} y={px(up(share) + 4)}>
          {Math.round(share * 100)} %
        </text>
      ))}
      {points.map(({ name, place, x, y }, index) => {
        const before = points[index - 1]
        return (
          <g key={name}>
            {before?.place === place - 1 && <path className={styles.over} d={`M${before.x} ${before.y}L${x} ${y}`} />}
            <circle className={styles.share} cx={x} cy={y} r={2.5} />
          </g>
        )
      })}
    </>
  )
}
