import { useMemo, useState } from 'react'
import { Link } from 'react-router-dom'
import { markTerms } from '#core/book/glossary.ts'
import type { Card, Note } from '#core/deck.ts'
import { type Block, inlineText } from '#core/prose.ts'
import { printQuery } from '#core/query.ts'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import { Prose } from '#parts/text/prose.tsx'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { compareAddress, drillAddress, noteAddress, reviewAddress, useSurroundings } from '#screens/surroundings.tsx'
import { CardMark } from './card-mark.tsx'
import { CardsDialog } from './cards-dialog.tsx'
import { GlossaryProvider } from './glossary.tsx'
import { Neighbours } from './neighbours.tsx'
import styles from './note-page.module.css'
import { readable } from './readable.ts'
import { TermMark } from './term-mark.tsx'
import { useAnchor } from './use-anchor.ts'
import { useBook, useGlossary } from './use-glossary.ts'

type Props = { readonly note: Note; readonly before: Note | undefined; readonly after: Note | undefined }

export function NotePage({ note, before, after }: Props) {
  const deckAround = useSurroundings()
  const around = useMemo(() => ({ ...deckAround, TermMark }), [deckAround])
  const book = useBook()
  const { finder, explain } = useGlossary(book)
  const [open, setOpen] = useState<string>()
  const page = useMemo(() => ({ explain, open, setOpen }), [explain, open])
  const area = useLibrary((library) => library.deck.areas.find(({ id }) => id === note.area)?.title)
  const blocks = useMemo(() => {
    const plain = readable(withoutTitle(note))
    return finder ? markTerms(plain, finder, note.id) : plain
  }, [note, finder])
  const comparisons = book?.comparisons.filter((one) => one.note?.split('#')[0] === note.id) ?? []
  const byAnchor = useCardsByAnchor(note.id)
  const [shown, setShown] = useState<readonly Card[]>()
  const text = useAnchor()
  const cards = [...byAnchor.values()].reduce((sum, some) => sum + some.length, 0)

  const query = printQuery({ kind: 'note', value: note.id })
  const scenarios = useLibrary(({ deck }) => deck.cards.filter((card) => card.scenario && card.note === note.id).length)

  function mark(anchor: string) {
    const some = byAnchor.get(anchor)
    return some && <CardMark count={some.length} onPress={() => setShown(some)} />
  }

  return (
    <Screen title={note.title} note={<Link to="/notes">{area ?? 'Notes'}</Link>}>
      {note.tags.length > 0 && (
        <p className={styles.tags}>
          {note.tags.map((tag) => (
            <TagMark key={tag} name={tag} role={around.roleOf(tag)} />
          ))}
        </p>
      )}
      {cards > 0 && (
        <Link to={reviewAddress(query)} className={`${actions.secondary} ${styles.study}`}>
          <Icon name="cards" size={18} />
          Study this page · {counted(cards, 'card')}
        </Link>
      )}
      {scenarios > 0 && (
        <Link to={drillAddress(query)} className={`${actions.secondary} ${styles.study}`}>
          <Icon name="drill" size={18} />
          Drill this page · {counted(scenarios, 'scenario')}
        </Link>
      )}
      {comparisons.map(({ id, title }) => (
        <Link key={id} to={compareAddress(id)} className={`${actions.secondary} ${styles.study}`}>
          <Icon name="compare" size={18} />
          Compare: {title}
        </Link>
      ))}
      <article ref={text} className={styles.text}>
        <GlossaryProvider value={page}>
          <Prose blocks={blocks} around={around} behind={mark} />
        </GlossaryProvider>
      </article>
      <Neighbours of="notes" before={before} after={after} addressOf={noteAddress} />
      {shown && <CardsDialog cards={shown} onClose={() => setShown(undefined)} />}
    </Screen>
  )
}

function useCardsByAnchor(note: string): ReadonlyMap<string, readonly Card[]> {
  const cards = useLibrary((library) => library.deck.cards)
  return useMemo(() => {
    const groups = new Map<string, Card[]>()
    for (const card of cards) {
      // A scenario does not come from the block that explains it.
      if (card.note !== note || card.anchor === undefined || card.scenario) continue
      const group = groups.get(card.anchor)
      if (group) group.push(card)
      else groups.set(card.anchor, [card])
    }
    return groups
  }, [cards, note])
}

/** The screen has the title already. */
function withoutTitle({ blocks, title }: Note): readonly Block[] {
  const [first, ...rest] = blocks
  const isTitle = first?.kind === 'heading' && first.depth === 1 && inlineText(first.content).trim() === title
  return isTitle ? rest : blocks
}
