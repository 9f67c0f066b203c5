import type { LabJob, RunLab } from '#core/lab/job.ts'
import type { Lab, LabArm, LabQuestion, LabRun } from '#core/lab.ts'
import type { LabModel } from '#labs/lab-model.ts'
import type { Classes } from '#labs/trial/classes.ts'
import type { ViewName } from '#labs/trial/views.tsx'

/**
 * A lab is a folder with `meta.ts` (known to the list of labs), `model.ts` (what is computed) and `lab.ts` (the words);
 * some have a `panel.tsx`, something to play with before choosing. Texts are
 * plain, with `code` between back-ticks.
 */
export type LabMeta = {
  /** Where it stands in the list. */
  readonly place: number
  readonly title: string
  /** In a line: what there is to find out. */
  readonly asks: string
  /** `mla-c02/2`: the domains of exams that ask for it, the one it serves most first. */
  readonly domains: readonly string[]
  readonly minutes: number
}

export type LabDescription = {
  readonly situation: string
  readonly ask: string
  readonly choices: readonly LabChoice[]
  /** What is computed, and proven by training. */
  readonly model: LabModel
  /** What is seen, most telling first. */
  readonly views: readonly ViewName[]
  /** Figures by name: what it brought and what it cost. */
  readonly figures: readonly string[]
  /** What the classes are called; only where there are two. */
  readonly classes?: Classes
  /** What the run shows, in a sentence or two. */
  readonly shows: string
  readonly harder?: Harder
  /** How the data are made, in words. */
  readonly data: string
  readonly simply: readonly string[]
  /** Formulas as text, each with what it says. */
  readonly mathematics: readonly (readonly [formula: string, says: string])[]
  readonly notes: readonly { readonly title: string; readonly address: string }[]

  /** No choice is the right one: the others are shown beside the learner's. */
  readonly isUngraded?: true
  /** Which choices are right, where that hangs on what the learner made of the lab: found by running them all. */
  readonly rightBy?: (runs: ReadonlyMap<string, LabRun>) => readonly string[]
  /** What a choice runs, where that is not an arm. */
  readonly jobOf?: (choice: string, seed: number) => LabJob
  /** What its `panel.tsx` keeps in the address, and what that makes of the lab. */
  readonly panel?: {
    /** What is wrong with what the address says; undefined where nothing is. */
    readonly fault?: (own: string) => string | undefined
    /** The lab as the panel has it. */
    readonly labWith?: (lab: Lab, own: string) => Lab
  }
}

/** An arm of the model that the learner may commit to. */
export type LabChoice = {
  readonly id: string
  readonly arm: string
  /** A word or two, for legends and tables. */
  readonly label: string
  readonly text: string
  readonly why: string
}

/** The data as they are, and harder, as the model has it. */
export type Harder = {
  readonly title: string
  readonly labels: readonly [start: string, harder: string]
  /** What comes of it. */
  readonly says: string
}

export type PanelProps = {
  /** What the address keeps for the panel, empty at first. */
  readonly own: string
  readonly onOwn: (own: string) => void
  readonly run: RunLab
  readonly lab: Lab
}

/** The description as a question that can be run, on data as hard as wanted; its options are the choices. */
export function questionOf({ choices, model, panel }: LabDescription, level: number, own: string): LabQuestion {
  const base = panel?.labWith?.(model.lab, own) ?? model.lab
  const set = { ...base.data.set, ...(level > 0 && model.harder) }
  const arms = choices.map(({ id, arm }) => ({ ...armNamed(model, arm), option: id }))
  return { lab: { ...base, data: { ...base.data, set } }, claim: model.claim, arms }
}

function armNamed({ arms }: LabModel, name: string): LabArm {
  const arm = arms.find(({ option }) => option === name)
  if (!arm) throw new Error(`The model has no arm "${name}"`)
  return arm
}
