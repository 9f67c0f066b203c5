import { type Chance, createChance } from '#labs/engine/arithmetic/chance.ts'
import { type Examples, emptyExamples, type MakeExamples } from '#labs/engine/examples.ts'

/** A column that a price depends on. What is drawn may depend on the columns before it. */
type PriceColumn = {
  readonly draw: (chance: Chance, before: readonly number[]) => number
  /** What one more adds to the price, in thousands. */
  readonly each: number
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
const between = (least: number, most: number) => (chance: Chance) => least + (most - least) * chance.uniform()
const countFrom = (least: number, most: number) => (chance: Chance) => least + chance.below(most - least + 1)
const oneIn = (count: number) => (chance: Chance) => Number(chance.below(count) === 0)

/** What the columns are called, for whoever shows them. */
export const HOUSE_COLUMNS = [
  'living area, m²',
  'rooms',
  'age, years',
  'distance to the centre, km',
  'plot, m²',
  'bathrooms',
  'garage',
  'energy class',
  'schools, 0 to 10',
  'busy road',
] as const

const HOUSE: readonly PriceColumn[] = [
  { draw: (chance) => within(120 + 35 * chance.normal(), 30, 300), each: 2 },
  { draw: (chance, [area = 0]) => within(Math.round(area / 28 + 0.7 * chance.normal()), 1, 9), each: 9 },
  { draw: between(0, 60), each: -0.9 },
  { draw: (chance) => within(chance.wait(1 / 6), 0, 20), each: -4 },
  { draw: between(100, 900), each: 0.05 },
  { draw: countFrom(1, 3), each: 10 },
  { draw: oneIn(2), each: 15 },
  { draw: countFrom(0, 6), each: -3 },
  { draw: between(0, 10), each: 2 },
  { draw: oneIn(5), each: -20 },
]

export const CAR_COLUMNS = [
  'age, years',
  'mileage, 1,000 km',
  'power, kW',
  'owners',
  'accident',
  'service book',
  'seats',
  'months of warranty',
  'months to inspection',
  'tow bar',
] as const

const CAR: readonly PriceColumn[] = [
  { draw: between(0, 15), each: -1 },
  { draw: (chance, [age = 0]) => within((age + 1) * (13 + 4 * chance.normal()), 1, 400), each: -0.04 },
  { draw: between(45, 200), each: 0.08 },
  { draw: countFrom(1, 4), each: -0.5 },
  { draw: oneIn(4), each: -2 },
  { draw: oneIn(2), each: 1 },
  { draw: countFrom(4, 7), each: 0.3 },
  { draw: countFrom(0, 24), each: 0.06 },
  { draw: countFrom(0, 24), each: 0.03 },
  { draw: oneIn(3), each: 0.4 },
]

export const makeHouses: MakeExamples = (rows, knob, seed) => makePrices(HOUSE, 60, rows, knob, seed)
export const makeCars: MakeExamples = (rows, knob, seed) => makePrices(CAR, 22, rows, knob, seed)

/** The first few columns are seen; what the others add looks like noise. Prices in thousands. */
function makePrices(
  columns: readonly PriceColumn[],
  start: number,
  ...[rows, knob, seed]: Parameters<MakeExamples>
): Examples {
  const chance = createChance(seed, 'prices')
  const made = emptyExamples(rows, Math.min(columns.length, knob('columns')))
  for (let row = 0; row < rows; row += 1) {
    const drawn: number[] = []
    let price = start + knob('noise') * chance.normal()
    for (const { draw, each } of columns) {
      const value = draw(chance, drawn)
      drawn.push(value)
      price += each * value
    }
    made.columns.forEach((values, column) => {
      values[row] = drawn[column] as number
    })
    made.targets[row] = price
  }
  return made
}
