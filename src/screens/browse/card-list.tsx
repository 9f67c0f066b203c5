import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useId, useRef } from 'react'
import type { Subject } from '#core/queue.ts'
import type { Day } from '#core/time.ts'
import styles from './card-list.module.css'
import { CardRow } from './card-row.tsx'
import { allOf, extended, NOTHING, type Selection, toggled } from './selection.ts'
import type { Found } from './use-search.ts'

type Props = {
  readonly found: Found
  readonly today: Day
  readonly listRef: RefObject<HTMLDivElement | null>
  /** Where the keys are. */
  readonly active: string | undefined
  readonly onActive: (id: string) => void
  /** The card that is shown beside the list. */
  readonly open: string | undefined
  readonly onOpen: (id: string) => void
  readonly isChoosing: boolean
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
  readonly onLeave: () => void
}

/**
 * The found cards, of which only those in view are elements. The list keeps the focus, and `aria-activedescendant`
 * says which card it is on. Arrows move; Space chooses; with Shift the choice goes along; Enter shows the card.
 */
export function CardList({ found, today, listRef, active, selection, isChoosing, ...props }: Props) {
  const id = useId()
  const { cards } = found
  const place = active === undefined ? -1 : cards.findIndex(({ card }) => card.id === active)
  const virtual = useRows(found, listRef, place)

  function moveTo(next: number, extend: boolean) {
    const to = cards[Math.min(cards.length - 1, Math.max(0, next))]?.card.id
    if (to === undefined) return
    if (extend) props.onSelect(extended(selection, idsOf(cards), active ?? to, to))
    props.onActive(to)
    virtual.scrollToIndex(Math.min(cards.length - 1, Math.max(0, next)))
  }

  function press(event: KeyboardEvent) {
    const act = actionOf(event)
    if (!act) return
    event.preventDefault()
    act()
  }

  function actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined {
    if (altKey) return undefined
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') return () => props.onSelect(allOf(idsOf(cards)))
    const page = Math.max(1, Math.floor((listRef.current?.clientHeight ?? 0) / virtual.options.estimateSize(0)) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place < 0 ? 0 : place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: cards.length - 1,
    }
    const next = steps[key]
    if (next !== undefined) return () => moveTo(next, shiftKey)
    if (key === 'Escape' && isChoosing) return props.onLeave
    if (active === undefined || place < 0) return undefined
    if (key === ' ') {
      return () =>
        props.onSelect(shiftKey ? extended(selection, idsOf(cards), active, active) : toggled(selection, active))
    }
    return key === 'Enter' ? () => props.onOpen(active) : undefined
  }

  function tap(event: MouseEvent) {
    const row = (event.target as Element).closest('[data-place]')
    const one = cards[Number(row?.getAttribute('data-place') ?? -1)]?.card.id
    if (one === undefined) return
    props.onActive(one)
    if (event.shiftKey) props.onSelect(extended(selection, idsOf(cards), active ?? one, one))
    else if (isChoosing || event.ctrlKey || event.metaKey) props.onSelect(toggled(selection, one))
    else props.onOpen(one)
  }

  const chosen = isChoosing ? selection.chosen : NOTHING.chosen
  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      aria-label="Cards"
      aria-multiselectable="true"
      aria-activedescendant={place >= 0 ? `${id}${place}` : undefined}
      tabIndex={0}
      data-choosing={isChoosing ? '' : undefined}
      onKeyDown={press}
      onClick={tap}
      onFocus={({ currentTarget }) => {
        // A keyboard that comes here stands on a card at once.
        const first = cards[virtual.range?.startIndex ?? 0]?.card.id
        if (place < 0 && first !== undefined && currentTarget.matches(':focus-visible')) props.onActive(first)
      }}
    >
      {/* A list owns its options and nothing else. */}
      <div role="presentation" className={styles.all} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const subject = cards[index]
          if (!subject) return null
          return (
            <CardRow
              key={subject.card.id}
              id={`${id}${index}`}
              subject={subject}
              today={today}
              place={index}
              count={cards.length}
              top={start}
              isChosen={chosen.has(subject.card.id)}
              isActive={index === place}
              isOpen={subject.card.id === props.open}
            />
          )
        })}
      </div>
    </div>
  )
}

/** `--row` of the stylesheet. */
const ROW_REM = 5

function useRows({ cards, search }: Found, listRef: RefObject<HTMLDivElement | null>, place: number) {
  // Letters may be larger than a browser's own.
  const height = useRef(0)
  if (height.current === 0) {
    height.current = ROW_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
  }
  // The card that has the keys stays an element wherever the list is scrolled to.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range)
      return place < 0 || inView.includes(place) ? inView : [...inView, place].sort((a, b) => a - b)
    },
    [place],
  )
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => height.current,
    overscan: 8,
    rangeExtractor,
  })
  // Coming here shows the card that is open; another search, or another order, begins at the top.
  const listed = useRef<unknown>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else is listed.
  useEffect(() => {
    if (listed.current === search) return
    if (listed.current !== undefined) virtual.scrollToOffset(0)
    else if (place >= 0) virtual.scrollToIndex(place, { align: 'center' })
    listed.current = search
  }, [search])
  return virtual
}

function idsOf(cards: readonly Subject[]): string[] {
  return cards.map(({ card }) => card.id)
}
