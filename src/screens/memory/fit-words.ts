import type { Fit } from '#core/memory/fit.ts'
import { LEAST_TARGETS } from '#core/memory/fit.ts'
import { counted } from '#parts/durations.ts'

/** What came of a fit, in a sentence. */
export function fitWords({ kind, reason, targets, reviews, share = 1 }: Fit): string {
  const learnt = `${counted(targets, 'answer')} of ${reviews.toLocaleString('en-GB')} say something about forgetting`
  if (reason === 'too-few-reviews') {
    return `${learnt}; at least ${LEAST_TARGETS} are needed: of cards that came back on another day.`
  }
  if (kind === 'defaults') return `${learnt}. The usual memory foretells them best.`
  if (kind === 'kept') return `${learnt}. The usual memory foretells them better than a fit: what is in use is kept.`
  const how = kind === 'initial' ? 'There are enough to fit how long a first look lasts.' : 'All of it was fitted.'
  const part = `It goes ${Math.round(100 * share)} % of the way from the usual memory: so far your answers bear it out.`
  return share < 1 ? `${learnt}. ${how} ${part}` : `${learnt}. ${how}`
}
