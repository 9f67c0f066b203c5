import { firstValues } from './first-meetings.ts'
import type { OutlookClass, ValueClass, ValueMap } from './plan-task.ts'
import type { Dual, DualClass, Priced } from './price-dual.ts'
import { expectedRecalls } from './state-values.ts'

/** What a dual that was priced last at some prices, given per day here, says about all states. */
export function valueMap({ nodes, table, first, classes }: Dual, prices: Float64Array): ValueMap {
  return {
    prices,
    grid: table.grid,
    nodes: nodes.days,
    nodeSeconds: nodes.seconds,
    classes: classes.map(
      ({ kind, worth, solved: { values } }): ValueClass => ({
        kind,
        worth,
        values,
        firstValues: firstValues(first, values, table.grid, nodes.days.length),
      }),
    ),
  }
}

/** The same with what is to be expected. */
export function outlookMap(
  dual: Dual,
  prices: Float64Array,
  { met }: Priced,
): ValueMap & { readonly classes: readonly OutlookClass[] } {
  const { nodes, table, atExam, first } = dual
  const map = valueMap(dual, prices)
  return {
    ...map,
    classes: map.classes.map((own, index): OutlookClass => {
      const recalls = expectedRecalls((dual.classes[index] as DualClass).solved, table, nodes, atExam)
      const firstRecalls = firstValues(first, recalls, table.grid, nodes.days.length)
      return { ...own, recalls, firstRecalls, met: met[index] as Float64Array }
    }),
  }
}
