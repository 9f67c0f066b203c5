import type { Page } from 'playwright'
import type { DeckCards, DeckScenarios } from '#core/deck.ts'
import type { LogEvent } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import { draw } from '#core/scenario/draw.ts'
import type { Drawn } from '#core/scenario/drawn.ts'
import { nextCard, variantSeed } from '#core/session.ts'

/** The whole log, straight from the disk. */
export async function logOnDisk(page: Page): Promise<LogEvent[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tagdrill')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const rows = await new Promise<LogEvent[]>((resolve, reject) => {
      const request = db.transaction('tail').objectStore('tail').getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    db.close()
    return rows
  })
}

export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
}

/** The variant that must be up, by what the log says of the sitting. */
export async function drawnNow(page: Page, deck: DeckCards & DeckScenarios): Promise<Drawn> {
  await page.getByRole('region', { name: 'Question' }).waitFor()
  await saved(page)
  const sitting = [...replay(await logOnDisk(page)).sittings.values()].at(-1)
  const card = sitting && nextCard(sitting)
  const scenario = deck.scenarios.find(({ id }) => id === card)
  const drawn = sitting && scenario && draw(scenario, variantSeed(sitting, scenario.id))
  if (!drawn?.ok) throw new Error('no scenario is up')
  return drawn.value
}
