/**
 * A binary heap of items by what they are worth: the best comes out first, of equal ones the earlier. A day of study
 * takes a handful of a thousand items, and sorting them all would cost more than answering them.
 */
export type BestFirst = {
  readonly clear: () => void
  /** Takes an item in; `settle` must be called before any is taken out. */
  readonly add: (item: number, worth: number) => void
  readonly settle: () => void
  /** The best that is left; −1 when none is. */
  readonly take: () => number
}

export function createBestFirst(most: number): BestFirst {
  const items = new Int32Array(most)
  const worths = new Float64Array(most)
  let count = 0

  const isBefore = (one: number, other: number) => {
    const [here, there] = [worths[one] as number, worths[other] as number]
    return here > there || (here === there && (items[one] as number) < (items[other] as number))
  }
  const swap = (one: number, other: number) => {
    const item = items[one] as number
    const worth = worths[one] as number
    items[one] = items[other] as number
    worths[one] = worths[other] as number
    items[other] = item
    worths[other] = worth
  }
  const sink = (from: number) => {
    for (let place = from; ; ) {
      const left = 2 * place + 1
      if (left >= count) return
      const child = left + 1 < count && isBefore(left + 1, left) ? left + 1 : left
      if (!isBefore(child, place)) return
      swap(child, place)
      place = child
    }
  }
  return {
    clear() {
      count = 0
    },
    add(item, worth) {
      items[count] = item
      worths[count] = worth
      count += 1
    },
    settle() {
      for (let place = (count >> 1) - 1; place >= 0; place -= 1) sink(place)
    },
    take() {
      if (count === 0) return -1
      const best = items[0] as number
      count -= 1
      swap(0, count)
      sink(0)
      return best
    },
  }
}
