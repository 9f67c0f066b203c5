import { firstValues } from './first-meetings.ts'
import type { ValueClass } from './plan-task.ts'
import type { Dual, Priced } from './price-dual.ts'
import { expectedRecalls } from './state-values.ts'

/** What a dual that has just been priced says about all states: the part of a plan that single items are read off. */
export function valueClasses({ nodes, table, atExam, first, classes }: Dual, { met }: Priced): readonly ValueClass[] {
  return classes.map(({ kind, worth, solved }, index) => {
    const recalls = expectedRecalls(solved, table, nodes, atExam)
    return {
      kind,
      worth,
      values: solved.values,
      recalls,
      firstValues: firstValues(first, solved.values, table.grid, nodes.days.length),
      firstRecalls: firstValues(first, recalls, table.grid, nodes.days.length),
      met: met[index] as Float64Array,
    }
  })
}
