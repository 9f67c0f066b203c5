import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { parseQuery } from '#core/query.ts'
import { standingOf } from '#core/standing.ts'
import { binsBack, RANGES, type Range } from '#core/statistics/bins.ts'
import { statisticsOf } from '#core/statistics.ts'
import actions from '#parts/actions.module.css'
import { Segments } from '#parts/controls/segments.tsx'
import { counted, intervalWords, percent } from '#parts/durations.ts'
import sheet from '#parts/sheet.module.css'
import { StrengthBar } from '#parts/strength-bar.tsx'
import { QueryField } from '#screens/filters/query-field.tsx'
import { useVocabulary } from '#screens/filters/use-vocabulary.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { QueryProblem } from '#screens/review/query-problem.tsx'
import { AnswerButtons } from '#screens/statistics/answer-buttons.tsx'
import { AnswersByDay } from '#screens/statistics/answers-by-day.tsx'
import { CardsAdded } from '#screens/statistics/cards-added.tsx'
import { DaysOfAnswers } from '#screens/statistics/days-of-answers.tsx'
import { FutureDue } from '#screens/statistics/future-due.tsx'
import { HoursOfDay } from '#screens/statistics/hours-of-day.tsx'
import { KnowledgeToExam } from '#screens/statistics/knowledge-to-exam.tsx'
import { MemoryOfCards } from '#screens/statistics/memory-of-cards.tsx'
import { OneCard } from '#screens/statistics/one-card.tsx'
import { RetentionTable } from '#screens/statistics/retention-table.tsx'
import { Section } from '#screens/statistics/section.tsx'
import { TodaysAnswers } from '#screens/statistics/todays-answers.tsx'
import { usePast } from '#screens/statistics/use-history.ts'
import { useOpenedInPrint } from '#screens/statistics/use-opened-in-print.ts'
import { BACK } from '#screens/statistics/words.ts'
import { found } from '#state/found.ts'
import { useLibrary } from './edges.ts'
import styles from './statistics.module.css'
import { reviewAddress } from './surroundings.tsx'

const RANGE_NAMES: Readonly<Record<Range, string>> = { month: 'Month', quarter: '3 months', year: 'Year', all: 'All' }

/** `/statistics?q=…&range=…`: how the cards of a query stand, were answered, and will be remembered. */
export function Statistics() {
  const { text, setText, range, setRange } = useAddress()
  const vocabulary = useVocabulary()
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const query = useMemo(() => parseQuery(text), [text])
  const [kept, setKept] = useState(query)
  // What can be read last stays in view while the learner types on.
  if (query.ok && query !== kept) setKept(query)
  const subjects = useMemo(
    () => (kept.ok ? found({ deck, progress, today }, kept.value) : []),
    [kept, deck, progress, today],
  )
  const past = usePast()
  const history = useMemo(() => {
    const ids = new Set(subjects.map(({ card }) => card.id))
    return past?.history.filter(({ card }) => ids.has(card))
  }, [past, subjects])
  const page = useOpenedInPrint<HTMLDivElement>()
  const { plan, settings } = progress
  const bins = binsBack(today, range, history?.[0]?.day)
  const answers = { history: history ?? [], bins, when: BACK[range] }
  const [only] = subjects.length === 1 ? subjects : []

  return (
    <Screen title="Statistics" note="Of all cards, or of those that a filter finds">
      <QueryField
        label="Filter"
        text={text}
        placeholder="every card"
        vocabulary={vocabulary}
        isReadable={query.ok}
        onChange={setText}
      />
      {!query.ok && <QueryProblem text={text} problem={query.problem} />}
      <div className={styles.range}>
        <Segments
          legend="Range"
          segments={RANGES.map((value) => ({ value, label: RANGE_NAMES[value] }))}
          value={range}
          onChange={setRange}
        />
      </div>
      {subjects.length === 0 ? (
        <p>No card is found.</p>
      ) : (
        <div ref={page} className={styles.page}>
          <Standing subjects={subjects} text={text} />
          {!past && <p aria-busy="true" className="soft" />}
          {past && only && <OneCard subject={only} log={past.log} today={today} plan={plan} />}
          {history?.length === 0 && <p>None of these cards was answered yet.</p>}
          {history && history.length > 0 && (
            <>
              <TodaysAnswers history={history} today={today} />
              <DaysOfAnswers history={history} today={today} />
              <AnswersByDay {...answers} />
              <AnswerButtons {...answers} />
              <RetentionTable history={history} today={today} wanted={settings.retention} />
              <HoursOfDay {...answers} dayStartHour={settings.dayStartHour} />
              <FutureDue subjects={subjects} today={today} range={range} plan={plan} />
              {/* Of one card its curve says all of this. */}
              {!only && (
                <>
                  {plan && <KnowledgeToExam subjects={subjects} today={today} plan={plan} />}
                  <MemoryOfCards subjects={subjects} today={today} />
                  <RecallByArea subjects={subjects} />
                </>
              )}
            </>
          )}
          <CardsAdded subjects={subjects} today={today} range={range} />
        </div>
      )}
    </Screen>
  )
}

/** What is asked for, kept in the address. */
function useAddress() {
  const [parameters, setParameters] = useSearchParams()
  const range = RANGES.find((one) => one === parameters.get('range')) ?? 'month'
  const text = parameters.get('q') ?? ''
  const go = (q: string, next: Range) => {
    setParameters({ ...(q && { q }), ...(next !== 'month' && { range: next }) }, { replace: true })
  }
  return {
    text,
    range,
    setText: (next: string) => go(next, range),
    setRange: (next: Range) => go(text, next),
  }
}

type StandingProps = { readonly subjects: ReturnType<typeof found>; readonly text: string }

function Standing({ subjects, text }: StandingProps) {
  const today = useLibrary((library) => library.today)
  const { recall, stabilityDays, ...counts } = statisticsOf(subjects, today)
  return (
    <>
      <dl className={`${sheet.sheet} ${styles.figures}`}>
        <Figure term="Cards">{counts.cards}</Figure>
        <Figure term="Due">{counts.due}</Figure>
        <Figure term="New">{counts.new}</Figure>
        <Figure term="Learning">{counts.learn}</Figure>
        <Figure term="In review">{counts.review}</Figure>
        <Figure term="Suspended">{counts.suspended}</Figure>
        <Figure term="Recall today">{recall === undefined ? '–' : percent(recall)}</Figure>
        <Figure term="Stability">
          {stabilityDays === undefined ? '–' : intervalWords(Math.max(1, Math.round(stabilityDays)))}
        </Figure>
        <Figure term="Forgotten">{counted(counts.lapses, 'time')}</Figure>
      </dl>
      {counts.due + counts.new > 0 && (
        <Link to={reviewAddress(text)} className={`${actions.secondary} ${styles.study}`}>
          Study these
        </Link>
      )}
    </>
  )
}

function Figure({ term, children }: { readonly term: string; readonly children: string | number }) {
  return (
    <div>
      <dt className="soft">{term}</dt>
      <dd>{typeof children === 'number' ? children.toLocaleString('en-GB') : children}</dd>
    </div>
  )
}

function RecallByArea({ subjects }: Pick<StandingProps, 'subjects'>) {
  const areas = useLibrary((library) => library.deck.areas)
  const today = useLibrary((library) => library.today)
  return (
    <Section title="What you would recall today, by area">
      <ul className={styles.areas}>
        {areas.flatMap(({ id, title }) => {
          const some = subjects.filter(({ card }) => card.area === id)
          if (some.length === 0) return []
          return [
            <li key={id}>
              <StrengthBar strength={standingOf(some, today).strength} label={title} />
            </li>,
          ]
        })}
      </ul>
    </Section>
  )
}
