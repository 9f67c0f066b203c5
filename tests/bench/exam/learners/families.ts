import { createRandom, seedOf } from '#core/random.ts'
import { createActRLearner } from './act-r-learner.ts'
import { createFsrs6Learner } from './fsrs-6-learner.ts'
import { createFsrs7Learner } from './fsrs-7-learner.ts'
import type { Learner } from './learner.ts'
import { createSbdLearner } from './sbd-learner.ts'

/** The kinds of memory that a plan must do well with. Only the first is the one that the planner believes in. */
export const FAMILIES = ['FSRS-6', 'FSRS-6 hidden', 'FSRS-7', 'ACT-R', 'SBD'] as const
export type Family = (typeof FAMILIES)[number]

/** Families whose members forget by some version of FSRS. */
export const FSRS_LIKE: readonly Family[] = ['FSRS-6', 'FSRS-6 hidden', 'FSRS-7']

/** How much the cards of an `FSRS-6 hidden` learner differ, as a deviation of the logarithm of stability. */
const HIDDEN = 0.7

/** The same learner for the same seed, with nothing met yet; a card is the same one whatever the others. */
export function createLearner(family: Family, seed: number, cards: number): Learner {
  const random = createRandom(seedOf(`${family}/${seed}`))
  switch (family) {
    case 'FSRS-6':
      return createFsrs6Learner(random, cards, 0)
    case 'FSRS-6 hidden':
      return createFsrs6Learner(random, cards, HIDDEN)
    case 'FSRS-7':
      return createFsrs7Learner(random, cards)
    case 'ACT-R':
      return createActRLearner(random, cards)
    case 'SBD':
      return createSbdLearner(random, cards)
    default:
      return unreachable(family)
  }
}

function unreachable(family: never): never {
  throw new Error(`There is no family ${family}.`)
}
