import { useEffect, useMemo, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { DRILL_ORDERS, type DrillOrder } from '#core/drill.ts'
import { type DrillFilter, drillOfQuery, queryOfDrill } from '#core/query/drill.ts'
import { parseQuery, printQuery } from '#core/query.ts'
import { seedOf } from '#core/random.ts'
import actions from '#parts/actions.module.css'
import { Segments } from '#parts/controls/segments.tsx'
import { Stepper } from '#parts/controls/stepper.tsx'
import { counted } from '#parts/durations.ts'
import { Empty } from '#parts/empty.tsx'
import sheet from '#parts/sheet.module.css'
import { DomainList } from '#screens/drill/domain-list.tsx'
import { FilterFields } from '#screens/drill/filter-fields.tsx'
import { OtherDrills } from '#screens/drill/other-drills.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { QueryProblem } from '#screens/review/query-problem.tsx'
import { scenarioDesk } from '#screens/scenario/later-desk.ts'
import { drillCards, startDrill, wholeQuery } from '#state/drills.ts'
import { unfinishedSitting } from '#state/selectors.ts'
import styles from './drill.module.css'
import { useEdges, useLibrary } from './edges.ts'
import { fetchShelf } from './use-shelf.ts'

/** `/drill` chooses scenarios to work through; `/drill?q=…` begins with a query. */
export function Drill() {
  const [parameters] = useSearchParams()
  const text = parameters.get('q') ?? ''
  const query = parseQuery(text)
  const hasScenarios = useLibrary(({ deck }) => deck.cards.some((card) => card.scenario))
  if (!hasScenarios) {
    return (
      <Screen title="Drill">
        <Empty title="This deck has no scenarios">
          <p>They are JSON files in the folder scenarios, beside the notes.</p>
        </Empty>
      </Screen>
    )
  }
  if (!query.ok) {
    return (
      <Screen title="Drill">
        <p>This filter cannot be read:</p>
        <QueryProblem text={text} problem={query.problem} />
        <Link to="/drill" className={actions.secondary}>
          Choose anew
        </Link>
      </Screen>
    )
  }
  return <SetUp key={text} given={drillOfQuery(query.value)} order={orderOf(parameters.get('order'))} />
}

function orderOf(text: string | null): DrillOrder {
  return DRILL_ORDERS.find((order) => order === text) ?? 'due'
}

/** 0 stands for all there are. */
const QUESTIONS = [5, 10, 20, 0]
const MINUTES = [5, 10, 20, 30]

const ORDERS: readonly { readonly value: DrillOrder; readonly label: string; readonly hint: string }[] = [
  { value: 'due', label: 'Due first', hint: 'What the schedule asks for, then new ones, then the weakest' },
  { value: 'weakest', label: 'Weakest', hint: 'Met before, the least likely to be answered right first' },
  { value: 'missed', label: 'Missed', hint: 'Answered wrong lately' },
  { value: 'unseen', label: 'Never seen', hint: 'None that you have met' },
]

function SetUp({ given, order: first }: { readonly given: DrillFilter; readonly order: DrillOrder }) {
  const { library, scenarios } = useEdges()
  const navigate = useNavigate()
  const deck = useLibrary((state) => state.deck)
  const progress = useLibrary((state) => state.progress)
  const today = useLibrary((state) => state.today)
  const isOtherOpen = useLibrary((state) => unfinishedSitting(state) !== undefined)
  const [filter, setFilter] = useState(given)
  const [order, setOrder] = useState(first)
  const [missedDays, setMissedDays] = useState(7)
  const [unit, setUnit] = useState<'questions' | 'minutes'>('questions')
  const [questions, setQuestions] = useState(10)
  const [minutes, setMinutes] = useState(10)

  const length =
    unit === 'minutes' ? { minutes } : { questions: questions === 0 ? Number.POSITIVE_INFINITY : questions }
  const choice = { query: queryOfDrill(filter), order, missedDays, length }
  const found = useMemo(
    () =>
      drillCards(
        { deck, progress, today },
        { query: queryOfDrill(filter), order, missedDays, length: { questions: 0 } },
        seedOf(today),
      ).length,
    [deck, progress, today, filter, order, missedDays],
  )
  // Fetched while the learner chooses, the first question is there when it is asked for. What cannot be fetched now
  // is asked for again then, and says why.
  useEffect(() => {
    void Promise.all([scenarioDesk.fetch(), fetchShelf(scenarios)]).catch(() => undefined)
  }, [scenarios])
  const number = unit === 'questions' ? Math.min(found, length.questions ?? found) : found

  function start() {
    if (startDrill(library, choice)) navigate('/review')
  }

  return (
    <Screen title="Drill" note="Scenarios, in the exam’s own question types">
      <div className={styles.form}>
        <div className={styles.start}>
          <p className={`${sheet.sheet} ${styles.found}`} role="status">
            <strong className={styles.number}>{number}</strong>
            <span>
              {number === 1 ? 'scenario' : 'scenarios'}
              {unit === 'minutes' && ` to choose from, for ${counted(minutes, 'minute')}`}
            </span>
            <code className={styles.query}>{printQuery(wholeQuery(choice))}</code>
          </p>
          <button type="button" className={actions.primary} disabled={found === 0} onClick={start}>
            Start
          </button>
          {found === 0 && <p className={`soft ${styles.centred}`}>{whyNone(order)}</p>}
          {isOtherOpen && found > 0 && (
            <p className={`soft ${styles.centred}`}>
              A sitting is open. Starting leaves it; its answers are kept. <Link to="/review">Continue it</Link>
            </p>
          )}
        </div>
        <Segments legend="Which scenarios" titled segments={ORDERS} value={order} onChange={setOrder} />
        <p className="soft">{ORDERS.find(({ value }) => value === order)?.hint}</p>
        {order === 'missed' && (
          <Stepper label="Within the last days" value={missedDays} least={1} most={365} onChange={setMissedDays} />
        )}
        <Segments
          legend="How long"
          titled
          segments={[
            { value: 'questions', label: 'By questions' },
            { value: 'minutes', label: 'By minutes' },
          ]}
          value={unit}
          onChange={setUnit}
        />
        {unit === 'questions' ? (
          <Segments
            legend="How many questions"
            segments={QUESTIONS.map((value) => ({ value, label: value === 0 ? 'all' : String(value) }))}
            value={questions}
            onChange={setQuestions}
          />
        ) : (
          <Segments
            legend="How many minutes"
            segments={MINUTES.map((value) => ({ value, label: `${value} min` }))}
            value={minutes}
            onChange={setMinutes}
          />
        )}
        <DomainList chosen={filter.domain} onChoose={(domain) => setFilter(withField(filter, 'domain', domain))} />
        <FilterFields
          filter={filter}
          onChange={(field, value) => setFilter(withField(filter, field, value))}
          onDropRest={() => setFilter({ ...filter, rest: [] })}
        />
      </div>
      <OtherDrills />
    </Screen>
  )
}

function withField(
  filter: DrillFilter,
  field: keyof Omit<DrillFilter, 'rest'>,
  value: string | undefined,
): DrillFilter {
  const { [field]: _, ...others } = filter
  return value === undefined ? others : { ...others, [field]: value }
}

function whyNone(order: DrillOrder): string {
  switch (order) {
    case 'missed':
      return 'No scenario found here was answered wrong in these days.'
    case 'weakest':
      return 'You have met none of these yet.'
    case 'unseen':
      return 'You have met all of these.'
    default:
      return 'No scenario is found by this filter.'
  }
}
