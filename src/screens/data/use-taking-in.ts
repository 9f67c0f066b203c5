import { useState } from 'react'
import { counted } from '#parts/durations.ts'
import { useEdges } from '#screens/edges.ts'
import type { Taken, TakingInStep } from '#state/safekeeping.ts'
import { messageOf } from './use-backups.ts'

export type Outcome = {
  readonly isProblem: boolean
  readonly words: string
  readonly taken?: Taken
  /** While it is being done: how much is read, from 0 to 1, and how to stop it for as long as it can be stopped. */
  readonly doing?: { readonly done?: number; readonly cancel?: () => void }
}

const STEP_WORDS: Readonly<Record<TakingInStep['step'], string>> = {
  reading: 'Reading…',
  trying: 'Trying it out…',
  joining: 'Adding what is new…',
}

/** Takes a file in, tells what came of it, and takes that back. */
export function useTakingIn() {
  const { backups } = useEdges()
  const [outcome, setOutcome] = useState<Outcome>()

  async function takeIn(open: () => Promise<Blob>): Promise<void> {
    const stopping = new AbortController()
    const { signal } = stopping
    const cancel = () => {
      stopping.abort()
      setOutcome({ isProblem: false, words: 'Stopping…', doing: {} })
    }
    const tell = (step: TakingInStep) => {
      if (!signal.aborted) setOutcome({ isProblem: false, words: STEP_WORDS[step.step], doing: doingOf(step, cancel) })
    }
    tell({ step: 'reading', done: 0 })
    try {
      const { safekeeping } = await backups()
      const taken = await safekeeping.takeIn(await open(), { signal, tell })
      if (taken.ok) setOutcome(said(taken.value))
      else setOutcome({ isProblem: !signal.aborted, words: refusalWords(taken.problem) })
    } catch (error) {
      setOutcome({ isProblem: true, words: `Nothing was taken in: ${messageOf(error)}` })
    }
  }

  async function undo(): Promise<void> {
    const taken = outcome?.taken
    if (!taken) return
    ;(await backups()).safekeeping.undo(taken)
    setOutcome({ isProblem: false, words: 'Undone: your log means what it meant before.' })
  }

  async function keepOnly(): Promise<void> {
    const taken = outcome?.taken
    if (!taken) return
    const only = (await backups()).safekeeping.keepOnly(taken)
    const words = `Only what the file has counts now; ${counted(taken.others.length, 'event')} left out.`
    setOutcome({ isProblem: false, words, taken: only })
  }

  return { outcome, takeIn, undo: () => void undo(), keepOnly: () => void keepOnly() }
}

function doingOf(step: TakingInStep, cancel: () => void): NonNullable<Outcome['doing']> {
  if (step.step === 'reading') return { done: step.done, cancel }
  return step.step === 'trying' ? { cancel } : {}
}

function said(taken: Taken): Outcome {
  const again = taken.again > 0 ? ` ${counted(taken.again, 'event')} that had been left out count again.` : ''
  const words = `${counted(taken.added, 'new event')} imported; ${taken.known} were here already.${again}`
  return { isProblem: false, words, taken }
}

function refusalWords({ message, line }: { readonly message: string; readonly line?: number }): string {
  return line === undefined || message.startsWith('Line') ? message : `Line ${line}: ${message}`
}
