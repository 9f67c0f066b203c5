import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react'
import type { Lab, LabSettings } from '#core/lab.ts'
import { run } from '#labs/engine/run.ts'
import { Segments } from '#parts/controls/segments.tsx'
import { areaIn, Foot, Levels } from '#parts/plots/axes.tsx'
import { Plot } from '#parts/plots/plot.tsx'
import { px, ticksBetween } from '#parts/plots/scale.ts'
import { LINE } from './model.ts'
import { type Point, RANGE, readPoints, STARTING_POINTS, writePoints } from './own-points.ts'
import styles from './panel.module.css'

type Props = { readonly own: string; readonly onOwn: (own: string) => void }

const HEIGHT = 260
const STEPS = 40
const RATES = [0.02, 0.3, 2.2].map((value) => ({ value, label: String(value) }))
const MOVES: Readonly<Record<string, Partial<Point>>> = {
  ArrowLeft: { x: -5 },
  ArrowRight: { x: 5 },
  ArrowUp: { y: 10 },
  ArrowDown: { y: -10 },
}

/** Six houses that can be moved, the line through them, and the way there in steps. */
export function LineOfBestFit({ own, onOwn }: Props) {
  const id = useId()
  const [points, setPoints] = useState(() => readPoints(own) ?? STARTING_POINTS)
  const [held, setHeld] = useState<number>()
  const [rate, setRate] = useState(0.3)
  const [steps, setSteps] = useState(STEPS)
  const best = useMemo(() => lineThrough(points, {}), [points])
  const walked = useMemo(
    () => lineThrough(points, { optimizer: 'sgd', learning_rate: rate, mini_batch_size: 100, epochs: steps }),
    [points, rate, steps],
  )

  function move(index: number, to: Point) {
    setPoints(points.map((point, place) => (place === index ? within(to) : point)))
  }

  const words = `Price = ${best.start.toFixed(0)} + ${best.slope.toFixed(2)} × living area, off by ${best.off.toFixed(0)} thousand on average (RMSE). After ${steps} steps of ${rate}: ${walked.isLost ? 'it has flown off' : `off by ${walked.off.toFixed(0)}`}.`
  const rows = points.map(
    ({ x, y }, index) => [`House ${index + 1}`, x, y, Math.round(best.start + best.slope * x)] as const,
  )
  return (
    <>
      <p>Move a house by finger, mouse or arrow keys, and the line follows.</p>
      <Plot words={words} height={HEIGHT} table={{ columns: ['House', 'm²', 'Price', 'On the line'], rows }} isActive>
        {(width) => {
          const levels = ticksBetween(RANGE.y.least, RANGE.y.most).map((value) => ({ value, label: String(value) }))
          const area = areaIn({ width, height: HEIGHT }, { left: levels.map(({ label }) => label) })
          const right = (x: number) =>
            area.left + ((area.right - area.left - 8) * (x - RANGE.x.least)) / (RANGE.x.most - RANGE.x.least)
          const up = (y: number) =>
            area.bottom - ((area.bottom - area.top) * (y - RANGE.y.least)) / (RANGE.y.most - RANGE.y.least)
          const pointAt = (event: PointerEvent<SVGElement>): Point => {
            const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
            if (!frame) return STARTING_POINTS[0] as Point
            const [x, y] = [event.clientX - frame.left, event.clientY - frame.top]
            const shareX = (x - area.left) / (area.right - area.left - 8)
            return {
              x: RANGE.x.least + shareX * (RANGE.x.most - RANGE.x.least),
              y: RANGE.y.least + ((area.bottom - y) / (area.bottom - area.top)) * (RANGE.y.most - RANGE.y.least),
            }
          }
          const drawn = (line: Line) => ({
            x1: px(right(RANGE.x.least)),
            x2: px(right(RANGE.x.most)),
            y1: px(up(line.start + line.slope * RANGE.x.least)),
            y2: px(up(line.start + line.slope * RANGE.x.most)),
          })
          return (
            <>
              <Levels area={area} levels={levels} up={up} />
              <clipPath id={id}>
                <rect x={area.left} y={area.top} width={area.right - area.left} height={area.bottom - area.top} />
              </clipPath>
              <g clipPath={`url(#${id})`}>
                {points.map(({ x, y }, index) => (
                  <line
                    // biome-ignore lint/suspicious/noArrayIndexKey: a house keeps its place in the list.
                    key={index}
                    className={styles.off}
                    x1={px(right(x))}
                    x2={px(right(x))}
                    y1={px(up(y))}
                    y2={px(up(best.start + best.slope * x))}
                  />
                ))}
                <line className={styles.best} {...drawn(best)} />
                {!walked.isLost && <line className={styles.walked} {...drawn(walked)} />}
              </g>
              {points.map((point, index) => (
                <g
                  // biome-ignore lint/suspicious/noArrayIndexKey: a house keeps its place in the list.
                  key={index}
                  className={styles.house}
                  role="slider"
                  tabIndex={0}
                  aria-label={`House ${index + 1}`}
                  aria-valuenow={point.y}
                  aria-valuemin={RANGE.y.least}
                  aria-valuemax={RANGE.y.most}
                  aria-valuetext={`${point.x} m², ${point.y} thousand`}
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId)
                    setHeld(index)
                  }}
                  onPointerMove={(event) => held === index && move(index, pointAt(event))}
                  onPointerUp={() => {
                    setHeld(undefined)
                    onOwn(writePoints(points))
                  }}
                  // A key that is held down would tell the address too often.
                  onKeyUp={() => onOwn(writePoints(points))}
                  onKeyDown={(event: KeyboardEvent) => {
                    const by = MOVES[event.key]
                    if (!by) return
                    event.preventDefault()
                    move(index, { x: point.x + (by.x ?? 0), y: point.y + (by.y ?? 0) })
                  }}
                >
                  <circle className={styles.grip} cx={px(right(point.x))} cy={px(up(point.y))} r={22} />
                  <circle className={styles.dot} cx={px(right(point.x))} cy={px(up(point.y))} r={8} />
                </g>
              ))}
              <Foot
                area={area}
                width={width}
                ticks={[50, 100, 150, 200].map((x) => ({ at: right(x), label: `${x} m²` }))}
              />
            </>
          )
        }}
      </Plot>
      <p className="soft">
        Solid: the line of best fit. Dashed: where the steps have led so far. Thin: how far each house is off.
      </p>
      <Segments legend="Step size" titled segments={RATES} value={rate} onChange={setRate} />
      <label className={styles.steps}>
        Steps taken: {steps}
        <input
          type="range"
          min={1}
          max={STEPS}
          value={steps}
          onChange={(event) => setSteps(Number(event.target.value))}
        />
      </label>
    </>
  )
}

type Line = { readonly start: number; readonly slope: number; readonly off: number; readonly isLost: boolean }

/** By the labs' own engine: six points take less time than asking a worker. */
function lineThrough(points: readonly Point[], set: LabSettings): Line {
  const data = { ...LINE.data, set: { x: points.map(({ x }) => x), y: points.map(({ y }) => y) } }
  const lab: Lab = { ...LINE, data }
  const { metrics, series } = run(lab, set, 1)
  const [start = 0, slope = 0] = series.find(({ name }) => name === 'weights')?.y ?? []
  return { start, slope, off: metrics.rmse ?? 0, isLost: metrics.diverged === 1 }
}

function within({ x, y }: Point): Point {
  const kept = (value: number, { least, most }: { least: number; most: number }) =>
    Math.round(Math.min(most, Math.max(least, value)))
  return { x: kept(x, RANGE.x), y: kept(y, RANGE.y) }
}
