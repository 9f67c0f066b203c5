import { useMemo, useRef, useState } from 'react'
import { foundNotes, sortedNotes } from '#core/browse/found-notes.ts'
import { ofExam } from '#core/query/of-exam.ts'
import type { Query } from '#core/query/shape.ts'
import { asValue } from '#core/query/vocabulary.ts'
import { parseQuery, printQuery } from '#core/query.ts'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import { ActionsBar } from '#screens/browse/actions-bar.tsx'
import type { Bulk } from '#screens/browse/bulk.ts'
import { CardDetail } from '#screens/browse/card-detail.tsx'
import { CardList } from '#screens/browse/card-list.tsx'
import { FinderTools } from '#screens/browse/finder-tools.tsx'
import { FoundNoteList } from '#screens/browse/found-note-list.tsx'
import { allOf, NOTHING, type Selection } from '#screens/browse/selection.ts'
import { Told } from '#screens/browse/told.tsx'
import { useAddress } from '#screens/browse/use-address.ts'
import { useIsWide } from '#screens/browse/use-is-wide.ts'
import { useOpenCard } from '#screens/browse/use-open-card.ts'
import { useSearch } from '#screens/browse/use-search.ts'
import { useTale } from '#screens/browse/use-tale.ts'
import { useTitle } from '#screens/frame/screen.tsx'
import { changeMany } from '#state/browsing.ts'
import { subjectsIn } from '#state/selectors.ts'
import styles from './browse.module.css'
import { useEdges, useLibrary } from './edges.ts'

/** `/browse?q=…`: every card and note of the deck, to find, to sort, to look at, and to change many at once. */
export function Browse() {
  const { library } = useEdges()
  const deck = useLibrary((state) => state.deck)
  const subjects = useLibrary(subjectsIn)
  const today = useLibrary((state) => state.today)
  const heading = useTitle<HTMLHeadingElement>('Browse')
  const list = useRef<HTMLDivElement>(null)
  const isWide = useIsWide()
  const address = useAddress()
  const { text, setText, go, sort, noteSort, down } = address
  const isOfNotes = address.show === 'notes'

  const query = useMemo(() => parseQuery(text), [text])
  const [kept, setKept] = useState(query)
  // What can be read last stays in view while the learner types on.
  if (query.ok && query !== kept) setKept(query)
  const exam = useLibrary((state) => state.progress.plan?.exam)
  const asked: Query = kept.ok ? kept.value : ALL
  const search = useMemo(
    () => ({ query: ofExam(asked, exam), sort, down: !isOfNotes && down }),
    [asked, exam, sort, isOfNotes, down],
  )
  const result = useSearch(subjects, search, today)
  const found = result?.cards
  const notes = useMemo(
    () =>
      isOfNotes && found ? sortedNotes(foundNotes(deck, subjects, found, asked, today), noteSort, down) : undefined,
    [isOfNotes, noteSort, down, deck, subjects, found, asked, today],
  )

  const { active, setActive, show } = useOpenCard({ card: address.card, isWide, go })
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [isSelecting, setIsSelecting] = useState(false)
  const isChoosing = isSelecting && !isOfNotes
  // Only what can be seen is acted on: a card that a new search does not find is not chosen.
  const chosen = useMemo(
    () => (isChoosing && found ? found.filter(({ card }) => selection.chosen.has(card.id)) : []),
    [isChoosing, found, selection],
  )
  const { tell, told } = useTale()

  const index = found?.findIndex(({ card }) => card.id === address.card) ?? -1
  const open = isOfNotes ? undefined : (found?.[index] ?? subjects.find(({ card }) => card.id === address.card))
  const isAlone = !isWide && open !== undefined

  function choose(next: Selection) {
    setSelection(next)
    setIsSelecting(true)
  }

  function setChoosing(next: boolean) {
    setIsSelecting(next)
    if (next) return
    setSelection(NOTHING)
    list.current?.focus()
  }

  function back() {
    address.closeCard()
    // Once the list can be reached again.
    setTimeout(() => list.current?.focus(), 50)
  }

  function change({ happening, words }: Bulk) {
    const event = changeMany(library, happening)
    tell(event === undefined ? { words: 'Nothing was changed' } : { words, event })
  }

  function undo(event: string) {
    told.onUndo(event)
    list.current?.focus()
  }

  function step(by: 1 | -1) {
    const next = found?.[index + by]?.card.id
    return index >= 0 && next !== undefined ? () => show(next) : undefined
  }

  function showCardsOf(note: string) {
    const ofNote: Query = { kind: 'note', value: asValue(note) }
    const narrowed: Query = asked.kind === 'all' ? ofNote : { kind: 'and', of: [asked, ofNote] }
    go({ q: printQuery(narrowed), show: 'cards', sort: 'order', down: false }, { push: true })
  }

  const foundWords = notes ? counted(notes.length, 'note') : found && counted(found.length, 'card')
  const actionProps = { onDo: change, onTell: (words: string) => tell({ words }) }
  return (
    <div className={styles.browse}>
      <div className={styles.finder} data-covered={isAlone ? '' : undefined} inert={isAlone}>
        <FinderTools
          headingRef={heading}
          address={address}
          query={query}
          found={foundWords}
          chosen={isChoosing ? chosen.length : undefined}
          onChoosing={setChoosing}
          onAll={
            found && chosen.length < found.length ? () => choose(allOf(found.map(({ card }) => card.id))) : undefined
          }
        />
        {(notes ?? found)?.length === 0 && <None onClear={() => setText('')} />}
        {notes && notes.length > 0 && <FoundNoteList notes={notes} onCards={showCardsOf} />}
        {!isOfNotes && result && result.cards.length > 0 && (
          <CardList
            found={result}
            today={today}
            listRef={list}
            active={active}
            onActive={setActive}
            open={isWide ? open?.card.id : undefined}
            onOpen={show}
            isChoosing={isChoosing}
            selection={selection}
            onSelect={choose}
            onLeave={() => setChoosing(false)}
          />
        )}
        {isChoosing && (
          <div className={styles.actions}>
            <ActionsBar cards={chosen} query={text} {...actionProps} />
          </div>
        )}
      </div>
      {open ? (
        <div className={styles.beside}>
          <CardDetail
            key={open.card.id}
            subject={open}
            alone={isAlone}
            onClose={back}
            onBefore={step(-1)}
            onAfter={step(1)}
            {...actionProps}
          />
        </div>
      ) : (
        isWide && (
          <div className={styles.beside}>
            <Empty title="No card is open">
              <p>Choose one in the list, or go through it with the arrow keys and press Enter.</p>
            </Empty>
          </div>
        )
      )}
      <div className={styles.told}>
        <Told {...told} onUndo={undo} />
      </div>
    </div>
  )
}

const ALL: Query = { kind: 'all' }

function None({ onClear }: { readonly onClear: () => void }) {
  return (
    <Empty title="Nothing is found">
      <p>No card fits this filter.</p>
      <button type="button" className={actions.secondary} onClick={onClear}>
        Clear the filter
      </button>
    </Empty>
  )
}
