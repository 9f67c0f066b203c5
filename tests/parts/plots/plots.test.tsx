// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { memoryCurve } from '#core/statistics/memory-curve.ts'
import { addDays } from '#core/time.ts'
import { Bars } from '#parts/plots/bars.tsx'
import { HeatMap } from '#parts/plots/heat-map.tsx'
import { Histogram } from '#parts/plots/histogram.tsx'
import { Line } from '#parts/plots/line.tsx'
import { MemoryCurve } from '#parts/plots/memory-curve.tsx'
import { FIRST_DAY, makeEvent } from '../../makers.ts'

afterEach(cleanup)

const rows = () =>
  screen
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent))
const bars = () =>
  [...document.querySelectorAll('figure > svg rect')].map((bar) => ({
    tone: bar.getAttribute('class'),
    x: Number(bar.getAttribute('x')),
    y: Number(bar.getAttribute('y')),
    high: Number(bar.getAttribute('height')),
  }))

const SERIES = [
  { name: 'Right', tone: 'good' },
  { name: 'Again', tone: 'again' },
] as const

describe('bars', () => {
  it('stand on each other as high as their values, and say the same in a sentence and a table', () => {
    const some = [
      { name: 'Monday', tick: 'Mon', values: [30, 10] },
      { name: 'Tuesday', tick: 'Tue', values: [0, 20] },
    ]
    render(<Bars words="Two days." head="Day" series={SERIES} bars={some} />)
    screen.getByRole('figure')
    screen.getByText('Two days.')
    const [right, again, , other] = bars()
    expect([right?.tone, again?.tone]).toEqual(['good', 'again'])
    expect(right?.high).toBeCloseTo(3 * (again?.high ?? 0), 0)
    expect(other?.high).toBeCloseTo(2 * (again?.high ?? 0), 0)
    expect((again?.y ?? 0) + (again?.high ?? 0)).toBeCloseTo(right?.y ?? 0, 0)
    expect(rows()).toEqual([
      ['Day', 'Right', 'Again'],
      ['Monday', '30', '10'],
      ['Tuesday', '0', '20'],
    ])
  })

  it('stand side by side where they are to be compared', () => {
    render(
      <Bars words="One." head="Day" series={SERIES} layout="side-by-side" bars={[{ name: 'a', values: [5, 5] }]} />,
    )
    const [first, second] = bars()
    expect(first?.y).toBe(second?.y)
    expect(first?.x).toBeLessThan(second?.x ?? 0)
  })

  it('leave only the sentence where there is nothing to draw', () => {
    render(<Bars words="No answers." head="Day" series={SERIES} bars={[{ name: 'a', values: [0, 0] }]} />)
    screen.getByText('No answers.')
    expect(document.querySelector('svg, table')).toBeNull()
  })

  it('carry a share as a line, broken where there is none, and mark a place', () => {
    const shares = [0.5, 1, undefined, 0.8]
    const some = shares.map((share, index) => ({ name: `${index}`, values: [10], share }))
    render(
      <Bars
        words="Four."
        head="Hour"
        series={[{ name: 'Answers', tone: 'plain' }]}
        bars={some}
        shareName="Right"
        mark={{ place: 2, label: 'exam' }}
      />,
    )
    expect(document.querySelectorAll('path')).toHaveLength(1)
    expect(document.querySelectorAll('circle')).toHaveLength(3)
    within(document.querySelector('figure > svg') as unknown as HTMLElement).getByText('exam')
    expect(rows().map((row) => row.at(-1))).toEqual(['Right', '50 %', '100 %', '–', '80 %'])
  })
})

describe('a histogram', () => {
  it('names its pieces by their edges', () => {
    render(<Histogram words="Three." head="Stability" name="Cards" counts={[1, 2]} edges={['0d', '1d', '7d']} />)
    expect(rows()).toEqual([
      ['Stability', 'Cards'],
      ['0d – 1d', '1'],
      ['1d – 7d', '2'],
    ])
  })
})

describe('a line', () => {
  it('is drawn in its band from end to end', () => {
    const points = [0, 1, 2].map((x) => ({ name: `day ${x}`, tick: `${x}`, x, y: 90 - x, low: 80, high: 95 }))
    render(<Line words="Falling." head="Day" names={['Known', 'Likely']} points={points} most={100} end="exam" />)
    expect(document.querySelector('polyline')?.getAttribute('points')?.split(' ')).toHaveLength(3)
    expect(document.querySelector('polygon')?.getAttribute('points')?.split(' ')).toHaveLength(6)
    expect(rows()[1]).toEqual(['day 0', '90', '80 – 95'])
  })
})

describe('a heat map', () => {
  it('has a square for each day, and weeks as rows of its table, the last first', () => {
    const counts = Array.from({ length: 9 }, (_, index) => index)
    render(<HeatMap words="Nine days." first="2026-11-16" counts={counts} nameOf={(day) => day} />)
    expect(document.querySelectorAll('figure > svg rect')).toHaveLength(9)
    expect(rows()).toEqual([
      ['Week of', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      ['2026-11-23', '7', '8', '', '', '', '', ''],
      ['2026-11-16', '0', '1', '2', '3', '4', '5', '6'],
    ])
  })
})

describe('a memory curve', () => {
  it('shows each answer, and goes on dashed to the exam', () => {
    const answered = (days: number) =>
      makeEvent({ type: 'answered', card: 'a', grade: 'good', tookMs: 1, sitting: 's', counts: true }, { days })
    const [today, until] = [addDays(FIRST_DAY, 9), addDays(FIRST_DAY, 40)]
    const curve = memoryCurve([answered(0), answered(5)], { card: 'a', isForgotten: false, today, until })
    if (!curve) throw new Error('There are answers.')
    render(<MemoryCurve words="One card." curve={curve} today={today} until={until} isExam nameOf={(grade) => grade} />)
    expect(document.querySelectorAll('circle')).toHaveLength(2)
    expect(document.querySelectorAll('path')).toHaveLength(3)
    expect(document.querySelectorAll('path[class~=ahead]')).toHaveLength(1)
    expect(rows().map(([name, grade]) => [name, grade])).toEqual([
      ['Answer', 'Grade'],
      ['1. 21 Nov', 'good'],
      ['2. 26 Nov', 'good'],
      ['Today', ''],
      ['Exam', ''],
    ])
  })
})
