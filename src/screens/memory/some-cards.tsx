import { useId, useMemo, useState } from 'react'
import { Link } from 'react-router-dom'
import { parseQuery } from '#core/query.ts'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { answered, type Bulk, forgetting, settingDue } from '#screens/browse/bulk.ts'
import { DueDialog } from '#screens/browse/due-dialog.tsx'
import { ForgetDialog } from '#screens/browse/forget-dialog.tsx'
import { Told } from '#screens/browse/told.tsx'
import { useLibrary } from '#screens/edges.ts'
import { QueryField } from '#screens/filters/query-field.tsx'
import { useVocabulary } from '#screens/filters/use-vocabulary.ts'
import { QueryProblem } from '#screens/review/query-problem.tsx'
import styles from '#screens/settings.module.css'
import { browseAddress } from '#screens/surroundings.tsx'
import { found } from '#state/found.ts'
import own from './some-cards.module.css'
import { useDoing } from './use-doing.ts'

/** Forgets the cards of a filter, or makes them due on a day. */
export function SomeCards() {
  const id = useId()
  const [text, setText] = useState('')
  const [asking, setAsking] = useState<'forget' | 'due'>()
  const vocabulary = useVocabulary()
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const query = useMemo(() => parseQuery(text), [text])
  const cards = useMemo(
    () => (query.ok ? found({ deck, progress, today }, query.value) : []),
    [query, deck, progress, today],
  )
  const some = answered(cards)
  const { told, doIt } = useDoing()

  function finish({ happening, words }: Bulk) {
    setAsking(undefined)
    doIt(happening, words)
  }

  return (
    <section className={styles.section}>
      <h2>Change what was learnt</h2>
      <QueryField
        label="Cards of a filter"
        text={text}
        onChange={setText}
        vocabulary={vocabulary}
        isReadable={query.ok}
        describedBy={id}
        placeholder="every card"
      />
      {!query.ok && <QueryProblem text={text} problem={query.problem} />}
      <p id={id}>
        {counted(cards.length, 'card')} found, {some.length.toLocaleString('en-GB')} of them answered before.
        {cards.length > 0 && (
          <>
            {' '}
            <Link to={browseAddress(text)}>Look at them</Link>
          </>
        )}
      </p>
      <div className={own.buttons}>
        <button
          type="button"
          className={actions.secondary}
          disabled={some.length === 0}
          onClick={() => setAsking('due')}
        >
          Set due …
        </button>
        <button
          type="button"
          className={actions.secondary}
          disabled={some.length === 0}
          onClick={() => setAsking('forget')}
        >
          Forget …
        </button>
      </div>
      <Told {...told} />
      {asking === 'due' && (
        <DueDialog
          cards={cards}
          onClose={() => setAsking(undefined)}
          onChoose={(due) => finish(settingDue(cards, due))}
        />
      )}
      {asking === 'forget' && (
        <ForgetDialog cards={some} onClose={() => setAsking(undefined)} onForget={() => finish(forgetting(some))} />
      )}
    </section>
  )
}
