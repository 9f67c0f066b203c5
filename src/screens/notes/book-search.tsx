import { useDeferredValue, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { excerpt, type Passage, searchBook } from '#core/book/search.ts'
import { counted } from '#parts/durations.ts'
import { useLibrary } from '#screens/edges.ts'
import { noteAddress } from '#screens/surroundings.tsx'
import styles from './book-search.module.css'

/** More are not gone through by anybody. */
const MOST = 60

/** The passages of the book that say what was asked for. */
export function BookSearch({ text }: { readonly text: string }) {
  const notes = useLibrary(({ deck }) => deck.notes)
  const asked = useDeferredValue(text)
  const found = useMemo(() => searchBook(notes, asked), [notes, asked])
  return (
    <section aria-label="Found">
      <p role="status" className="soft">
        {found.length === 0 ? 'Nothing in the notes says this.' : counted(found.length, 'passage')}
      </p>
      <ul>
        {found.slice(0, MOST).map((passage, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a passage has no name of its own.
          <Found key={place} passage={passage} asked={asked} />
        ))}
      </ul>
      {found.length > MOST && <p className="soft">These are the first {MOST}. A further word finds fewer.</p>}
    </section>
  )
}

function Found({ passage, asked }: { readonly passage: Passage; readonly asked: string }) {
  const { note, anchor, heading, text } = passage
  return (
    <li className={styles.line}>
      <Link to={noteAddress(note.id, anchor)} className={styles.link}>
        <span className={styles.title}>
          {note.title}
          {heading && <span className="soft"> › {heading}</span>}
        </span>
        <span>
          {excerpt(text, asked).map(({ text: words, isFound }, place) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
            isFound ? <mark key={place}>{words}</mark> : <span key={place}>{words}</span>,
          )}
        </span>
      </Link>
    </li>
  )
}
