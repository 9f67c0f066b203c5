import type { CardPlace } from '#content/card-place.ts'
import type { Problem } from '#content/problem.ts'
import { checkServices } from '#content/services/check-services.ts'
import { SERVICES_PATH } from '#content/services/format.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Deck } from '#core/deck.ts'
import { checkCards } from './check-cards.ts'
import { checkSources } from './check-sources.ts'
import { checkSpelling } from './check-spelling.ts'

/** What the author knows and a compiled deck does not say. */
export type Authored = {
  readonly places: ReadonlyMap<string, CardPlace>
  /** Of products, spelt in their own way. */
  readonly names: readonly string[]
}

/** What makes a strict deck worth a year of study, as far as a program can tell. */
export function checkQuality(files: readonly SourceFile[], deck: Deck, authored: Authored, problems: Problem[]): void {
  checkCards(deck.cards, authored.places, problems)
  checkSources(files, deck.sources, problems)
  checkSpelling(files, authored.names, problems)
  const services = files.find(({ path }) => path === SERVICES_PATH)
  if (services) checkServices(services, deck, authored.places, problems)
}
