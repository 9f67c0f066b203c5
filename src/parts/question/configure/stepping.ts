type Range = { readonly least: number; readonly most: number; readonly step: number }

export function clamped(value: number, { least, most }: Range): number {
  return Math.min(most, Math.max(least, value))
}

/** A step up or down from wherever the value stands; 0.1 + 0.2 is 0.3 here. */
export function stepped(value: number, by: 1 | -1, range: Range): number {
  return clamped(Number((value + by * range.step).toPrecision(12)), range)
}
