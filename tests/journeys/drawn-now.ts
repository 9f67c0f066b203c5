import type { Page } from 'playwright'
import type { DeckCards, DeckScenarios } from '#core/deck.ts'
import { replay } from '#core/progress.ts'
import { draw } from '#core/scenario/draw.ts'
import type { Drawn } from '#core/scenario/drawn.ts'
import { nextCard, variantSeed } from '#core/session.ts'
import { logOnDisk } from './log-on-disk.ts'
import { saved } from './studying.ts'

/** The variant that must be up, by what the log says of the sitting. */
export async function drawnNow(page: Page, deck: DeckCards & DeckScenarios): Promise<Drawn> {
  await page.getByRole('region', { name: 'Question' }).waitFor()
  await saved(page)
  const sitting = [...replay((await logOnDisk(page)).log).sittings.values()].at(-1)
  const card = sitting && nextCard(sitting)
  const scenario = deck.scenarios.find(({ id }) => id === card)
  const drawn = sitting && scenario && draw(scenario, variantSeed(sitting, scenario.id))
  if (!drawn?.ok) throw new Error('no scenario is up')
  return drawn.value
}
