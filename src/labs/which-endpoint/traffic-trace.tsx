import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { areaIn, Foot, Levels } from '#parts/plots/axes.tsx'
import { Plot } from '#parts/plots/plot.tsx'
import { px, ticksUpTo } from '#parts/plots/scale.ts'
import { MOST_REQUESTS } from './own.ts'
import styles from './panel.module.css'

type Props = {
  readonly requests: readonly number[]
  readonly onRequests: (requests: readonly number[]) => void
}

const HEIGHT = 180
const BY: Readonly<Record<string, number>> = { ArrowUp: 10, ArrowDown: -10, PageUp: 50, PageDown: -50 }
const ALONG: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Requests in each hour of a day: drawn with a finger, or hour by hour with the arrow keys. */
export function TrafficTrace({ requests: given, onRequests }: Props) {
  const [requests, setRequests] = useState(given)
  const [seen, setSeen] = useState(given)
  if (seen.join() !== given.join()) {
    setSeen(given)
    setRequests(given)
  }
  const [here, setHere] = useState(9)
  const isDrawing = useRef(false)
  const bars = useRef<(SVGGElement | null)[]>([])
  const sum = requests.reduce((total, one) => total + one, 0)
  const busiest = requests.indexOf(Math.max(...requests))
  const quiet = requests.filter((one) => one === 0).length
  const top = ticksUpTo(Math.max(150, ...requests)).at(-1) ?? 150

  function set(hour: number, value: number): void {
    const kept = Math.round(Math.min(MOST_REQUESTS, Math.max(0, value)))
    setRequests((now) => now.map((one, place) => (place === hour ? kept : one)))
  }

  function press(event: KeyboardEvent, hour: number) {
    const [by, along] = [BY[event.key], ALONG[event.key]]
    if (by === undefined && along === undefined) return
    event.preventDefault()
    if (by !== undefined) return set(hour, (requests[hour] ?? 0) + by)
    const next = (hour + (along ?? 0) + requests.length) % requests.length
    setHere(next)
    bars.current[next]?.focus()
  }

  const words = `${sum.toLocaleString('en-GB')} requests a day, most of them at ${busiest} o’clock; ${quiet} hours without any. Draw over the bars, or use the arrow keys: left and right for the hour, up and down for the requests.`
  const rows = requests.map((count, hour) => [`${hour} – ${hour + 1} h`, count] as const)
  return (
    <Plot words={words} height={HEIGHT} table={{ columns: ['Hour', 'Requests'], rows }} isActive>
      {(width) => {
        const levels = ticksUpTo(top).map((value) => ({ value, label: String(value) }))
        const area = areaIn({ width, height: HEIGHT }, { left: levels.map(({ label }) => label) })
        const step = (area.right - area.left) / requests.length
        const up = (value: number) => area.bottom - ((area.bottom - area.top) * Math.min(value, top)) / top
        const draw = (event: PointerEvent<SVGRectElement>) => {
          const frame = event.currentTarget.getBoundingClientRect()
          const hour = Math.floor(((event.clientX - frame.left) / frame.width) * requests.length)
          if (hour < 0 || hour >= requests.length) return
          set(hour, top * (1 - (event.clientY - frame.top) / frame.height))
        }
        return (
          <>
            <Levels area={area} levels={levels} up={up} />
            {requests.map((count, hour) => (
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place.
                key={hour}
                ref={(element) => {
                  bars.current[hour] = element
                }}
                className={styles.hour}
                role="slider"
                tabIndex={hour === here ? 0 : -1}
                aria-label={`${hour} to ${hour + 1} o’clock`}
                aria-valuenow={count}
                aria-valuemin={0}
                aria-valuemax={MOST_REQUESTS}
                aria-valuetext={`${count} requests`}
                onFocus={() => setHere(hour)}
                onKeyDown={(event) => press(event, hour)}
                // A key that is held down would tell the address too often.
                onKeyUp={() => onRequests(requests)}
              >
                <rect
                  className={styles.ground}
                  x={px(area.left + hour * step)}
                  y={area.top}
                  width={px(step)}
                  height={area.bottom - area.top}
                />
                <rect
                  className={styles.bar}
                  x={px(area.left + (hour + 0.1) * step)}
                  y={px(up(count))}
                  width={px(step * 0.8)}
                  height={px(area.bottom - up(count))}
                />
              </g>
            ))}
            <rect
              className={styles.canvas}
              x={area.left}
              y={area.top}
              width={area.right - area.left}
              height={area.bottom - area.top}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId)
                isDrawing.current = true
                draw(event)
              }}
              onPointerMove={(event) => isDrawing.current && draw(event)}
              onPointerUp={() => {
                isDrawing.current = false
                onRequests(requests)
              }}
            />
            <Foot
              area={area}
              width={width}
              ticks={[0, 6, 12, 18].map((hour) => ({ at: area.left + (hour + 0.5) * step, label: `${hour} h` }))}
            />
          </>
        )
      }}
    </Plot>
  )
}
