import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useStore } from 'zustand'
import type { ExamPlan } from '#core/exam-plan.ts'
import { planStanding } from '#core/plan-standing.ts'
import type { Subject } from '#core/queue.ts'
import type { Sitting } from '#core/session.ts'
import type { StudyOffer } from '#core/todays-study.ts'
import actions from '#parts/actions.module.css'
import { Segments } from '#parts/controls/segments.tsx'
import sheet from '#parts/sheet.module.css'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { studyOrderIn } from '#state/planning.ts'
import { startCards } from '#state/todays-sitting.ts'
import { AllDone } from './all-done.tsx'
import { Continue } from './continue.tsx'
import { DueToday } from './due-today.tsx'
import { ExamHead } from './exam-head.tsx'
import { gainWords, seenAndNew, whatWords } from './offer-words.ts'
import styles from './plan.module.css'

type Props = {
  readonly plan: ExamPlan
  readonly subjects: readonly Subject[]
  readonly open: Sitting | undefined
}

/** 0 stands for all that is left of today. */
const ALL = 0
const MINUTES = [5, 12, 20]

/**
 * The day with an exam ahead: what the minutes that the learner has now are best spent on. It is painted before the
 * plan is there, and everything has its place from the start.
 */
export function TowardsExam({ plan, subjects, open }: Props) {
  const { library } = useEdges()
  const navigate = useNavigate()
  const progress = useLibrary((state) => state.progress)
  const today = useLibrary((state) => state.today)
  const standing = useMemo(() => planStanding(plan, progress, today), [plan, progress, today])
  const { left } = standing
  const [asked, setAsked] = useState(ALL)
  const choices = left > 0 ? [...MINUTES.filter((some) => some < left), ALL] : MINUTES
  const minutes = choices.includes(asked) ? asked : (choices[0] ?? ALL)
  const { offer, isSolving, isBroken } = useOffer(minutes === ALL ? left : minutes)

  return (
    <div className={styles.plan}>
      <ExamHead plan={plan} standing={standing} />
      {isBroken ? (
        <DueToday subjects={subjects} open={open} />
      ) : (
        <>
          {open && <Continue sitting={open} />}
          {offer && offer.cards.length === 0 ? (
            !open && <AllDone subjects={subjects} />
          ) : (
            <>
              <Offer plan={plan} offer={offer} minutes={minutes === ALL ? left : minutes} isSolving={isSolving} />
              {choices.length > 1 && (
                <Segments
                  legend="How long"
                  segments={choices.map((some) => ({
                    value: some,
                    label: some === ALL ? `all · ${left}` : `${some} min`,
                  }))}
                  value={minutes}
                  onChange={setAsked}
                />
              )}
              <button
                type="button"
                className={open ? actions.secondary : actions.primary}
                disabled={!offer}
                onClick={() => offer && startCards(library, offer.cards) && navigate('/review')}
              >
                Start
              </button>
              {open && <p className={`soft ${styles.centred}`}>Start leaves the open sitting; its answers are kept.</p>}
            </>
          )}
        </>
      )}
    </div>
  )
}

function useOffer(minutes: number) {
  const { planning } = useEdges()
  const state = useStore(planning)
  const deck = useLibrary((library) => library.deck)
  const progress = useLibrary((library) => library.progress)
  const today = useLibrary((library) => library.today)
  const order = studyOrderIn(state, { deck, progress, today })
  const { offerFrom } = state.code ?? {}
  const offer = useMemo(() => order && offerFrom?.(order, minutes * 60), [order, offerFrom, minutes])
  return { offer, isSolving: state.solving !== undefined, isBroken: state.isBroken }
}

type OfferProps = {
  readonly plan: ExamPlan
  readonly offer: StudyOffer | undefined
  /** That were asked for. */
  readonly minutes: number
  readonly isSolving: boolean
}

function Offer({ plan, offer, minutes, isSolving }: OfferProps) {
  const scale = useLibrary(({ deck }) => deck.exams.find(({ id }) => id === plan.exam)?.blueprint?.scale)
  const shown = offer?.minutes ?? minutes
  return (
    <div className={`${sheet.sheet} ${styles.ask}`} aria-busy={!offer}>
      <p className={styles.figures}>
        <strong className={styles.minutes}>{shown}</strong>
        {shown === 1 ? 'minute' : 'minutes'}
        {scale && (
          <span className={styles.gain}>
            {offer?.gain !== undefined ? (
              <>
                {gainWords(offer.gain, scale.most - scale.least)}
                <span className="unseen"> in the exam</span>
              </>
            ) : (
              isSolving && <span className="soft">working it out …</span>
            )}
          </span>
        )}
      </p>
      <p className={styles.line}>{offer && whatWords(offer)}</p>
      <p className={`soft ${styles.line}`}>{offer && seenAndNew(offer)}</p>
    </div>
  )
}
