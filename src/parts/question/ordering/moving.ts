/** Where something lies down a list, in pixels from any fixed line. */
export type Span = { readonly start: number; readonly size: number }

/** The list once the one at `from` stands at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  if (item === undefined || from === to || to < 0 || to >= list.length) return list
  return list.filter((_, place) => place !== from).toSpliced(to, 0, item)
}

/** The place for the item at `from`, pulled `by` pixels: beyond each neighbour whose middle its edge has passed. */
export function placeFor(spans: readonly Span[], from: number, by: number): number {
  const pulled = spans[from]
  if (!pulled) return from
  const edge = by < 0 ? pulled.start + by : pulled.start + pulled.size + by
  const passed = (span: Span, place: number) => {
    const middle = span.start + span.size / 2
    return by < 0 ? place < from && edge < middle : place > from && edge > middle
  }
  const count = spans.filter(passed).length
  return by < 0 ? from - count : from + count
}

/** How far the item at `place` moves aside while the one at `from` hangs over `to`. */
export function asideBy(spans: readonly Span[], place: number, from: number, to: number): number {
  const [first, second] = spans
  const gap = first && second ? second.start - first.start - first.size : 0
  const room = (spans[from]?.size ?? 0) + gap
  if (place > from && place <= to) return -room
  return place < from && place >= to ? room : 0
}
