import type { ExamPlan } from '#core/exam-plan.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import { scaledScore } from '#core/rehearsal/asked.ts'
import { usualMinutes, withMinutes } from '#core/rehearsal/circumstances.ts'
import { curveOf } from '#core/rehearsal/curve.ts'
import type { RehearsedDate } from '#core/rehearsal/tally.ts'
import { verdictOn } from '#core/rehearsal/verdict.ts'
import actions from '#parts/actions.module.css'
import { counted, longDay } from '#parts/durations.ts'
import sheet from '#parts/sheet.module.css'
import { useLibrary } from '#screens/edges.ts'
import section from '#screens/plan.module.css'
import { LeftOutList } from './left-out-list.tsx'
import { MinutesCurve } from './minutes-curve.tsx'
import styles from './outlook.module.css'
import { ScoreByDate } from './score-by-date.tsx'
import { type Rehearsed, useRehearsal } from './use-rehearsal.ts'
import { chanceWords, coverageWords, rangeWords, studyTimeWords, verdictWords, waitingWords } from './words.ts'

type Props = {
  readonly exam: SittableExam
  readonly plan: ExamPlan
  readonly onTake: (weekdayMinutes: readonly number[]) => void
}

/** What comes of a plan, from rehearsing it with the learner's own deck; better figures replace the first ones. */
export function Outlook({ exam, plan, onTake }: Props) {
  const rehearsed = useRehearsal(exam, plan)
  return (
    <section className={section.section} aria-labelledby="outlook">
      <h2 id="outlook">What comes of it</h2>
      {rehearsed ? (
        <Found rehearsed={rehearsed} onTake={onTake} />
      ) : (
        <p className={styles.waiting} role="status">
          Going through the plan with your cards…
        </p>
      )}
    </section>
  )
}

function Found({ rehearsed, onTake }: { readonly rehearsed: Rehearsed; readonly onTake: Props['onTake'] }) {
  const today = useLibrary((library) => library.today)
  const { plan, exam, course, outcomes } = rehearsed
  const last = course?.dates.at(-1)
  if (!course || !last) return <p>The deck has no card that this exam asks, so there is nothing to foretell.</p>
  const tried = outcomes.flatMap(({ circumstance, outcome }) =>
    circumstance.kind === 'minutes' ? [{ minutes: circumstance.minutes, outcome }] : [],
  )
  const own = Math.round(usualMinutes(plan))
  const curve = curveOf(own > 0 ? [...tried, { minutes: own, outcome: last }] : tried)
  const later = outcomes.flatMap(({ circumstance, outcome }) =>
    circumstance.kind === 'later' ? [{ days: circumstance.days, outcome }] : [],
  )
  const isOver = rehearsed.done === 1
  const verdict = verdictOn(plan, today, { exam: last, curve, later })
  const words = isOver || verdict.kind === 'no-time' ? verdictWords(verdict, plan.date, last.passChance) : undefined
  const take = (minutes: number) => onTake(withMinutes(plan, minutes).weekdayMinutes)
  return (
    <div className={styles.found}>
      <Headline rehearsed={rehearsed} last={last} />
      {words && (
        <div className={verdict.kind === 'open' ? styles.advice : styles.warning} role="status">
          <p>{words}</p>
          {'minutes' in verdict && verdict.minutes !== undefined && (
            <button type="button" className={actions.secondary} onClick={() => take(verdict.minutes ?? own)}>
              Take {verdict.minutes} minutes a day
            </button>
          )}
        </div>
      )}
      <div className={styles.part}>
        <h3>Expected score by date</h3>
        <ScoreByDate dates={course.dates} exam={exam} today={today} />
      </div>
      <div className={styles.part}>
        <h3>Minutes a day</h3>
        <MinutesCurve curve={curve} own={own} exam={exam} isOver={isOver} onTake={take} />
      </div>
      <div className={styles.part}>
        <h3>If you wait</h3>
        <Waiting rehearsed={rehearsed} last={last} />
      </div>
      <div className={styles.part}>
        <h3>What is dropped first</h3>
        <LeftOutList rehearsed={rehearsed} met={course.met} />
      </div>
    </div>
  )
}

function Headline({ rehearsed, last }: { readonly rehearsed: Rehearsed; readonly last: RehearsedDate }) {
  const { exam, plan, course, answers, asked, done } = rehearsed
  const { passScore } = exam.blueprint
  return (
    <div className={`${sheet.sheet} ${styles.headline}`}>
      <p className={styles.figures}>
        <strong className={styles.score}>{scaledScore(last.score, exam)}</strong>
        <span>
          expected on {longDay(plan.date)}
          <br />
          {rangeWords(last, exam)}
        </span>
      </p>
      <p>
        Chance to pass at {passScore.value}: <strong>{chanceWords(last.passChance)}</strong>
        {!passScore.verified && ' (the pass mark is not verified)'}. {studyTimeWords(last.minutes)} of study until then.
      </p>
      {passScore.note && <p className="soft">{passScore.note}</p>}
      <p className="soft">
        Simulated from your own answers: {counted(asked.subjects.length, 'card')}, without those suspended, gone through{' '}
        {counted(course?.courses ?? 0, 'time')} day by day.{' '}
        {answers === 0
          ? 'You have not answered a card twice yet, so it goes by how people usually remember, and the interval is wide.'
          : `The interval is checked against ${counted(answers, 'answer')} of yours.`}
      </p>
      <p className="soft">{coverageWords(asked.subjects.length, exam)}</p>
      <progress className={styles.progress} value={done} aria-label="Simulation" hidden={done === 1} />
    </div>
  )
}

function Waiting({ rehearsed, last }: { readonly rehearsed: Rehearsed; readonly last: RehearsedDate }) {
  const { exam, outcomes, done } = rehearsed
  const waiting = outcomes.flatMap(({ circumstance, outcome }) =>
    circumstance.kind === 'waiting' ? [{ days: circumstance.days, outcome }] : [],
  )
  if (waiting.length === 0) {
    return <p className="soft">{done === 1 ? 'There is no day to wait.' : 'Being gone through…'}</p>
  }
  return (
    <ul className={styles.list}>
      {waiting.map(({ days, outcome }) => (
        <li key={days}>
          {waitingWords(days, scaledScore(last.score, exam) - scaledScore(outcome.score, exam))}{' '}
          <span className="soft">
            {scaledScore(outcome.score, exam)} ({rangeWords(outcome, exam)})
          </span>
        </li>
      ))}
    </ul>
  )
}
