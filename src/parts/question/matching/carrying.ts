import { type PointerEvent, useRef, useState } from 'react'

/** An option pulled from its place towards a prompt: pressed ──▶ carried ──▶ dropped on a prompt, or beside all. */
type Carry = {
  readonly option: string
  readonly fromX: number
  readonly fromY: number
  readonly x: number
  readonly y: number
  readonly over: string | undefined
}

/** Smaller moves are a trembling thumb, and a tap. */
const SLOP_PX = 6

/** Prompts are found by their attribute `data-prompt`. A finger carries by the grip alone: elsewhere it scrolls. */
export function useCarrying(onDrop: (option: string, prompt: string) => void) {
  // Events outrun renders.
  const latest = useRef<Carry | undefined>(undefined)
  const wasCarried = useRef(false)
  const [carry, setCarry] = useState<Carry>()

  function keep(next: Carry | undefined) {
    latest.current = next
    setCarry(next)
  }

  function begin(event: PointerEvent, option: string) {
    wasCarried.current = false
    const isOnGrip = event.target instanceof Element && event.target.closest('[data-grip]')
    if (event.button !== 0 || !event.isPrimary || (event.pointerType !== 'mouse' && !isOnGrip)) return
    const { clientX: x, clientY: y } = event
    latest.current = { option, fromX: x, fromY: y, x, y, over: undefined }
  }

  function pull(event: PointerEvent) {
    const held = latest.current
    if (!held) return
    const { clientX: x, clientY: y } = event
    if (!wasCarried.current && Math.hypot(x - held.fromX, y - held.fromY) < SLOP_PX) return
    if (!wasCarried.current) event.currentTarget.setPointerCapture?.(event.pointerId)
    wasCarried.current = true
    const card = cardAt(x, y)
    const over = card?.dataset.prompt
    if (over !== held.over) card?.scrollIntoView?.({ block: 'nearest' })
    keep({ ...held, x, y, over })
  }

  function drop() {
    const held = latest.current
    keep(undefined)
    if (held?.over !== undefined) onDrop(held.option, held.over)
  }

  return {
    /** The prompt that letting go here would fill. */
    over: carry?.over,
    /** The click that ends a carry is none. */
    wasCarried: () => wasCarried.current,
    shiftOf: (option: string) =>
      carry?.option === option ? { x: carry.x - carry.fromX, y: carry.y - carry.fromY } : undefined,
    handle: (option: string) => ({
      onPointerDown: (event: PointerEvent) => begin(event, option),
      onPointerMove: pull,
      onPointerUp: drop,
      onPointerCancel: () => keep(undefined),
    }),
  }
}

/** The option in hand lets the pointer through to what is under it. */
function cardAt(x: number, y: number): HTMLElement | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-prompt]') ?? undefined
}
