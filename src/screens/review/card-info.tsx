import type { ReactNode } from 'react'
import { recallOn } from '#core/card-progress.ts'
import type { Card } from '#core/deck.ts'
import { progressOf } from '#core/progress.ts'
import { isSuspended as isPutAside } from '#core/queue.ts'
import { daysBetween } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { counted, intervalWords, percent, shortDay } from '#parts/durations.ts'
import { TagMark } from '#parts/text/tag-mark.tsx'
import { useLibrary } from '#screens/edges.ts'
import { useSurroundings } from '#screens/surroundings.tsx'
import { CardHistory } from './card-history.tsx'
import styles from './card-info.module.css'
import { CardSources } from './card-sources.tsx'

/** All that is known of a card: what it is, how well it is remembered, and each answer so far. */
export function CardInfo({ card }: { readonly card: Card }) {
  const { roleOf } = useSurroundings()
  const progress = useLibrary((library) => progressOf(library.progress, card.id))
  const known = useLibrary(({ deck, progress: { decks } }) => decks.get(deck.id)?.cards.get(card.id))
  const today = useLibrary((library) => library.today)
  const recall = recallOn(progress, today)
  const record = useLibrary((library) => library.record)
  const isSuspended = isPutAside({ card, progress })
  return (
    <div className={styles.info}>
      <dl className={styles.facts}>
        <Fact term="Recall today">{recall === undefined ? 'not met yet' : percent(recall)}</Fact>
        <Fact term="Next due">{isSuspended ? 'suspended' : progress.due ? shortDay(progress.due) : 'new'}</Fact>
        {progress.memory && (
          <>
            <Fact term="Stability" hint="How long until recall falls to 90 %">
              {intervalWords(Math.max(1, Math.round(progress.memory.stability)))}
            </Fact>
            <Fact term="Difficulty" hint="From 1, easy, to 10">
              {progress.memory.difficulty.toFixed(1)}
            </Fact>
          </>
        )}
        <Fact term="Answers">
          {progress.reps}
          {progress.lapses > 0 && `, forgotten ${counted(progress.lapses, 'time')}`}
        </Fact>
        {progress.due && progress.last && progress.due > progress.last && (
          <Fact term="Interval" hint="From the last answer to when it is due">
            {intervalWords(daysBetween(progress.last, progress.due))}
          </Fact>
        )}
        {progress.introduced && <Fact term="First answered">{shortDay(progress.introduced)}</Fact>}
        {progress.last && <Fact term="Last answered">{shortDay(progress.last)}</Fact>}
        {known && <Fact term="Added to the deck">{shortDay(known.added)}</Fact>}
        {known?.edited && <Fact term="Changed in the deck">{shortDay(known.edited)}</Fact>}
      </dl>
      {isSuspended && (
        <button
          type="button"
          className={actions.secondary}
          onClick={() => record({ type: 'suspended', cards: [card.id], suspended: false })}
        >
          Bring it back
        </button>
      )}
      <CardHistory card={card.id} />
      <p className={styles.tags}>
        {card.tags.map((tag) => (
          <TagMark key={tag} name={tag} role={roleOf(tag)} />
        ))}
      </p>
      {progress.myTags && (
        <p className={styles.tags}>
          <span className="soft">Your tags</span>
          {progress.myTags.map((tag) => (
            <TagMark key={tag} name={tag} role={roleOf(tag)} />
          ))}
        </p>
      )}
      <div className="soft">
        <CardSources card={card} />
        <p>
          Id: <code>{card.id}</code>
        </p>
      </div>
    </div>
  )
}

type FactProps = { readonly term: string; readonly hint?: string; readonly children: ReactNode }

function Fact({ term, hint, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>
        {term}
        {hint && <span className={`soft ${styles.hint}`}>{hint}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
