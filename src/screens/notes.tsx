import { useParams } from 'react-router-dom'
import { Compare } from '#screens/notes/compare.tsx'
import { NoteList } from '#screens/notes/note-list.tsx'
import { NotePage } from '#screens/notes/note-page.tsx'
import { useLibrary } from './edges.ts'
import { NotFound } from './not-found.tsx'

/** The deck as a book: its list of contents, the note of one topic, or things of one kind side by side. */
export function Notes() {
  const { topic } = useParams()
  const notes = useLibrary((library) => library.deck.notes)
  if (topic === undefined) return <NoteList />
  if (topic === 'compare') return <Compare />
  const index = notes.findIndex(({ id }) => id === topic)
  const place = index >= 0 ? index : notes.findIndex((note) => note.topic === topic)
  const note = notes[place]
  return note ? <NotePage note={note} before={notes[place - 1]} after={notes[place + 1]} /> : <NotFound />
}
