import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router-dom'
import type { Explained } from '#core/book/glossary.ts'
import { Inlines } from '#parts/text/inlines.tsx'
import { noteAddress, useSurroundings } from '#screens/surroundings.tsx'
import { useGlossaryPage } from './glossary.tsx'
import styles from './term-mark.module.css'

type Props = { readonly address: string; readonly children: ReactNode }

/** How long a pointer rests on a term, or a finger on it, before it is explained. */
const REST_MS = 250
const LONG_PRESS_MS = 400
/** Time to go from the term to its explanation. */
const LEAVE_MS = 250

/**
 * A word that is explained where it is met: by resting on it, by a tap or a long press, and by the keyboard as soon as
 * it has the focus. Escape closes it, and so does going elsewhere.
 */
export function TermMark({ address, children }: Props) {
  const { explain, open, setOpen } = useGlossaryPage()
  const place = useId()
  const button = useRef<HTMLButtonElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const term = explain(address.slice('term:'.length))
  const isOpen = open === place

  // A term that goes away with its page takes its clock along.
  useEffect(() => () => clearTimeout(timer.current), [])
  useClosing(isOpen, setOpen, button)
  if (!term) return children

  function after(ms: number, then: () => void) {
    clearTimeout(timer.current)
    timer.current = setTimeout(then, ms)
  }

  function leave(event: FocusEvent<HTMLSpanElement>) {
    if (!event.currentTarget.contains(event.relatedTarget) && isOpen) setOpen(undefined)
  }

  /** A mouse rests; a finger stays down. */
  function wait({ pointerType, type }: PointerEvent) {
    const isMouse = pointerType === 'mouse'
    if (isMouse === (type === 'pointerenter')) after(isMouse ? REST_MS : LONG_PRESS_MS, () => setOpen(place))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches when the pointer or the focus leaves the two.
    <span
      className={styles.place}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === 'mouse') after(LEAVE_MS, () => isOpen && setOpen(undefined))
        else clearTimeout(timer.current)
      }}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && isOpen && clearTimeout(timer.current)}
      onBlur={leave}
    >
      <button
        ref={button}
        type="button"
        className={styles.term}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? `${place}meaning` : undefined}
        onClick={() => setOpen(place)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(place)}
        onPointerEnter={wait}
        onPointerDown={wait}
        onPointerUp={() => clearTimeout(timer.current)}
        onContextMenu={(event) => event.preventDefault()}
      >
        {children}
      </button>
      {isOpen && <Meaning id={`${place}meaning`} term={term} beside={button} />}
    </span>
  )
}

/** Escape is for what is open, wherever the focus is; and not every browser gives the focus to what is tapped. */
function useClosing(
  isOpen: boolean,
  setOpen: (place: undefined) => void,
  term: { readonly current: HTMLElement | null },
): void {
  useEffect(() => {
    if (!isOpen) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      // Taken back first: the focus would open it again.
      if (term.current?.parentElement?.contains(document.activeElement)) term.current.focus()
      setOpen(undefined)
    }
    const onPress = ({ target }: globalThis.PointerEvent) => {
      if (!(target instanceof Node && term.current?.parentElement?.contains(target))) setOpen(undefined)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [isOpen, setOpen, term])
}

type MeaningProps = {
  readonly id: string
  readonly term: Explained
  readonly beside: { readonly current: HTMLElement | null }
}

function Meaning({ id, term, beside }: MeaningProps) {
  const around = useSurroundings()
  const sheet = useRef<HTMLSpanElement>(null)
  // Where there is room for it is known only to the browser.
  useLayoutEffect(() => {
    if (sheet.current && beside.current) putBeside(sheet.current, beside.current)
  }, [beside])
  const [note = '', anchor] = term.note?.split('#') ?? []
  return (
    <span ref={sheet} className={styles.meaning}>
      <span id={id}>
        <strong>{term.name}</strong>: <Inlines content={term.meaning} around={around} />
      </span>
      {term.note && (
        <Link to={noteAddress(note, anchor)} className={styles.more}>
          Read more
        </Link>
      )}
    </span>
  )
}

/** The least room to the edge of the screen. */
const EDGE = 16
/** What the navigation takes at the foot of a phone. */
const FOOT = 64

/** Below the term, or above it where there is no room; never over an edge of the screen. */
function putBeside(sheet: HTMLElement, term: HTMLElement): void {
  const parent = sheet.offsetParent?.getBoundingClientRect() ?? new DOMRect()
  const [line = term.getBoundingClientRect()] = term.getClientRects()
  const { clientWidth } = document.documentElement
  sheet.style.inlineSize = `${Math.min(320, clientWidth - 2 * EDGE)}px`
  const { width, height } = sheet.getBoundingClientRect()
  const left = Math.max(EDGE, Math.min(line.left, clientWidth - EDGE - width))
  const isBelow = line.bottom + height + FOOT < window.innerHeight || line.top - height < EDGE
  sheet.style.left = `${left - parent.left}px`
  sheet.style.top = `${(isBelow ? line.bottom + 4 : line.top - height - 4) - parent.top}px`
}
