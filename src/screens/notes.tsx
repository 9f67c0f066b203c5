import { useParams } from 'react-router-dom'
import { NoteList } from '#screens/notes/note-list.tsx'
import { NotePage } from '#screens/notes/note-page.tsx'
import { useLibrary } from './edges.ts'
import { NotFound } from './not-found.tsx'

/** The deck as a book: its list of contents, or the note of one topic. */
export function Notes() {
  const { topic } = useParams()
  const notes = useLibrary((library) => library.deck.notes)
  if (topic === undefined) return <NoteList />
  const index = notes.findIndex(({ id }) => id === topic)
  const place = index >= 0 ? index : notes.findIndex((note) => note.topic === topic)
  const note = notes[place]
  return note ? <NotePage note={note} before={notes[place - 1]} after={notes[place + 1]} /> : <NotFound />
}
