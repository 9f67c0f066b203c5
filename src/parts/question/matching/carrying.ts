import { type PointerEvent, useRef, useState } from 'react'
import { useEdgeScroll } from '#parts/question/edge-scroll.ts'

/** An option pulled from its place towards a prompt: pressed ──▶ carried ──▶ dropped on a prompt, or beside all. */
type Carry = {
  readonly option: string
  /** What stays where the option came from, and moves only with the page. */
  readonly home: Element
  /** Where it was pressed, from its home's corner. */
  readonly grip: Point
  readonly finger: Point
  readonly isUnderway: boolean
  readonly over: string | undefined
}

type Point = { readonly x: number; readonly y: number }

/** Smaller moves are a trembling thumb, and a tap. */
const SLOP_PX = 6

/** Prompts are found by their attribute `data-prompt`. A finger carries by the grip alone: elsewhere it scrolls. */
export function useCarrying(onDrop: (option: string, prompt: string) => void) {
  // Events outrun renders.
  const latest = useRef<Carry | undefined>(undefined)
  const wasCarried = useRef(false)
  const [carry, setCarry] = useState<Carry>()
  const edges = useEdgeScroll()

  function keep(next: Carry | undefined) {
    latest.current = next
    setCarry(next?.isUnderway ? next : undefined)
    if (!next) edges.stop()
  }

  function begin(event: PointerEvent, option: string) {
    wasCarried.current = false
    const isOnGrip = event.target instanceof Element && event.target.closest('[data-grip]')
    if (event.button !== 0 || !event.isPrimary || (event.pointerType !== 'mouse' && !isOnGrip)) return
    const finger = { x: event.clientX, y: event.clientY }
    const home = event.currentTarget.parentElement ?? event.currentTarget
    keep({ option, home, grip: within(home, finger), finger, isUnderway: false, over: undefined })
  }

  function pull(finger: Point) {
    const held = latest.current
    if (!held) return
    const shift = shiftFrom(held.home, held.grip, finger)
    const isUnderway = held.isUnderway || Math.hypot(shift.x, shift.y) >= SLOP_PX
    if (isUnderway) keep({ ...held, finger, isUnderway, over: promptAt(finger) })
  }

  function drop() {
    const held = latest.current
    wasCarried.current = held?.isUnderway ?? false
    keep(undefined)
    if (held?.over !== undefined) onDrop(held.option, held.over)
  }

  return {
    /** The prompt that letting go here would fill. */
    over: carry?.over,
    /** The click that ends a carry is none. */
    wasCarried: () => wasCarried.current,
    shiftOf: (option: string) =>
      carry?.option === option ? shiftFrom(carry.home, carry.grip, carry.finger) : undefined,
    handle: (option: string) => ({
      onPointerDown: (event: PointerEvent) => begin(event, option),
      onPointerMove: (event: PointerEvent) => {
        if (!latest.current) return
        const finger = { x: event.clientX, y: event.clientY }
        pull(finger)
        if (!latest.current.isUnderway) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        edges.follow(finger.y, () => pull(finger))
      },
      onPointerUp: drop,
      onPointerCancel: () => keep(undefined),
    }),
  }
}

function within(home: Element, { x, y }: Point): Point {
  const { left, top } = home.getBoundingClientRect()
  return { x: x - left, y: y - top }
}

function shiftFrom(home: Element, grip: Point, finger: Point): Point {
  const now = within(home, finger)
  return { x: now.x - grip.x, y: now.y - grip.y }
}

/** The option in hand lets the pointer through to what is under it. */
function promptAt({ x, y }: Point): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-prompt]')?.dataset.prompt
}
