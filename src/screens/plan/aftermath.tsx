import { type FormEvent, useEffect, useId, useState } from 'react'
import { AFTERWARDS, type Afterwards, type ExamPlan } from '#core/exam-plan.ts'
import type { SittableExam } from '#core/mock/composing.ts'
import type { Estimate } from '#core/readiness/readiness.ts'
import { scaledScore } from '#core/rehearsal/asked.ts'
import actions from '#parts/actions.module.css'
import fields from '#parts/controls/field.module.css'
import { Segments } from '#parts/controls/segments.tsx'
import { longDay } from '#parts/durations.ts'
import type { Tale } from '#screens/browse/told.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import styles from '#screens/plan.module.css'
import { predictedOnEve, takeExam } from '#state/exam-plan.ts'
import choice from './exam-choice.module.css'
import { AFTERWARDS_WORDS, scoreProblem, scoreWords } from './words.ts'

type Props = {
  readonly plan: ExamPlan
  readonly exam: SittableExam | undefined
  readonly onDone: (tale: Tale) => void
}

/** On the day of the exam and after it: how it went, if the learner likes to say, and what becomes of its cards. */
export function Aftermath({ plan, exam, onDone }: Props) {
  const { library } = useEdges()
  const name = useId()
  const today = useLibrary((state) => state.today)
  const [score, setScore] = useState('')
  const [passed, setPassed] = useState<'yes' | 'no' | 'unsaid'>()
  const [afterwards, setAfterwards] = useState<Afterwards>('retire')
  const expected = usePrediction(exam, plan)
  const problem = scoreProblem(score, exam)
  const code = exam?.code ?? plan.exam
  const said = passed ?? guessed(score, exam)

  function save(event: FormEvent) {
    event.preventDefault()
    if (problem) return
    const taken = takeExam(library, {
      exam: plan.exam,
      date: plan.date,
      afterwards,
      ...(score !== '' && { score: Number(score) }),
      ...(said !== 'unsaid' && { passed: said === 'yes' }),
      ...(exam && expected && { predicted: scaled(expected, exam) }),
    })
    onDone({ words: `${code} is behind you`, ...(taken && { event: taken }) })
  }

  return (
    <form onSubmit={save} noValidate>
      <section className={styles.section}>
        <h2>
          {code}, {longDay(plan.date)}
        </h2>
        <p>
          {plan.date === today
            ? 'The exam is today, and nothing more is planned. Good luck. When it is over, tell here how it went.'
            : 'The exam is over. Tell how it went, if you like, and what becomes of its cards.'}
        </p>
        {exam && expected && (
          <p className="soft">Expected on its eve, from your answers until then: {scoreWords(expected, exam)}.</p>
        )}
        <div className={styles.field}>
          <label htmlFor={`${name}score`} className={styles.label}>
            Scaled score, if you know it
          </label>
          <input
            id={`${name}score`}
            className={`${fields.low} ${styles.input}`}
            inputMode="numeric"
            value={score}
            aria-invalid={problem !== undefined}
            aria-describedby={`${name}problem`}
            onChange={(event) => setScore(event.target.value.trim())}
          />
          <p id={`${name}problem`} role="status" className={styles.problem}>
            {problem}
          </p>
        </div>
        <Segments
          legend="Did you pass?"
          titled
          segments={[
            { value: 'yes', label: 'Passed' },
            { value: 'no', label: 'Not this time' },
            { value: 'unsaid', label: 'Not said' },
          ]}
          value={said}
          onChange={setPassed}
        />
      </section>
      <section className={styles.section}>
        <fieldset>
          <legend className={choice.legend}>Its cards from now on</legend>
          <div className={choice.exams}>
            {AFTERWARDS.map((one) => (
              <label key={one} className={choice.exam}>
                <input type="radio" name={name} checked={one === afterwards} onChange={() => setAfterwards(one)} />
                <span>
                  <span className={choice.code}>{AFTERWARDS_WORDS[one].title}</span>
                  <span className={`soft ${choice.about}`}>{AFTERWARDS_WORDS[one].rule}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit" className={actions.primary}>
          Close this plan
        </button>
      </section>
    </form>
  )
}

function guessed(score: string, exam: SittableExam | undefined): 'yes' | 'no' | 'unsaid' {
  if (score === '' || !exam || scoreProblem(score, exam)) return 'unsaid'
  return Number(score) >= exam.blueprint.passScore.value ? 'yes' : 'no'
}

function scaled({ score, low, high }: Estimate, exam: SittableExam) {
  return { score: scaledScore(score, exam), low: scaledScore(low, exam), high: scaledScore(high, exam) }
}

/** The log lies on the disk. */
function usePrediction(exam: SittableExam | undefined, { date }: ExamPlan): Estimate | undefined {
  const { library } = useEdges()
  const [expected, setExpected] = useState<Estimate>()
  useEffect(() => {
    let isWanted = true
    if (exam)
      void predictedOnEve(library.getState(), exam, date).then((estimate) => {
        if (isWanted) setExpected(estimate)
      })
    return () => {
      isWanted = false
    }
  }, [library, exam, date])
  return expected
}
