import { useState } from 'react'
import actions from '#parts/actions.module.css'
import { counted } from '#parts/durations.ts'
import { CurveLegend } from '#parts/plots/curves.tsx'
import sheet from '#parts/sheet.module.css'
import type { Classes } from './classes.ts'
import { CostTable } from './cost-table.tsx'
import { finished, type ShownArm } from './shown-arm.ts'
import styles from './trial.module.css'
import type { Trial } from './use-trial.ts'
import { useReducedMotion } from './use-unrolled.ts'
import { type ViewName, Views } from './views.tsx'

type Props = {
  readonly trial: Trial
  readonly told: boolean
  readonly views: readonly ViewName[]
  readonly figures: readonly string[]
  readonly classes?: Classes | undefined
}

/** What the arms came to: curves that grow as they are trained, and at last what it cost. */
export function TrialView({ trial, told, views, figures, classes }: Props) {
  const isStill = useReducedMotion()
  const isRunning = trial.arms.some(({ run, unknown, problem }) => !run && !unknown && !problem)
  // Where nothing may move only what is over is shown.
  const arms = isStill ? trial.arms.filter(({ run, unknown }) => run || unknown) : trial.arms
  return (
    <div className={styles.trial}>
      <div className={`${sheet.sheet} ${styles.pictures}`} aria-busy={isRunning}>
        <CurveLegend curves={arms} />
        {arms.some(hasBegun) ? (
          <Views names={views} arms={arms} classes={classes} />
        ) : (
          isRunning && <p aria-hidden="true">Running …</p>
        )}
        {arms.map((arm) => (
          <Refusal key={arm.id} arm={arm} />
        ))}
      </div>
      <p role="status" className="unseen">
        {trial.isRun ? ranWords(trial.arms, figures) : 'Running'}
      </p>
      {(told || arms.length > 1) && trial.isRun && <CostTable arms={finished(arms)} figures={figures} />}
    </div>
  )
}

function hasBegun({ run, told }: ShownArm): boolean {
  return run !== undefined || told.length > 0
}

function Refusal({ arm: { name, unknown, problem } }: { readonly arm: ShownArm }) {
  if (problem)
    return (
      <p role="alert">
        {name} could not be run: {problem}
      </p>
    )
  if (!unknown) return null
  return (
    <p>
      <strong>{name}:</strong> the training job does not start. The algorithm knows no{' '}
      {unknown.map((setting) => (
        <code key={setting}>{setting}</code>
      ))}
      .
    </p>
  )
}

function ranWords(arms: readonly ShownArm[], [metric]: readonly string[]): string {
  return `Run: ${finished(arms)
    .map(({ name, run }) => `${name} ${metric} ${run.metrics[metric ?? '']?.toPrecision(3)}`)
    .join(', ')}`
}

export type Tries = {
  readonly tried: readonly number[]
  /** The next seed, shown. */
  readonly reroll: () => void
  /** Ten more, counted. */
  readonly tryMore: () => void
}

/** Which seeds were tried of one question; begun anew whenever that is another. */
export function useTries(question: string, seed: number, onSeed: (seed: number) => void): Tries {
  const [tries, setTries] = useState<{ readonly question: string; readonly seeds: readonly number[] }>({
    question,
    seeds: [],
  })
  const seeds = tries.question === question ? tries.seeds : []
  const next = Math.max(seed, ...seeds) + 1
  return {
    tried: seeds,
    reroll() {
      setTries({ question, seeds: [...seeds, seed, next] })
      onSeed(next)
    },
    tryMore() {
      setTries({ question, seeds: [...seeds, seed, ...Array.from({ length: 10 }, (_, index) => next + index)] })
    },
  }
}

type LuckProps = Tries & {
  readonly trial: Trial
  readonly nameOf: (option: string) => string
  readonly isUngraded?: boolean
}

/** The same with other data: is it luck? */
export function NotLuck({ trial, tried, reroll, tryMore, nameOf, isUngraded = false }: LuckProps) {
  const { outcomes } = trial
  const asked = new Set(tried).size || 1
  return (
    <section className={styles.section}>
      <h2>Not luck?</h2>
      <p role="status">
        {isUngraded ? winnersOf(outcomes, nameOf) : wonWords(outcomes)}
        {outcomes.length < asked && ` ${asked - outcomes.length} to go.`}
      </p>
      <div className={styles.buttons}>
        <button type="button" className={actions.secondary} onClick={reroll}>
          Re-roll
        </button>
        <button type="button" className={actions.secondary} onClick={tryMore} disabled={outcomes.length < asked}>
          Ten more seeds
        </button>
      </div>
    </section>
  )
}

function wonWords(outcomes: Trial['outcomes']): string {
  const won = outcomes.filter(({ lead }) => lead > 0).length
  if (outcomes.length === 0) return 'Working it out.'
  const words = `It won on ${won} of ${counted(outcomes.length, 'seed')}.`
  if (outcomes.length < 2) return `${words} Each seed makes other data.`
  return won === outcomes.length ? `Not luck: ${words[0]?.toLowerCase()}${words.slice(1)}` : words
}

function winnersOf(outcomes: Trial['outcomes'], nameOf: (option: string) => string): string {
  const counts = new Map<string, number>()
  for (const { best } of outcomes) counts.set(best, (counts.get(best) ?? 0) + 1)
  if (counts.size === 0) return 'Working it out.'
  const most = [...counts].sort(([, one], [, other]) => other - one)
  return `Best of ${counted(outcomes.length, 'seed')}: ${most.map(([option, count]) => `${nameOf(option)} ${count}`).join(', ')}.`
}
