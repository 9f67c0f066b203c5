import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { useEdgeScroll } from '#parts/question/edge-scroll.ts'
import { asideBy, placeFor, type Span } from './moving.ts'

/**
 * The drag of a list's item by its handle: pressed ──▶ pulled ──▶ let go (moves it) or given up (Escape, or the
 * browser takes the finger). The list itself changes only at the end; till then its items are shifted.
 */
type Drag = {
  readonly from: number
  readonly to: number
  readonly by: number
  readonly spans: readonly Span[]
  /** How far below the top of the list it was pressed. */
  readonly grip: number
}

export function useDragging(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  // Events outrun renders: two moves may come before the first is painted.
  const latest = useRef<Drag | undefined>(undefined)
  const [drag, setDrag] = useState<Drag>()
  const edges = useEdgeScroll()

  function keep(next: Drag | undefined) {
    latest.current = next
    setDrag(next)
    if (!next) edges.stop()
  }

  // Measured from the list, so that a page scrolling under the finger counts too.
  const below = (y: number) => y - (list.current?.getBoundingClientRect().top ?? 0)

  function begin(event: PointerEvent, from: number) {
    if (event.button !== 0 || !event.isPrimary) return
    event.currentTarget.setPointerCapture?.(event.pointerId)
    const items = [...(list.current?.children ?? [])] as HTMLElement[]
    const spans = items.map(({ offsetTop, offsetHeight }) => ({ start: offsetTop, size: offsetHeight }))
    keep({ from, to: from, by: 0, spans, grip: below(event.clientY) })
  }

  function pull(y: number) {
    if (!latest.current) return
    const by = below(y) - latest.current.grip
    keep({ ...latest.current, by, to: placeFor(latest.current.spans, latest.current.from, by) })
  }

  function letGo() {
    const { from, to } = latest.current ?? { from: 0, to: 0 }
    keep(undefined)
    if (from !== to) onMove(from, to)
  }

  return {
    /** The place of the item in hand. */
    inHand: drag?.from,
    /** The place that letting go here would give an item. */
    placeOf: (place: number) => place + (drag ? placesAside(place, drag) : 0),
    offsetOf: (place: number) => {
      if (!drag) return undefined
      return place === drag.from ? drag.by : asideBy(drag.spans, place, drag.from, drag.to)
    },
    handle: (place: number) => ({
      onPointerDown: (event: PointerEvent) => begin(event, place),
      onPointerMove: ({ clientY }: PointerEvent) => {
        if (!latest.current) return
        pull(clientY)
        edges.follow(clientY, () => pull(clientY))
      },
      onPointerUp: letGo,
      onPointerCancel: () => keep(undefined),
    }),
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') keep(undefined)
    },
  }
}

function placesAside(place: number, { from, to, spans }: Drag): number {
  return place === from ? to - from : Math.sign(asideBy(spans, place, from, to))
}
