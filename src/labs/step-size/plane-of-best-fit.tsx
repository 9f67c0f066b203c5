import { useState } from 'react'
import type { LabJob, RunLab } from '#core/lab/job.ts'
import { useJobs } from '#labs/trial/use-jobs.ts'
import { Plot } from '#parts/plots/plot.tsx'
import { px } from '#parts/plots/scale.ts'
import { SURFACE } from './model.ts'
import styles from './panel.module.css'

const SHOWN = 60
const HEIGHT = 280
const LINES = 6
const ROWS: LabJob = { kind: 'rows', data: SURFACE.data, count: SHOWN, seed: 1 }
const FIT: LabJob = { kind: 'arm', lab: SURFACE, settings: {}, seed: 1 }

/** Where the picture begins and ends: age in years, mileage in thousands of km, price in thousands. */
const AGE = 15
const MILEAGE = 260
const PRICE = 30

/** Cars by age and mileage: the plane of best fit as a mesh, and how far each car is off. */
export function PlaneOfBestFit({ run }: { readonly run: RunLab }) {
  const [turn, setTurn] = useState(35)
  const { stateOf } = useJobs(run, [ROWS, FIT])
  const [rows, fit] = [stateOf(ROWS).run, stateOf(FIT).run]
  const [age, mileage] = rows?.series ?? []
  if (!age || !mileage || !fit) return <p aria-busy="true">Fitting a plane to {SHOWN} cars.</p>
  const [start = 0, perYear = 0, perThousand = 0] = fit.series.find(({ name }) => name === 'weights')?.y ?? []
  const priceAt = (years: number, thousands: number) => start + perYear * years + perThousand * thousands
  const cars = age.x.map((years, index) => ({
    index,
    years,
    thousands: mileage.x[index] ?? 0,
    price: age.y[index] ?? 0,
  }))
  const words = `Price = ${start.toFixed(1)} − ${(-perYear).toFixed(2)} × age − ${(-perThousand).toFixed(3)} × mileage, in thousands; off by ${fit.metrics.rmse?.toFixed(1)} on average. ${SHOWN} cars, each with a line to the plane.`
  const shown = cars
    .slice(0, 10)
    .map(
      ({ index, years, thousands, price }) =>
        [
          `Car ${index + 1}`,
          years.toFixed(0),
          thousands.toFixed(0),
          price.toFixed(1),
          priceAt(years, thousands).toFixed(1),
        ] as const,
    )
  return (
    <>
      <Plot
        words={words}
        height={HEIGHT}
        table={{ columns: ['Car', 'Years', '1,000 km', 'Price', 'On the plane'], rows: shown }}
      >
        {(width) => {
          const at = projection(width, turn)
          const edge = (from: readonly [number, number], to: readonly [number, number]) => {
            const [x1, y1] = at(from[0], from[1], priceAt(...from))
            const [x2, y2] = at(to[0], to[1], priceAt(...to))
            return { x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2) }
          }
          return (
            <>
              <Box at={at} />
              {Array.from({ length: LINES + 1 }, (_, line) => (line / LINES) * AGE).map((years) => (
                <line key={`age ${years}`} className={styles.mesh} {...edge([years, 0], [years, MILEAGE])} />
              ))}
              {Array.from({ length: LINES + 1 }, (_, line) => (line / LINES) * MILEAGE).map((thousands) => (
                <line
                  key={`mileage ${thousands}`}
                  className={styles.mesh}
                  {...edge([0, thousands], [AGE, thousands])}
                />
              ))}
              {cars.map(({ index, years, thousands, price }) => {
                const [x, y] = at(years, thousands, price)
                const [, foot] = at(years, thousands, priceAt(years, thousands))
                const isAbove = y < foot
                return (
                  <g key={index} className={isAbove ? styles.above : styles.below}>
                    <line className={styles.off} x1={px(x)} x2={px(x)} y1={px(y)} y2={px(foot)} />
                    {isAbove ? (
                      <circle cx={px(x)} cy={px(y)} r={3.5} />
                    ) : (
                      <rect x={px(x - 3)} y={px(y - 3)} width={6} height={6} />
                    )}
                  </g>
                )
              })}
            </>
          )
        }}
      </Plot>
      <p className="soft">Round: dearer than the plane says. Square: cheaper.</p>
      <label className={styles.steps}>
        Turn it
        <input
          type="range"
          min={0}
          max={90}
          step={5}
          value={turn}
          aria-valuetext={`${turn} degrees`}
          onChange={(event) => setTurn(Number(event.target.value))}
        />
      </label>
    </>
  )
}

type Projection = (years: number, thousands: number, price: number) => readonly [x: number, y: number]

/** From a little above, turned by so many degrees; parallel lines stay parallel. */
function projection(width: number, degrees: number): Projection {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const side = (width - 60) / 1.42
  return (years, thousands, price) => {
    const [a, b] = [years / AGE - 0.5, thousands / MILEAGE - 0.5]
    const [across, deep] = [a * cos - b * sin, a * sin + b * cos]
    return [width / 2 + across * side, HEIGHT * 0.8 + deep * side * 0.26 - (price / PRICE) * HEIGHT * 0.5]
  }
}

function Box({ at }: { readonly at: Projection }) {
  const corner = at(0, 0, 0)
  const ends = [
    { to: at(AGE, 0, 0), label: `age ${AGE}` },
    { to: at(0, MILEAGE, 0), label: `${MILEAGE},000 km` },
    { to: at(0, 0, PRICE), label: `${PRICE},000` },
  ]
  return ends.map(({ to, label }) => (
    <g key={label}>
      <line className={styles.axis} x1={px(corner[0])} y1={px(corner[1])} x2={px(to[0])} y2={px(to[1])} />
      <text x={px(to[0])} y={px(to[1] + (to[1] < corner[1] ? -5 : 14))} textAnchor="middle">
        {label}
      </text>
    </g>
  ))
}
