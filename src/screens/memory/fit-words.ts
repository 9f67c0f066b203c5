import type { Fit } from '#core/memory/fit.ts'
import { LEAST_TARGETS } from '#core/memory/fit.ts'
import { counted } from '#parts/durations.ts'

/** What came of a fit, in a sentence. */
export function fitWords({ kind, reason, targets, reviews }: Fit): string {
  const learnt = `${counted(targets, 'answer')} of ${reviews.toLocaleString('en-GB')} say something about forgetting`
  if (reason === 'too-few-reviews') {
    return `${learnt}; at least ${LEAST_TARGETS} are needed: of cards that came back on another day.`
  }
  if (kind === 'defaults') return `${learnt}. The usual memory foretells the newest best.`
  if (kind === 'kept') return `${learnt}. What is in use foretells the newest better than what was fitted: it is kept.`
  const how = kind === 'initial' ? 'There are enough to fit how long a first look lasts.' : 'All of it was fitted.'
  return `${learnt}. ${how}`
}
