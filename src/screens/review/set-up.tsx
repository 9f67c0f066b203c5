import { type FormEvent, useId, useMemo, useState } from 'react'
import { Navigate, useNavigate } from 'react-router-dom'
import type { Query } from '#core/query/shape.ts'
import { parseQuery, printQuery } from '#core/query.ts'
import { isSuspended } from '#core/queue.ts'
import { PLAIN_TASTE, type QueueTaste } from '#core/queue-taste.ts'
import { standingOf } from '#core/standing.ts'
import actions from '#parts/actions.module.css'
import { Segments } from '#parts/controls/segments.tsx'
import { counted } from '#parts/durations.ts'
import sheet from '#parts/sheet.module.css'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { FilterEditor } from '#screens/filters/filter-editor.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { found } from '#state/found.ts'
import { unfinishedSitting } from '#state/selectors.ts'
import { queueFor, type SittingChoice, startSitting } from '#state/sittings.ts'
import { QueueOptions, type Second } from './queue-options.tsx'
import styles from './set-up.module.css'

type Props = { readonly query: string; readonly cram: boolean }

/** Sets a sitting of a query up, or goes on with the one that is open. */
export function SetUp({ query, cram }: Props) {
  const unfinished = useLibrary((library) => unfinishedSitting(library)?.query)
  const asked = useMemo(() => canonical(query), [query])
  // What Today starts has no query: it is no sitting "on everything", which can be set up beside it.
  if (query !== '' && unfinished !== undefined && asked === unfinished) return <Navigate to="/review" replace />
  return <NewSitting query={query} cram={cram} />
}

function canonical(text: string): string | undefined {
  const query = parseQuery(text)
  return query.ok ? printQuery(query.value) : undefined
}

/** Says which cards a sitting will have before it starts, and whether it moves the schedule. */
function NewSitting({ query: given, cram }: Props) {
  const id = useId()
  const { library } = useEdges()
  const navigate = useNavigate()
  const deck = useLibrary((state) => state.deck)
  const progress = useLibrary((state) => state.progress)
  const today = useLibrary((state) => state.today)
  const isOtherOpen = useLibrary((state) => unfinishedSitting(state) !== undefined)

  const [text, setText] = useState(given)
  const [counts, setCounts] = useState(!cram)
  const [chosenScope, setScope] = useState<'due' | 'all' | undefined>(cram ? 'all' : undefined)

  // As it was liked last time.
  const [taste, setTaste] = useState<QueueTaste>(progress.taste ?? PLAIN_TASTE)
  const [second, setSecond] = useState<Second>()

  const query = useMemo(() => parseQuery(text), [text])
  const standing = useMemo(
    () => standingOf(query.ok ? found({ deck, progress, today }, query.value) : [], today),
    [query, deck, progress, today],
  )
  const waiting = standing.due + standing.new
  const scope = chosenScope ?? (waiting > 0 ? 'due' : 'all')
  const readSecond = useMemo(() => second && parseQuery(second.text), [second])
  const choice = useMemo((): SittingChoice | undefined => {
    if (!query.ok || (readSecond && !readSecond.ok)) return undefined
    const more = second && readSecond && { second: { query: readSecond.value, taste: second.taste } }
    return { query: query.value, scope, counts, taste, ...more }
  }, [query, readSecond, second, scope, counts, taste])
  const number = useMemo(
    () => (choice ? queueFor({ deck, progress, today }, choice, 1).length : 0),
    [choice, deck, progress, today],
  )

  function start(event: FormEvent) {
    event.preventDefault()
    if (choice && startSitting(library, choice)) navigate('/review', { replace: true })
  }

  return (
    <Screen title="New sitting" note="Which cards, and what they count for">
      <FilterEditor
        given={given}
        text={text}
        query={query}
        onChange={setText}
        form={`${id}form`}
        describedBy={`${id}count`}
      />
      <form id={`${id}form`} className={styles.form} onSubmit={start}>
        <p id={`${id}count`} className={`${sheet.sheet} ${styles.found}`} role="status">
          {query.ok ? (
            <>
              <strong className={styles.number}>{number}</strong>
              <span>{number === 1 ? 'card' : 'cards'} in this sitting</span>
              <span className={`soft ${styles.detail}`}>
                {counted(standing.cards + standing.suspended, 'card')} found: {standing.due} due, {standing.new} new
                {standing.suspended > 0 && `, ${standing.suspended} suspended`}
              </span>
            </>
          ) : (
            'The filter cannot be read yet.'
          )}
        </p>
        <Segments
          legend="Cards"
          segments={[
            { value: 'due', label: query.ok ? `Due and new · ${waiting}` : 'Due and new' },
            { value: 'all', label: query.ok ? `All · ${standing.cards}` : 'All' },
          ]}
          value={scope}
          onChange={setScope}
        />
        <Segments
          legend="Schedule"
          segments={[
            { value: 'counts', label: 'Counts towards the schedule' },
            { value: 'cram', label: 'Cram: leaves the schedule alone' },
          ]}
          value={counts ? 'counts' : 'cram'}
          onChange={(value) => setCounts(value === 'counts')}
        />
        <QueueOptions taste={taste} onTaste={setTaste} second={second} onSecond={setSecond} />
        <button type="submit" className={actions.primary} disabled={number === 0}>
          Start
        </button>
        {number === 0 && query.ok && (
          <p className={`soft ${styles.centred}`}>{whyNone(standing.cards, standing.suspended)}</p>
        )}
        {query.ok && standing.suspended > 0 && <BringBack query={query.value} count={standing.suspended} />}
        {isOtherOpen && number > 0 && (
          <p className={`soft ${styles.centred}`}>
            Another sitting is open. Starting this one leaves it; its answers are kept.
          </p>
        )}
      </form>
    </Screen>
  )
}

/** Some cards wait until the learner asks for them, others were put aside: this is how they come in. */
function BringBack({ query, count }: { readonly query: Query; readonly count: number }) {
  const { library } = useEdges()
  function bringBack() {
    const state = library.getState()
    const suspended = found(state, query).filter(isSuspended)
    state.record({ type: 'suspended', cards: suspended.map(({ card }) => card.id), suspended: false })
  }
  return (
    <button type="button" className={actions.secondary} onClick={bringBack}>
      Bring back {counted(count, 'suspended card')}
    </button>
  )
}

function whyNone(all: number, suspended: number): string {
  if (all > 0) return 'Nothing is due or new here. Choose all cards to study ahead, or to cram.'
  return suspended > 0 ? 'All cards found here are suspended.' : 'No card is found by this filter.'
}
