import { type FormEvent, useId, useState } from 'react'
import type { Subject } from '#core/queue.ts'
import { addDays, type Day, isDay } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { Dialog } from '#parts/dialog.tsx'
import { counted } from '#parts/durations.ts'
import { useLibrary } from '#screens/edges.ts'
import { answered } from './bulk.ts'
import styles from './dialogs.module.css'

type Props = { readonly cards: readonly Subject[]; readonly onClose: () => void; readonly onChoose: (due: Day) => void }

const SOON = [
  { name: 'Today', days: 0 },
  { name: 'Tomorrow', days: 1 },
  { name: 'In a week', days: 7 },
] as const

/** Asks for the day on which cards are to come up again. */
export function DueDialog({ cards, onClose, onChoose }: Props) {
  const id = useId()
  const today = useLibrary((library) => library.today)
  const [day, setDay] = useState<string>(today)
  const some = answered(cards).length
  const others = cards.length - some

  function choose(event: FormEvent) {
    event.preventDefault()
    if (isDay(day)) onChoose(day)
  }

  return (
    <Dialog title="Set due" onClose={onClose}>
      {some === 0 ? (
        <p>A card is due once it has been answered, and none of these has. Study them first.</p>
      ) : (
        <form className={styles.form} onSubmit={choose}>
          <div className={styles.choices}>
            {SOON.map(({ name, days }) => (
              <button
                key={name}
                type="button"
                className={actions.secondary}
                aria-pressed={day === addDays(today, days)}
                onClick={() => setDay(addDays(today, days))}
              >
                {name}
              </button>
            ))}
          </div>
          <div className={fields.field}>
            <label htmlFor={id} className={fields.label}>
              Day
            </label>
            <input
              id={id}
              type="date"
              className={fields.input}
              value={day}
              required
              onChange={(event) => setDay(event.target.value)}
            />
          </div>
          {others > 0 && <p className="soft">{counted(others, 'card')} never answered will stay new.</p>}
          <button type="submit" className={actions.primary} disabled={!isDay(day)}>
            Set due for {counted(some, 'card')}
          </button>
        </form>
      )}
    </Dialog>
  )
}
