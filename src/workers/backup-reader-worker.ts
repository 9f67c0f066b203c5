import { readBackup } from '#storage/backup/read-backup.ts'
import type { BackupReaderReply } from './backup-reader.ts'

const EVENTS_AT_ONCE = 1_000

/** Reads one file, off the main thread; it is ended from outside when its answer is wanted no more. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  tell({ kind: 'share', done: 0 })
  read(data).catch((error: unknown) => {
    // Told as what was not caught; in a promise the page would not hear of it.
    setTimeout(() => {
      throw error
    })
  })
})

async function read(file: Blob): Promise<void> {
  let told = 0
  const reading = await readBackup(file, (done) => {
    // A bar moves by whole hundredths.
    const hundredths = Math.floor(done * 100)
    if (hundredths > told) tell({ kind: 'share', done: hundredths / 100 })
    told = hundredths
  })
  if (!reading.ok) return tell({ kind: 'refused', problem: reading.problem })
  const { manifest, events } = reading.value
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE)
    tell({ kind: 'events', events: events.slice(from, from + EVENTS_AT_ONCE) })
  tell({ kind: 'whole', manifest })
}

function tell(reply: BackupReaderReply): void {
  postMessage(reply)
}
