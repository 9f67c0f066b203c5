// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ConfusionGrid } from '#parts/plots/confusion-grid.tsx'
import { CurveLegend, Curves } from '#parts/plots/curves.tsx'
import { ticksBetween } from '#parts/plots/scale.ts'

afterEach(cleanup)

const rows = () =>
  screen
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent))
const points = () => [...document.querySelectorAll('figure polyline')].map((line) => line.getAttribute('points') ?? '')

const BEFORE = { name: 'Before', tone: 'soft', stroke: 'dashed', x: [1, 2, 3], y: [0.7, 0.6, 0.9] } as const
const YOURS = { name: 'Yours', tone: 'plain', stroke: 'solid', x: [1, 2], y: [0.7, 0.5] } as const

describe('curves over each other', () => {
  it('are drawn as far as they go, and said in a sentence and a table', () => {
    render(<Curves words="Two curves." across="round" up="Loss" curves={[BEFORE, YOURS]} />)
    screen.getByText('Two curves.')
    expect(points().map((line) => line.split(' ').length)).toEqual([3, 2])
    expect(rows()).toEqual([
      ['round', 'Before', 'Yours'],
      ['1', '0.7', '0.7'],
      ['2', '0.6', '0.5'],
      ['3', '0.9', '–'],
    ])
  })

  it('leave out what is no number, and draw what lies beyond at the edge', () => {
    const wild = { ...YOURS, x: [1, 2, 3], y: [10, Number.NaN, 1e9] }
    render(<Curves words="Wild." across="round" up="Loss" curves={[wild]} fromY={0} toY={20} />)
    const [line = ''] = points()
    expect(line.split(' ')).toHaveLength(2)
    expect(line).not.toContain('NaN')
  })

  it('mark the spots that matter, in the table too', () => {
    const spots = [{ name: 'Yours', tone: 'plain', x: 2, y: 0.5 }] as const
    render(<Curves words="A spot." across="round" up="Loss" curves={[YOURS]} spots={spots} />)
    expect(rows().at(-1)).toEqual(['Yours: 2', '0.5'])
  })

  it('are only a sentence where there is nothing to draw', () => {
    render(<Curves words="Nothing yet." across="round" up="Loss" curves={[]} />)
    expect(screen.queryByRole('figure')).toBeNull()
  })

  it('are named by their strokes, not by colour alone', () => {
    render(<CurveLegend curves={[BEFORE, YOURS]} />)
    const [before, yours] = document.querySelectorAll('li polyline')
    expect(before?.getAttribute('class')).not.toBe(yours?.getAttribute('class')?.replace('plain', 'soft'))
    screen.getByText('Before')
  })
})

describe('a grid of what was said and what is true', () => {
  it('is a table that names every cell', () => {
    const counts = { truePositives: 8, falseNegatives: 2, falsePositives: 30, trueNegatives: 960 }
    render(<ConfusionGrid name="Yours" positive="fraud" negative="honest" counts={counts} />)
    screen.getByRole('table', { name: 'Yours' })
    expect(rows()).toEqual([
      ['', 'called fraud', 'called honest'],
      ['is fraud', '8found', '2missed'],
      ['is honest', '30false alarm', '960left alone'],
    ])
  })
})

describe('ticks between two values', () => {
  it('are round, in order, and hold both', () => {
    const anyValue = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(anyValue, anyValue, (one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)]
        fc.pre(most - least > 1e-3)
        const ticks = ticksBetween(least, most)
        expect(ticks[0]).toBeLessThanOrEqual(least + 1e-6)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most - 1e-6)
        expect(ticks.length).toBeLessThan(13)
      }),
    )
    expect(ticksBetween(0.1, 0.42)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5])
  })
})
