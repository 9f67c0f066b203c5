import { useId, useState } from 'react'
import type { SittableExam } from '#core/mock/composing.ts'
import { scaledScore } from '#core/rehearsal/asked.ts'
import { FEWEST_MINUTES, MOST_MINUTES_TRIED } from '#core/rehearsal/circumstances.ts'
import { type MinutesOutcome, outcomeAt } from '#core/rehearsal/curve.ts'
import actions from '#parts/actions.module.css'
import { percent } from '#parts/durations.ts'
import styles from './outlook.module.css'
import { ScorePlot } from './score-plot.tsx'
import { chanceWords, scoreWords } from './words.ts'

type Props = {
  readonly curve: readonly MinutesOutcome[]
  /** The minutes of the plan as it stands; 0 for none. */
  readonly own: number
  readonly exam: SittableExam
  readonly isOver: boolean
  readonly onTake: (minutes: number) => void
}

const STEP = 5

/** Minutes a day against the score, to pull on and to choose from. */
export function MinutesCurve({ curve, own, exam, isOver, onTake }: Props) {
  const id = useId()
  const [pulled, setPulled] = useState<number>()
  const minutes = pulled ?? (own > 0 ? own : FEWEST_MINUTES)
  const outcome = outcomeAt(curve, minutes)
  const current = outcomeAt(curve, own)
  if (curve.length < 2) return <p className="soft">Being gone through…</p>
  const words = {
    plot: current
      ? `Now ${own} minutes on each study day: ${scoreWords(current, exam)}. Each point was simulated; between them the line is straight.`
      : 'What so many minutes on each study day would bring.',
    pulled: outcome
      ? `${minutes} minutes a day: about ${scoreWords(outcome, exam)}, chance to pass ${chanceWords(outcome.passChance)}.`
      : `${minutes} minutes a day: ${isOver ? 'not gone through' : 'being gone through'}.`,
  }
  return (
    <>
      <ScorePlot
        words={words.plot}
        columns={['Minutes a day', 'Expected', 'Eight of ten', 'To pass', 'Met']}
        exam={exam}
        hasDots
        points={curve.map((point) => ({
          name: String(point.minutes),
          ...(isRound(point.minutes) && { tick: String(point.minutes) }),
          x: point.minutes,
          score: scaledScore(point.outcome.score, exam),
          low: scaledScore(point.outcome.low, exam),
          high: scaledScore(point.outcome.high, exam),
          cells: [chanceWords(point.outcome.passChance), percent(point.outcome.met)],
        }))}
        passAt="right"
        mark={outcome && { x: minutes, label: minutes === own ? `now ${own} min` : `${minutes} min` }}
      />
      <div className={styles.slider}>
        <label htmlFor={id}>Try other minutes</label>
        <input
          id={id}
          type="range"
          min={Math.min(FEWEST_MINUTES, own > 0 ? Math.floor(own / STEP) * STEP : FEWEST_MINUTES)}
          max={Math.max(MOST_MINUTES_TRIED, Math.ceil(own / STEP) * STEP)}
          step={STEP}
          value={minutes}
          aria-valuetext={words.pulled}
          onChange={(event) => setPulled(Number(event.target.value))}
        />
        <p role="status">{words.pulled}</p>
      </div>
      <button
        type="button"
        className={actions.secondary}
        disabled={minutes === own}
        onClick={() => {
          setPulled(undefined)
          onTake(minutes)
        }}
      >
        {minutes === own ? 'These are the minutes of the plan' : `Take ${minutes} minutes a day`}
      </button>
    </>
  )
}

function isRound(minutes: number): boolean {
  return minutes === FEWEST_MINUTES || minutes % 30 === 0
}
