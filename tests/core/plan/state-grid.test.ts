import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  columnOf,
  createGrid,
  difficultyOf,
  rowOf,
  spreadAt,
  stabilityOf,
  valueAt,
} from '#core/plan/state-grid.ts'

const GRID = createGrid(60, 20, 5)
const place = fc.record({
  column: fc.double({ min: 0, max: 18.999, noNaN: true }),
  row: fc.double({ min: 0, max: 3.999, noNaN: true }),
})

describe('the grid of states', () => {
  it('finds each of its own cells', () => {
    for (let column = 0; column < 19; column += 1)
      expect(columnOf(GRID, stabilityOf(GRID, column))).toBeCloseTo(column, 9)
    for (let row = 0; row < 4; row += 1) expect(rowOf(GRID, difficultyOf(GRID, row))).toBeCloseTo(row, 9)
  })

  it('counts what lies outside as its edge', () => {
    expect(columnOf(GRID, 0)).toBe(0)
    expect(columnOf(GRID, 1e12)).toBeCloseTo(19, 5)
    expect(rowOf(GRID, -3)).toBe(0)
    expect(rowOf(GRID, 99)).toBeCloseTo(4, 5)
  })

  it('is exact between cells for what runs straight', () => {
    const values = Float32Array.from(
      { length: cellsOf(GRID) },
      (_, cell) => 3 + 2 * (cell % 20) - 5 * Math.trunc(cell / 20),
    )
    fc.assert(
      fc.property(place, ({ column, row }) => {
        expect(valueAt(values, 0, GRID, column, row)).toBeCloseTo(3 + 2 * column - 5 * row, 3)
      }),
    )
  })

  it('spreads a mass so that its value is the value at its place', () => {
    const values = Float32Array.from({ length: cellsOf(GRID) }, (_, cell) => Math.sin(cell))
    fc.assert(
      fc.property(place, ({ column, row }) => {
        const masses = new Float64Array(cellsOf(GRID))
        spreadAt(masses, 0, GRID, column, row, 2)
        const sum = masses.reduce((all, mass, cell) => all + mass * (values[cell] as number), 0)
        expect(sum).toBeCloseTo(2 * valueAt(values, 0, GRID, column, row), 9)
      }),
    )
  })
})
