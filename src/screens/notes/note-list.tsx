import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import type { Note } from '#core/deck.ts'
import type { Subject } from '#core/queue.ts'
import { type Standing, standingOf } from '#core/standing.ts'
import { counted, percent } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import { useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { noteAddress } from '#screens/surroundings.tsx'
import { subjectsIn } from '#state/selectors.ts'
import styles from './note-list.module.css'

/** Chapters and their notes, in reading order. */
export function NoteList() {
  const deck = useLibrary((library) => library.deck)
  const standings = useStandings()
  const chapters = deck.areas
    .map((area) => ({ area, notes: deck.notes.filter((note) => note.area === area.id) }))
    .filter(({ notes }) => notes.length > 0)
  return (
    <Screen title="Notes" note={deck.title}>
      {chapters.length === 0 && (
        <Empty title="No notes in this deck">
          <p>Notes are Markdown files in the deck's folder.</p>
        </Empty>
      )}
      {chapters.map(({ area, notes }) => (
        <section key={area.id}>
          <h2>{area.title}</h2>
          <ul>
            {notes.map((note) => (
              <Line key={note.id} note={note} standing={standings.get(note.id)} />
            ))}
          </ul>
        </section>
      ))}
    </Screen>
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
