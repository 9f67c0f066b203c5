import type { Card } from '#core/deck.ts'
import { Dialog } from '#parts/dialog.tsx'
import { counted } from '#parts/durations.ts'
import { Prose } from '#parts/text/prose.tsx'
import { CardInfo } from '#screens/review/card-info.tsx'
import { useSurroundings } from '#screens/surroundings.tsx'
import styles from './cards-dialog.module.css'

/** The cards of one block; each opens to what is known of it. */
export function CardsDialog({ cards, onClose }: { readonly cards: readonly Card[]; readonly onClose: () => void }) {
  const around = useSurroundings()
  return (
    <Dialog title={counted(cards.length, 'card')} onClose={onClose}>
      {cards.map((card) => (
        <details key={card.id} className={styles.card} name="card" open={cards.length === 1}>
          <summary className={styles.question}>
            <div>
              <Prose
                blocks={card.front}
                around={around}
                gap={card.cloze === undefined ? undefined : { number: card.cloze, filled: false }}
              />
            </div>
          </summary>
          <CardInfo card={card} />
        </details>
      ))}
    </Dialog>
  )
}
