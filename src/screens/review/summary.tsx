import { useEffect } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { useStore } from 'zustand'
import { recallOn } from '#core/card-progress.ts'
import { GRADES } from '#core/grade.ts'
import { LEECH_TAG } from '#core/leech.ts'
import { progressOf } from '#core/progress.ts'
import { type Sitting, tally } from '#core/session.ts'
import { addDays, type Day } from '#core/time.ts'
import actions from '#parts/actions.module.css'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { SaveStatus } from '#parts/desk/save-status.tsx'
import { counted } from '#parts/durations.ts'
import { Icon } from '#parts/icon.tsx'
import tones from '#parts/plots/tones.module.css'
import sheet from '#parts/sheet.module.css'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Screen } from '#screens/frame/screen.tsx'
import { browseAddress } from '#screens/surroundings.tsx'
import type { ReviewStore } from '#state/review-store.ts'
import styles from './summary.module.css'

/** What came of a sitting whose cards are all done. It stays open for *Undo* until *Done*. */
export function Summary({ review }: { readonly review: ReviewStore }) {
  const { disk } = useEdges()
  const navigate = useNavigate()
  const sitting = useStore(review, (state) => state.sitting)
  const unsaved = useLibrary((library) => library.saving.unsaved)
  // Browsers grant it sooner to an app in use; some ask, and now the learner knows what for.
  useEffect(() => void disk.askToKeep(), [disk])
  if (!sitting) return null

  const { undo, end } = review.getState()
  const finish = () => {
    end()
    navigate('/')
  }
  return (
    <Screen title="Sitting done" note={<SaveStatus unsaved={unsaved} />}>
      <div className={`${sheet.sheet} ${styles.sheet}`}>
        <Figures sitting={sitting} />
        <GradeCounts sitting={sitting} />
        <Leeches sitting={sitting} />
        <p className="soft">
          {sitting.counts ? <WhatComes sitting={sitting} /> : 'A cram: the schedule is as it was.'}
        </p>
      </div>
      <button type="button" className={actions.primary} onClick={finish}>
        Done
      </button>
      <button type="button" className={actions.quiet} disabled={sitting.steps.length === 0} onClick={undo}>
        <Icon name="undo" size={18} />
        Undo
      </button>
    </Screen>
  )
}

function Figures({ sitting }: { readonly sitting: Sitting }) {
  const { total, answered } = tally(sitting)
  const number = sitting.minutes === undefined ? total : answered
  const minutes = Math.max(1, Math.round(workedMs(sitting) / 60_000))
  return (
    <p className={styles.figures}>
      <strong className={styles.number}>{number}</strong>
      <span>
        {number === 1 ? 'card' : 'cards'} in about {counted(minutes, 'minute')}
      </span>
    </p>
  )
}

function GradeCounts({ sitting }: { readonly sitting: Sitting }) {
  const { answers } = tally(sitting)
  return (
    <dl className={styles.grades}>
      {GRADES.map((grade) => (
        <div key={grade} className={`${styles.grade} ${tones[grade]}`}>
          <dt>{GRADE_WORDS[grade]}</dt>
          <dd>{answers[grade]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the app did by itself, so that nobody wonders where a card went. */
function Leeches({ sitting }: { readonly sitting: Sitting }) {
  const leeches = sitting.steps.filter(({ leech }) => leech)
  const [first] = leeches
  if (!first) return null
  const isSuspended = first.kind === 'suspended'
  const who = leeches.length === 1 ? 'A leech was' : `${leeches.length} leeches were`
  const which = isSuspended ? 'is:suspended' : `#${LEECH_TAG}`
  return (
    <p className="soft">
      {who} {isSuspended ? 'suspended' : 'tagged'}: <Link to={browseAddress(`rated:1:again ${which}`)}>look</Link>
    </p>
  )
}

/** With an exam ahead the plan says when cards come back, and their due days nothing. */
function WhatComes({ sitting }: { readonly sitting: Sitting }) {
  const plan = useLibrary(({ progress }) => progress.plan)
  const today = useLibrary((library) => library.today)
  return plan && today < plan.date ? (
    <LeftOnExamDay sitting={sitting} date={plan.date} />
  ) : (
    <ComingBack sitting={sitting} tomorrow={addDays(today, 1)} />
  )
}

function LeftOnExamDay({ sitting, date }: { readonly sitting: Sitting; readonly date: Day }) {
  const progress = useLibrary((library) => library.progress)
  const met = [...new Set(sitting.cards)].map((card) => progressOf(progress, card)).filter(({ memory }) => memory)
  if (met.length === 0) return null
  const left = met.reduce((sum, card) => sum + (recallOn(card, date) ?? 0), 0)
  return `Left alone, about ${Math.round(left)} of these ${counted(met.length, 'card')} would be recalled on the exam day. The plan brings them back before where that is worth most.`
}

function ComingBack({ sitting, tomorrow }: { readonly sitting: Sitting; readonly tomorrow: Day }) {
  const progress = useLibrary((library) => library.progress)
  const count = sitting.cards.filter((card) => progressOf(progress, card).due === tomorrow).length
  if (count === 0) return 'None of them comes back tomorrow.'
  return `${counted(count, 'card')} of these ${count === 1 ? 'comes' : 'come'} back tomorrow.`
}

const LONGEST_MS = 60_000

/** Time at work, by the gaps between steps; a longer gap is a pause. The first step counts as much as a usual one. */
function workedMs({ steps }: Sitting): number {
  let sum = 0
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (before) sum += Math.min(LONGEST_MS, step.at - before.at)
  }
  return steps.length > 1 ? (sum * steps.length) / (steps.length - 1) : sum
}
