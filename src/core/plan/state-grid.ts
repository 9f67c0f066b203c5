import type { GridShape } from './plan-task.ts'

/**
 * The states of a memory as cells: steps of equal size in the logarithm of stability and in difficulty 1 to 10.
 * Cell number = row of the difficulty × stabilities + column of the stability. Between cells, values are
 * interpolated along both axes; outside, the nearest edge counts.
 */
const LEAST_GRID_STABILITY = 0.02

/** Far enough that what lies beyond is as good as known on the exam day. */
const MOST_STABILITY_PER_DAY = 40

export function createGrid(days: number, stabilities: number, difficulties: number): GridShape {
  const leastLog = Math.log(LEAST_GRID_STABILITY)
  const mostLog = Math.log(MOST_STABILITY_PER_DAY * Math.max(1, days))
  return { stabilities, difficulties, leastLog, stepLog: (mostLog - leastLog) / (stabilities - 1) }
}

export function cellsOf({ stabilities, difficulties }: GridShape): number {
  return stabilities * difficulties
}

export function stabilityOf({ leastLog, stepLog }: GridShape, column: number): number {
  return Math.exp(leastLog + column * stepLog)
}

export function difficultyOf({ difficulties }: GridShape, row: number): number {
  return 1 + (9 * row) / (difficulties - 1)
}

/** Where a stability lies, in columns, from 0 to just below the last: its whole part is the column to the left. */
export function columnOf({ stabilities, leastLog, stepLog }: GridShape, stability: number): number {
  return inside((Math.log(stability) - leastLog) / stepLog, stabilities)
}

/** Where a difficulty lies, in rows. */
export function rowOf({ difficulties }: GridShape, difficulty: number): number {
  return inside(((difficulty - 1) * (difficulties - 1)) / 9, difficulties)
}

/** The value between the four cells around a place, in a block of values that begins at `start`. */
export function valueAt(
  values: Float32Array,
  start: number,
  { stabilities }: GridShape,
  column: number,
  row: number,
): number {
  const left = Math.trunc(column)
  const above = Math.trunc(row)
  const right = column - left
  const below = row - above
  const cell = start + above * stabilities + left
  const upper = (1 - right) * (values[cell] as number) + right * (values[cell + 1] as number)
  const next = cell + stabilities
  const lower = (1 - right) * (values[next] as number) + right * (values[next + 1] as number)
  return (1 - below) * upper + below * lower
}

/** Adds a mass to the four cells around a place: the mirror image of `valueAt`. */
export function spreadAt(
  masses: Float64Array,
  start: number,
  { stabilities }: GridShape,
  column: number,
  row: number,
  mass: number,
): void {
  const left = Math.trunc(column)
  const above = Math.trunc(row)
  const right = column - left
  const below = row - above
  const cell = start + above * stabilities + left
  masses[cell] = (masses[cell] as number) + mass * (1 - right) * (1 - below)
  masses[cell + 1] = (masses[cell + 1] as number) + mass * right * (1 - below)
  const next = cell + stabilities
  masses[next] = (masses[next] as number) + mass * (1 - right) * below
  masses[next + 1] = (masses[next + 1] as number) + mass * right * below
}

function inside(place: number, count: number): number {
  const most = count - 1.000001
  return place < 0 ? 0 : Math.min(place, most)
}
