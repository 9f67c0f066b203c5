import { useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import type { LogEvent } from '#core/event.ts'
import { parseQuery } from '#core/query.ts'
import { standingOf } from '#core/standing.ts'
import { answersByDay, type DayOfAnswers, forecast, statisticsOf } from '#core/statistics.ts'
import { addDays, type Day } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { DayBars } from '#parts/day-bars.tsx'
import { counted, intervalWords, percent, shortDay } from '#parts/durations.ts'
import sheet from '#parts/sheet.module.css'
import { StrengthBar } from '#parts/strength-bar.tsx'
import { QueryField } from '#screens/filters/query-field.tsx'
import { useVocabulary } from '#screens/filters/use-vocabulary.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { QueryProblem } from '#screens/review/query-problem.tsx'
import { found } from '#state/selectors.ts'
import { useEdges, useLibrary } from './edges.ts'
import styles from './statistics.module.css'
import { reviewAddress } from './surroundings.tsx'

const DAYS = 30

/** `/statistics?q=…`: how the cards of a query stand, fall due and were answered. */
export function Statistics() {
  const [parameters, setParameters] = useSearchParams()
  const text = parameters.get('q') ?? ''
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
  const log = useLog()
  const ids = useMemo(() => new Set(subjects.map(({ card }) => card.id)), [subjects])
  const answers = useMemo(() => log && answersByDay(log, (card) => ids.has(card), today, DAYS), [log, ids, today])
  const { recall, stabilityDays, ...counts } = statisticsOf(subjects, today)
  const areas = deck.areas.flatMap(({ id, title }) => {
    const some = subjects.filter(({ card }) => card.area === id)
    return some.length > 0 ? [{ id, title, standing: standingOf(some, today) }] : []
  })

  return (
    <Screen title="Statistics" note="Of all cards, or of those that a filter finds">
      <QueryField
        label="Filter"
        text={text}
        placeholder="every card"
        vocabulary={vocabulary}
        isReadable={query.ok}
        onChange={(next) => setParameters(next ? { q: next } : {}, { replace: true })}
      />
      {!query.ok && <QueryProblem text={text} problem={query.problem} />}
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
        <Link to={reviewAddress(text)} className={actions.secondary}>
          Study these
        </Link>
      )}
      <section className={styles.section}>
        <h2>Answers of the last {DAYS} days</h2>
        {answers ? <Answers answers={answers} /> : <p aria-busy="true" className="soft" />}
      </section>
      <section className={styles.section}>
        <h2>Due in the next {DAYS} days</h2>
        <Forecast due={forecast(subjects, today, DAYS)} today={today} />
      </section>
      <section className={styles.section}>
        <h2>What you would recall today</h2>
        <ul className={styles.areas}>
          {areas.map(({ id, title, standing }) => (
            <li key={id}>
              <StrengthBar strength={standing.strength} label={title} />
            </li>
          ))}
        </ul>
      </section>
    </Screen>
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

function Answers({ answers }: { readonly answers: readonly DayOfAnswers[] }) {
  const right = answers.reduce((sum, { hard, good, easy }) => sum + hard + good + easy, 0)
  const wrong = answers.reduce((sum, { again }) => sum + again, 0)
  const words =
    right + wrong === 0
      ? 'No answers in these days.'
      : `${counted(right + wrong, 'answer')}, ${percent(right / (right + wrong))} of them right.`
  return (
    <DayBars
      words={words}
      bars={answers.map(({ day, again, hard, good, easy }) => ({
        label: shortDay(day),
        parts: [
          { name: 'Right', count: hard + good + easy, tone: 'good' },
          { name: 'Again', count: again, tone: 'again' },
        ],
      }))}
    />
  )
}

function Forecast({ due, today }: { readonly due: readonly number[]; readonly today: Day }) {
  const all = due.reduce((sum, count) => sum + count, 0)
  return (
    <DayBars
      words={
        all === 0 ? 'Nothing is scheduled in these days.' : `${counted(all, 'card')}, ${due[0] ?? 0} of them today.`
      }
      bars={due.map((count, index) => ({
        label: shortDay(addDays(today, index)),
        parts: [{ name: 'Due', count, tone: 'plain' }],
      }))}
    />
  )
}

/** The whole log; undefined until it is read from the disk. Read again when something was added to it. */
function useLog(): readonly LogEvent[] | undefined {
  const { library } = useEdges()
  const newest = useLibrary(({ progress }) => progress.newest?.id)
  const [log, setLog] = useState<readonly LogEvent[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new event is the occasion.
  useEffect(() => {
    let isWanted = true
    void library
      .getState()
      .readLog()
      .then((events) => isWanted && setLog(events))
    return () => {
      isWanted = false
    }
  }, [library, newest])
  return log
}
