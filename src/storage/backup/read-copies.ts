import type { CopiedLog } from '#storage/rescue.ts'
import type { CopyShelf } from './copy-shelf.ts'
import { readBackup } from './read-backup.ts'

/** Every copy that can still be read, for the day when the log cannot. */
export async function readCopies(shelf: Pick<CopyShelf, 'list' | 'read'>): Promise<readonly CopiedLog[]> {
  const copies: CopiedLog[] = []
  for (const { name, at } of await shelf.list()) {
    const reading = await shelf
      .read(name)
      .then((file) => readBackup(file))
      .catch(() => undefined)
    if (reading?.ok) copies.push({ at, events: reading.value.events })
  }
  return copies
}
