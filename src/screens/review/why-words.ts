import type { WhyToday } from '#core/todays-study.ts'
import { counted, percent } from '#parts/durations.ts'

/** Why the card that is up comes today, in one sentence. */
export function whyWords(why: WhyToday): string {
  if (why.kind === 'unasked') return 'Comes today: it is due, and there was time left. The exam does not ask it.'
  const { kind, seconds, recallIfLeft, isWorthNow, domain } = why
  const now = `${counted(Math.max(1, Math.round(seconds)), 'second')} now are worth most here`
  if (kind === 'again') {
    const drop = percent(recallIfLeft)
    return isWorthNow
      ? `Comes today: would drop to ${drop} by the exam; ${now}.`
      : `Comes early: would still be at ${drop} by the exam, and could wait.`
  }
  const counts = domain ? `domain ${domain.number} counts ${domain.weightPercent} %, and ` : ''
  return isWorthNow ? `New: ${counts}${now}.` : `New, and early: ${counts}there are days left for it.`
}
