import { useState } from 'react'
import { counted } from '#parts/durations.ts'
import { useEdges } from '#screens/edges.ts'
import type { Taken } from '#state/safekeeping.ts'
import { messageOf } from './use-backups.ts'

export type Outcome = { readonly isProblem: boolean; readonly words: string; readonly taken?: Taken }

/** Takes a file in, tells what came of it, and takes that back. */
export function useTakingIn() {
  const { backups } = useEdges()
  const [outcome, setOutcome] = useState<Outcome>()

  async function takeIn(open: () => Promise<Blob>): Promise<void> {
    setOutcome({ isProblem: false, words: 'Trying it out…' })
    try {
      const { safekeeping } = await backups()
      const taken = await safekeeping.takeIn(await open())
      setOutcome(taken.ok ? said(taken.value) : { isProblem: true, words: refusalWords(taken.problem) })
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

function said(taken: Taken): Outcome {
  const again = taken.again > 0 ? ` ${counted(taken.again, 'event')} that had been left out count again.` : ''
  const words = `${counted(taken.added, 'new event')} imported; ${taken.known} were here already.${again}`
  return { isProblem: false, words, taken }
}

function refusalWords({ message, line }: { readonly message: string; readonly line?: number }): string {
  return line === undefined || message.startsWith('Line') ? message : `Line ${line}: ${message}`
}
