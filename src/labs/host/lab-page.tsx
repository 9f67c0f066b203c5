import { type ComponentType, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { RunLab } from '#core/lab/job.ts'
import type { LabHappening } from '#core/lab/lab-log.ts'
import type { LabSettings } from '#core/lab.ts'
import { createRandom, seedOf, shuffled } from '#core/random.ts'
import type { SeedOutcome } from '#labs/trial/seed-outcome.ts'
import { TrialView, useTries } from '#labs/trial/trial-view.tsx'
import { useTrial } from '#labs/trial/use-trial.ts'
import actions from '#parts/actions.module.css'
import sheet from '#parts/sheet.module.css'
import type { Surroundings } from '#parts/text/surroundings.ts'
import { Afterwards } from './afterwards.tsx'
import { Background } from './background.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { type LabDescription, type PanelProps, questionOf } from './description.ts'
import styles from './host.module.css'
import type { Place } from './place.ts'
import { Verdict } from './verdict.tsx'
import { Words } from './words.tsx'

type Props = {
  /** Its folder. */
  readonly name: string
  readonly description: LabDescription
  readonly Panel: ComponentType<PanelProps> | undefined
  readonly place: Place
  readonly onPlace: (change: Partial<Place>) => void
  readonly run: RunLab
  readonly onHappening: (happening: LabHappening) => void
  readonly conclusion: string | undefined
  readonly NoteLink: Surroundings['NoteLink']
  readonly onShare: () => void
}

/** A lab from its question to the learner's own conclusion. */
export function LabPage({ name, description, Panel, place, onPlace, run, ...rest }: Props) {
  const { onHappening, NoteLink } = rest
  const { choices, isUngraded = false, rightBy, jobOf } = description
  const { pick, seed, level, told, set, own } = place
  const question = useMemo(() => questionOf(description, level, own), [description, level, own])
  const inOrder = useMemo(() => shuffled(choices, createRandom(seedOf(name))), [choices, name])
  const chosen = choices.find(({ id }) => id === pick)
  const nameOf = (option: string) => choices.find(({ id }) => id === option)?.label ?? option
  const tries = useTries(JSON.stringify([pick, question.lab]), seed, (next) => onPlace({ seed: next }))
  const trial = useTrial(run, {
    question,
    nameOf,
    picks: pick === undefined ? [] : [pick],
    seed,
    told,
    own: told ? set : undefined,
    tried: told ? tries.tried : [],
    isUngraded,
    rightBy,
    jobOf,
  })
  const isRight = pick !== undefined && (trial.rights?.includes(pick) ?? false)
  const isFresh = useRef(false)
  const hasWon = ({ best, lead }: SeedOutcome) => (isUngraded ? best === pick : isRight && lead > 0)
  const commit = useCommitted(trial.outcome, (set, outcome) =>
    onHappening({ type: 'lab-run', lab: name, set, seed, won: hasWon(outcome) }),
  )

  return (
    <div className={styles.page}>
      {!chosen && Panel && (
        <section className={`${sheet.sheet} ${styles.panel}`}>
          <Panel own={own} onOwn={(next) => onPlace({ own: next })} run={run} lab={question.lab} />
        </section>
      )}
      {!chosen ? (
        <>
          <p className={styles.situation}>
            <Words text={description.situation} />
          </p>
          <ChoiceForm
            ask={description.ask}
            choices={inOrder}
            onRun={(id) => {
              isFresh.current = true
              trial.begin(id)
              commit(question.arms.find(({ option }) => option === id)?.set ?? {})
              onPlace({ pick: id, told: false })
            }}
          />
        </>
      ) : (
        <>
          <Verdict
            description={description}
            chosen={chosen}
            trial={trial}
            told={told}
            isRight={isRight}
            isFresh={isFresh.current}
          />
          <details>
            <summary>The situation again</summary>
            <p className={styles.situation}>
              <Words text={description.situation} />
            </p>
          </details>
          <TrialView
            trial={trial}
            told={told}
            views={description.views}
            figures={description.figures}
            classes={description.classes}
          />
          {told ? (
            <Afterwards
              name={name}
              description={description}
              chosen={chosen.id}
              trial={trial}
              tries={tries}
              place={place}
              onPlace={onPlace}
              {...rest}
            />
          ) : (
            <button
              type="button"
              className={actions.primary}
              disabled={!trial.isRun}
              onClick={() => {
                isFresh.current = true
                onPlace({ told: true })
              }}
            >
              {isUngraded ? 'Show the others' : isRight ? 'What did it cost?' : 'Show the right one'}
            </button>
          )}
        </>
      )}
      <Background description={description} told={told} NoteLink={NoteLink} />
    </div>
  )
}

/** Tells what came of what was committed to here, once: whoever follows a link has committed to nothing. */
function useCommitted(outcome: SeedOutcome | undefined, tell: (set: LabSettings, outcome: SeedOutcome) => void) {
  const open = useRef<LabSettings>(undefined)
  const tellIt = useEffectEvent((came: SeedOutcome) => {
    const set = open.current
    open.current = undefined
    if (set) tell(set, came)
  })
  // What comes of it is known only when it has been run.
  useEffect(() => {
    if (outcome) tellIt(outcome)
  }, [outcome])
  return (set: LabSettings) => {
    open.current = set
  }
}
