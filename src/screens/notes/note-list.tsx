import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import type { Area, Note } from '#core/deck.ts'
import type { Subject } from '#core/queue.ts'
import { type Standing, standingOf } from '#core/standing.ts'
import fields from '#parts/controls/field.module.css'
import { counted, percent } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { MoreLink } from '#screens/more-link.tsx'
import { compareAddress, noteAddress } from '#screens/surroundings.tsx'
import { subjectsIn } from '#state/selectors.ts'
import { BookSearch } from './book-search.tsx'
import styles from './note-list.module.css'
import { useBook } from './use-glossary.ts'

/** The deck as a book: a search through all of it, or its chapters and their notes in reading order. */
export function NoteList() {
  const deck = useLibrary((library) => library.deck)
  const [text, setText] = useSearchText()
  const chapters = deck.areas
    .map((area) => ({ area, notes: deck.notes.filter((note) => note.area === area.id) }))
    .filter(({ notes }) => notes.length > 0)
  return (
    <Screen title="Notes" note={deck.title}>
      {chapters.length === 0 ? (
        <Empty title="No notes in this deck">
          <p>Notes are Markdown files in the deck's folder.</p>
        </Empty>
      ) : (
        <search>
          <input
            type="search"
            className={fields.low}
            aria-label="Search the notes"
            placeholder="Search the notes"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </search>
      )}
      {text.trim() === '' ? <Contents chapters={chapters} /> : <BookSearch text={text} />}
    </Screen>
  )
}

type Chapter = { readonly area: Area; readonly notes: readonly Note[] }

function Contents({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const { path } = useEdges()
  const standings = useStandings()
  const [first] = useBook()?.comparisons ?? []
  return (
    <>
      {chapters.length > 3 && (
        <details>
          <summary>{counted(chapters.length, 'chapter')}</summary>
          <nav className={styles.contents} aria-label="Chapters">
            {chapters.map(({ area, notes }) => (
              <a key={area.id} href={`#${area.id}`} className={styles.chapter}>
                {area.title}
                <span className="soft">{counted(notes.length, 'note')}</span>
              </a>
            ))}
          </nav>
        </details>
      )}
      {chapters.map(({ area, notes }) => (
        <section key={area.id} id={area.id} className={styles.area}>
          <h2>{area.title}</h2>
          <ul>
            {notes.map((note) => (
              <Line key={note.id} note={note} standing={standings.get(note.id)} />
            ))}
          </ul>
        </section>
      ))}
      <ul className={styles.more}>
        {first && <MoreLink to={compareAddress(first.id)} title="Compare" hint="Two of a kind, side by side" />}
        {path && <MoreLink to="/path" title="Learning path" hint="What to learn, week by week" />}
      </ul>
    </>
  )
}

function Line({ note, standing }: { readonly note: Note; readonly standing: Standing | undefined }) {
  return (
    <li className={styles.line}>
      <Link to={noteAddress(note.id)} className={styles.link}>
        <span className={styles.title}>{note.title}</span>
        <span className="soft">{standing ? cardsIn(standing) : 'to read'}</span>
        {standing && <span className={`soft ${styles.strength}`}>{percent(standing.strength)}</span>}
      </Link>
    </li>
  )
}

/** What is searched for survives going to a note and back: the address carries it. */
function useSearchText() {
  const [parameters, setParameters] = useSearchParams()
  const [text, setText] = useState(() => parameters.get('q') ?? '')
  function search(next: string) {
    setText(next)
    setParameters(next.trim() === '' ? {} : { q: next }, { replace: true })
  }
  return [text, search] as const
}

function cardsIn({ cards, suspended, due }: Standing): string {
  const waiting = due > 0 ? ` · ${due} due` : ''
  return `${counted(cards, 'card')}${waiting}${suspended > 0 ? ` · ${suspended} suspended` : ''}`
}

function useStandings(): ReadonlyMap<string, Standing> {
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  return useMemo(() => {
    const groups = new Map<string, Subject[]>()
    for (const subject of subjectsIn({ deck, progress })) {
      const { note } = subject.card
      if (note === undefined) continue
      const group = groups.get(note)
      if (group) group.push(subject)
      else groups.set(note, [subject])
    }
    return new Map(Array.from(groups, ([note, subjects]) => [note, standingOf(subjects, today)]))
  }, [deck, progress, today])
}
