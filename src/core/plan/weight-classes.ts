import type { ItemKind, PlanItem } from './plan-task.ts'

/**
 * Items of one kind that weigh about the same share one dynamic programme, for it sees weights only as a divisor of the
 * prices. Weights are gathered by their logarithm, as a price that is 10 % too high matters as much for a heavy item as
 * for a light one.
 */
export type WeightClass = { readonly kind: ItemKind; readonly worth: number; readonly items: readonly number[] }

const ROUNDS = 8

/** What recalling an item is worth. A guess is right without recall, so that only the rest counts. */
export function worthOf({ weight, guessFloor = 0 }: PlanItem): number {
  const worth = weight * (1 - guessFloor)
  return Number.isFinite(worth) && worth > 0 ? worth : 0
}

/** The classes of all items that are worth anything, so many of each kind at most; items are given by their place. */
export function weightClasses(
  items: readonly PlanItem[],
  most: Readonly<Record<ItemKind, number>>,
): readonly WeightClass[] {
  const places = new Map<ItemKind, number[]>()
  for (const [place, item] of items.entries()) {
    if (worthOf(item) === 0) continue
    const some = places.get(item.kind)
    if (some) some.push(place)
    else places.set(item.kind, [place])
  }
  return [...places].flatMap(([kind, some]) => {
    const worths = some.map((place) => worthOf(items[place] as PlanItem))
    const centres = centresOf(worths, most[kind])
    const members = centres.map((): number[] => [])
    for (const [index, place] of some.entries()) members[nearest(centres, worths[index] as number)]?.push(place)
    return centres.flatMap((worth, index) => {
      const own = members[index] as number[]
      return own.length === 0 ? [] : [{ kind, worth, items: own }]
    })
  })
}

/** The place of the centre whose logarithm is nearest. */
export function nearest(centres: readonly number[], worth: number): number {
  let best = 0
  for (let index = 1; index < centres.length; index += 1) {
    if (ratio(centres[index] as number, worth) < ratio(centres[best] as number, worth)) best = index
  }
  return best
}

function ratio(one: number, other: number): number {
  return one > other ? one / other : other / one
}

/** Lloyd's rounds over the logarithms of the distinct worths, from evenly spread ones. */
function centresOf(worths: readonly number[], most: number): readonly number[] {
  const counts = new Map<number, number>()
  for (const worth of worths) counts.set(worth, (counts.get(worth) ?? 0) + 1)
  if (counts.size <= most) return [...counts.keys()].sort((a, b) => a - b)
  const sorted = Float64Array.from(worths).sort()
  let centres = Array.from(
    { length: most },
    (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / most)] as number,
  )
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = centres.map(() => ({ logs: 0, count: 0 }))
    for (const [worth, count] of counts) {
      const sum = sums[nearest(centres, worth)] as { logs: number; count: number }
      sum.logs += count * Math.log(worth)
      sum.count += count
    }
    centres = sums.map(({ logs, count }, index) => (count > 0 ? Math.exp(logs / count) : (centres[index] as number)))
  }
  return [...new Set(centres)]
}
