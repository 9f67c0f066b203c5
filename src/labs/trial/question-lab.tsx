import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RunLab } from '#core/lab/job.ts'
import { LAB_RECIPE_BOOK } from '#core/lab/recipes.ts'
import type { LabQuestion, LabSettings } from '#core/lab.ts'
import actions from '#parts/actions.module.css'
import { figuresOf } from './figure-words.ts'
import { RECIPE_WORDS } from './recipe-words.ts'
import { NotLuck, TrialView, useTries } from './trial-view.tsx'
import { useTrial } from './use-trial.ts'
import { usualViews } from './views.tsx'

type Props = {
  readonly question: LabQuestion
  /** The options that are shown, in their order, each with what it is called. */
  readonly names: ReadonlyMap<string, string>
  /** What the learner answered or, before that, what they want to see run. */
  readonly picks: readonly string[]
  /** Whether the question has been answered: only then may the key be shown. */
  readonly isAnswered: boolean
  readonly run: RunLab
  readonly onRun: (set: LabSettings, seed: number, won: boolean) => void
}

/** A scenario's own arms, run in place: the learner's options first, then the key. */
export function QuestionLab({ question, names, picks, isAnswered, run, onRun }: Props) {
  const [seed, setSeed] = useState(1)
  const [told, setTold] = useState(false)
  const shown = { ...question, arms: question.arms.filter(({ option }) => names.has(option)) }
  const tries = useTries(JSON.stringify([question.lab, picks]), seed, setSeed)
  const nameOf = (option: string) => names.get(option) ?? option
  const trial = useTrial(run, {
    question: shown,
    nameOf,
    picks,
    isOpen: !isAnswered,
    seed,
    told,
    tried: told ? tries.tried : [],
  })
  const { lab, claim } = question
  const isClass = LAB_RECIPE_BOOK[lab.data.recipe].makes === 'classes'
  const isRight = trial.rights?.length === picks.length && picks.every((pick) => trial.rights?.includes(pick))
  const known = useRef(new Set<string>())
  const tell = useEffectEvent(() => {
    const leads = (trial.outcome?.lead ?? 0) > 0
    const setOf = (some: readonly string[]): LabSettings =>
      Object.assign({}, ...shown.arms.filter(({ option }) => some.includes(option)).map(({ set }) => set))
    if (isAnswered) return onRun(setOf(picks), seed, isRight && leads)
    // Before the answer each option is a run of its own, also where the next was asked for before it was over.
    for (const pick of picks.filter((one) => !known.current.has(one))) {
      known.current.add(pick)
      onRun(setOf([pick]), seed, leads && trial.rights?.includes(pick) === true)
    }
  })
  const isOver = trial.outcome !== undefined
  const key = JSON.stringify(picks)
  // What came of it is known only when it has been run; once for each choice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice is known by its key.
  useEffect(() => {
    if (isOver) tell()
  }, [isOver, key])

  return (
    <>
      <TrialView
        trial={trial}
        told={told}
        views={usualViews(lab.algorithm, isClass)}
        figures={figuresOf(claim, lab.algorithm)}
      />
      {isAnswered && !told && (
        <button type="button" className={actions.secondary} disabled={!trial.isRun} onClick={() => setTold(true)}>
          {isRight ? 'What did it cost?' : 'Show the right one'}
        </button>
      )}
      {told && <NotLuck trial={trial} {...tries} nameOf={nameOf} />}
      <p className="soft">
        {RECIPE_WORDS[lab.data.recipe]}
        {lab.algorithm === 'linear-learner' &&
          ' The training is Linear-Learner-style: AWS does not publish every detail of its optimiser.'}
      </p>
    </>
  )
}
