import type { LogEvent } from '#core/event.ts'
import { TALLY_VERSION, tallyOf } from '#core/tally.ts'
import { writeLine } from '#storage/event-lines.ts'
import type { Repository } from '#storage/repository.ts'
import { sha256 } from '#storage/sha256.ts'
import type { BackupFile } from './read-backup.ts'
import type { Scratch } from './scratch.ts'

/**
 * Restores a file into a scratch log, replays that, and compares both with what the file says of itself. Undefined
 * where all is well, else what differs. The learner's own log is not touched.
 */
export async function verifyBackup(file: BackupFile, scratch: Scratch): Promise<string | undefined> {
  await scratch.clear()
  const repository = scratch.open()
  try {
    await repository.merge(file.events)
    return await differenceIn(repository, file)
  } finally {
    await repository.close()
    await scratch.clear()
  }
}

async function differenceIn(repository: Repository, { manifest, events }: BackupFile): Promise<string | undefined> {
  const restored = await repository.readLog()
  if (restored.length !== events.length || !restored.every((event, place) => isSame(event, events[place])))
    return 'what was written to the disk was read back otherwise'
  if (!manifest.seals) return undefined
  if (events.length !== manifest.events) return 'some of its events are in it twice'
  const { tally, sha256: expected } = manifest.seals.progress
  // Another version of the app may have counted otherwise.
  if (tally !== TALLY_VERSION) return undefined
  const { progress } = await repository.load()
  return (await sha256(tallyOf(progress))) === expected ? undefined : 'a replay of it gives another progress'
}

function isSame(event: LogEvent, other: LogEvent | undefined): boolean {
  return other !== undefined && writeLine(event) === writeLine(other)
}
