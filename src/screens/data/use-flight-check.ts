import { useState } from 'react'
import { counted } from '#parts/durations.ts'
import type { FilesChecked, FlightCheck } from '#screens/edges.ts'
import type { LibraryStore } from '#state/library-store.ts'
import { messageOf } from './use-backups.ts'

export type Finding = {
  readonly isRight: boolean
  readonly words: string
  /** What the learner can do about it. */
  readonly toDo?: string
  readonly canBeFetched?: boolean
}

export function isReady(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.isRight)
}

export function useFlightCheck(flightCheck: FlightCheck, library: LibraryStore) {
  const [findings, setFindings] = useState<readonly Finding[]>()
  const [isChecking, setChecking] = useState(false)

  async function check(mend: boolean): Promise<void> {
    setChecking(true)
    const found = [
      await files(flightCheck, mend),
      await decks(flightCheck),
      await database(flightCheck),
      answers(library),
    ]
    setFindings(found)
    setChecking(false)
  }
  return { findings, isChecking, check }
}

async function files(flightCheck: FlightCheck, mend: boolean): Promise<Finding> {
  try {
    const checked = await flightCheck.files(mend)
    if (checked) return filesFinding(checked)
    const toDo = 'Stay online for a moment, reload this page, and check again.'
    return { isRight: false, words: 'Nothing has been put by for offline use yet.', toDo }
  } catch (error) {
    return { isRight: false, words: messageOf(error), toDo: 'Reload this page, and check again.' }
  }
}

function filesFinding({ files: count, missing, changed }: FilesChecked): Finding {
  const wrong = [...missing, ...changed]
  if (wrong.length === 0) return { isRight: true, words: `${counted(count, 'file')} of the app, each as it was built.` }
  const what = [
    ...(missing.length > 0 ? [`${missing.length} missing`] : []),
    ...(changed.length > 0 ? [`${changed.length} not as built`] : []),
  ].join(', ')
  const some = wrong.slice(0, 3).join(', ') + (wrong.length > 3 ? ' …' : '')
  return {
    isRight: false,
    words: `Of ${counted(count, 'file')} of the app: ${what} (${some}).`,
    toDo: 'With a network, fetch what is missing. If that does not help, a newer version is out: update, and check again.',
    canBeFetched: true,
  }
}

async function decks(flightCheck: FlightCheck): Promise<Finding> {
  try {
    const { decks: count, cards, scenarios } = await flightCheck.decks()
    const what = `${counted(cards, 'card')}, ${counted(scenarios, 'scenario')}`
    return { isRight: true, words: `${counted(count, 'deck')}, read and whole: ${what}.` }
  } catch (error) {
    const toDo = 'With a network, fetch what is missing.'
    return { isRight: false, words: `A deck cannot be read: ${messageOf(error)}`, toDo, canBeFetched: true }
  }
}

async function database(flightCheck: FlightCheck): Promise<Finding> {
  try {
    await flightCheck.database()
    return { isRight: true, words: 'The disk writes, and reads back what was written.' }
  } catch (error) {
    return { isRight: false, words: messageOf(error), toDo: 'Make a backup now, before you study on.' }
  }
}

function answers(library: LibraryStore): Finding {
  const { unsaved } = library.getState().saving
  if (unsaved === 0) return { isRight: true, words: 'Every answer is saved.' }
  return { isRight: false, words: `${counted(unsaved, 'answer')} not saved yet.`, toDo: 'Keep this page open.' }
}
