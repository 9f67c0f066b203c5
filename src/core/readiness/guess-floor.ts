import type { Card } from '#core/deck.ts'
import type { ScenarioType } from '#core/scenario.ts'

/**
 * The chance to be right in a question without knowing: one in as many answers as can be given, for the sizes that are
 * usual in the bundled deck, of which a card tells only the type. A choice shows four options, a response six of which
 * two are right (15 pairs), an ordering five steps (120 orders), a matching five prompts and six options (720 ways).
 * Nobody guesses a number or a whole configuration.
 */
const FLOORS: Readonly<Record<Exclude<ScenarioType, 'case'>, number>> = {
  choice: 1 / 4,
  response: 1 / 15,
  ordering: 1 / 120,
  matching: 1 / 720,
  configure: 0,
  numeric: 0,
}

/** Of a card: 0, for it is recalled or not. Of a case: that of a choice for each of its questions, all to be right. */
export function guessFloorOf({ scenario }: Pick<Card, 'scenario'>): number {
  if (!scenario) return 0
  return scenario.type === 'case' ? FLOORS.choice ** scenario.questions : FLOORS[scenario.type]
}
