import { DUE_ORDERS, type DueOrder, NEW_AMONG, NEW_ORDERS, type NewAmong, type NewOrder } from '#core/settings.ts'
import styles from '#screens/settings.module.css'
import { Choice, YesOrNo } from './choice.tsx'
import { useSettings } from './use-settings.ts'

const DUE_WORDS: Readonly<Record<DueOrder, readonly [label: string, hint: string]>> = {
  likeliest: ['Likeliest', 'The likeliest to be recalled first: they gain most in the least time.'],
  overdue: ['Overdue', 'The longest overdue first.'],
  random: ['Random', 'In no order, another one each day.'],
  weight: ['Exam weight', 'What the exam asks most first.'],
}

const NEW_WORDS: Readonly<Record<NewOrder, readonly [label: string, hint: string]>> = {
  deck: ['As in the deck', 'Topic by topic, as the notes have them.'],
  random: ['Random', 'From anywhere, others each day.'],
}

const AMONG_WORDS: Readonly<Record<NewAmong, string>> = { mixed: 'Among', first: 'Before', last: 'After' }

/** In which order Today brings its cards. */
export function OnToday() {
  const [{ dueOrder, newOrder, newAmong, burySiblings }, change] = useSettings()
  return (
    <section className={styles.section}>
      <h2>In which order, on Today</h2>
      <Choice
        title="Cards that are due"
        hint={DUE_WORDS[dueOrder][1]}
        segments={DUE_ORDERS.map((value) => ({ value, label: DUE_WORDS[value][0] }))}
        value={dueOrder}
        onChange={(value) => change({ name: 'dueOrder', value })}
      />
      <Choice
        title="New cards"
        hint={NEW_WORDS[newOrder][1]}
        segments={NEW_ORDERS.map((value) => ({ value, label: NEW_WORDS[value][0] }))}
        value={newOrder}
        onChange={(value) => change({ name: 'newOrder', value })}
      />
      <Choice
        title="New cards come"
        hint={
          newAmong === 'mixed'
            ? 'Spread evenly among those that are due.'
            : `${AMONG_WORDS[newAmong]} those that are due.`
        }
        segments={NEW_AMONG.map((value) => ({ value, label: AMONG_WORDS[value] }))}
        value={newAmong}
        onChange={(value) => change({ name: 'newAmong', value })}
      />
      <YesOrNo
        title="Cards from the same line of a note"
        hint="Siblings give each other away: apart, one of them comes each day. A sitting by tag brings them all."
        words={['On different days', 'Together']}
        value={burySiblings}
        onChange={(value) => change({ name: 'burySiblings', value })}
      />
    </section>
  )
}
