/** Round numbers from 0 to at least `most`, about `wanted` of them; whole ones where only whole ones make sense. */
export function ticksUpTo(most: number, wanted = 4, isWhole = true): readonly number[] {
  const rough = Math.max(most, Number.MIN_VALUE) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough * 0.999) ?? rough
  const step = isWhole ? Math.max(1, Math.ceil(nice)) : nice
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** A word on an axis; `at` in pixels. */
export type Tick = { readonly at: number; readonly label: string }

/** Digits and small letters at 11 px are no wider than this; a little room is better than none. */
const LETTER = 6.2
const GAP = 10

export function widthOf(label: string): number {
  return label.length * LETTER
}

/**
 * Every nth of the ticks, the first among them, so that no two touch; each moved as little as keeps it within the
 * width.
 */
export function thinned(ticks: readonly Tick[], width: number): readonly Tick[] {
  const kept = ticks.map(({ at, label }) => {
    const half = widthOf(label) / 2
    return { at: Math.max(half, Math.min(width - half, at)), label }
  })
  for (let every = 1; every < kept.length; every += 1) {
    const some = kept.filter((_, index) => index % every === 0)
    if (areApart(some)) return some
  }
  return kept.slice(0, 1)
}

function areApart(ticks: readonly Tick[]): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1]
    return !before || tick.at - before.at >= (widthOf(tick.label) + widthOf(before.label)) / 2 + GAP
  })
}

/** As many decimals of a pixel as can be seen. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}
