/** Round numbers from 0 to at least `most`, about `wanted` of them; whole ones where only whole ones make sense. */
export function ticksUpTo(most: number, wanted = 4, isWhole = true): readonly number[] {
  const rough = Math.max(most, 1e-9) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough * 0.999) ?? rough
  const step = isWhole ? Math.max(1, Math.ceil(nice)) : nice
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** A word on an axis; `at` in pixels. */
export type Tick = { readonly at: number; readonly label: string }

/** Digits and small letters at 11 px are no wider than this in any system's font: DejaVu Sans has the widest. */
const LETTER = 7
const GAP = 10

export function widthOf(label: string): number {
  return label.length * LETTER
}

/**
 * Every nth of the ticks, the first among them and if it can be the last, so that no two touch; each moved as little as
 * keeps it within the width.
 */
export function thinned(ticks: readonly Tick[], width: number): readonly Tick[] {
  const kept = ticks.map(({ at, label }) => {
    const half = widthOf(label) / 2
    return { at: Math.max(half, Math.min(width - half, at)), label }
  })
  const last = kept.length - 1
  const least = kept.findIndex((_, every) => every > 0 && areApart(everyNth(kept, every)))
  if (least < 0) return kept.slice(0, 1)
  // A little fewer, where that brings in the last one too.
  const even = kept.findIndex((_, every) => every >= least && every < 2 * least && last % every === 0)
  return everyNth(kept, even < 0 ? least : even)
}

function everyNth(ticks: readonly Tick[], every: number): readonly Tick[] {
  return ticks.filter((_, index) => index % every === 0)
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

/** Round numbers from at most `least` to at least `most`, about `wanted` of them; both ends may be below 0. */
export function ticksBetween(least: number, most: number, wanted = 4): readonly number[] {
  const span = most - least || Math.abs(most) || 1
  const step = ticksUpTo(span, wanted, false)[1] ?? span
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  // 3 × 0.1 is 0.30000000000000004, and would be shown so.
  const digits = Math.max(0, 3 - Math.floor(Math.log10(step)))
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(Math.min(20, digits))),
  )
}
