import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { type DayPlan, fittingIn } from '#core/day-plan.ts'
import type { Subject } from '#core/queue.ts'
import type { Sitting } from '#core/session.ts'
import actions from '#parts/actions.module.css'
import { Segments } from '#parts/controls/segments.tsx'
import sheet from '#parts/sheet.module.css'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { startToday } from '#state/todays-sitting.ts'
import { Continue } from './continue.tsx'
import { dueAndNew, whatWords } from './offer-words.ts'
import styles from './plan.module.css'

type Props = {
  readonly plan: DayPlan
  readonly subjects: readonly Subject[]
  readonly open: Sitting | undefined
}

/** 0 stands for all of it. */
const ALL = 0
const MINUTES = [5, 12, 20]

/** Cards by their due days, as many as the learner has time for. */
export function Plan({ plan, subjects, open }: Props) {
  const { library } = useEdges()
  const habits = useLibrary((state) => state.progress.habits)
  const navigate = useNavigate()
  const [minutes, setMinutes] = useState(plan.minutes > 20 ? 12 : ALL)
  const chosen = minutes === ALL ? plan : fittingIn(minutes, plan, subjects, habits)
  // Only those that make the sitting shorter.
  const choices = MINUTES.filter((some) => some < plan.minutes)
  const segments = [
    ...choices.map((some) => ({ value: some, label: `${some} min` })),
    { value: ALL, label: `all · ${plan.cards.length}` },
  ]

  function start() {
    if (startToday(library, minutes === ALL ? undefined : minutes)) navigate('/review')
  }

  return (
    <div className={styles.plan}>
      {open && <Continue sitting={open} />}
      {plan.cards.length > 0 && (
        <>
          <div className={`${sheet.sheet} ${styles.ask}`}>
            <p className={styles.figures}>
              <strong className={styles.minutes}>{chosen.minutes}</strong>
              <span>
                {chosen.minutes === 1 ? 'minute' : 'minutes'} for {whatWords(chosen)}
              </span>
            </p>
            <p className="soft">{dueAndNew(chosen)}</p>
          </div>
          {choices.length > 0 && (
            <Segments legend="How long" segments={segments} value={minutes} onChange={setMinutes} />
          )}
          <button type="button" className={open ? actions.secondary : actions.primary} onClick={start}>
            Start
          </button>
          {open && <p className={`soft ${styles.centred}`}>Start leaves the open sitting; its answers are kept.</p>}
        </>
      )}
    </div>
  )
}
