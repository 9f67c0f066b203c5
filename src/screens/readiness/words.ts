import type { SittableExam } from '#core/mock/composing.ts'
import type { Group, Mover } from '#core/readiness/movers.ts'
import type { MetMock } from '#core/readiness/past.ts'
import type { Estimate } from '#core/readiness/readiness.ts'
import { FEW_ANSWERS, type Reliability } from '#core/readiness/reliability.ts'
import { scaledScore } from '#core/rehearsal/asked.ts'
import { counted, percent } from '#parts/durations.ts'

/** 612 */
export function onScale(share: number, exam: SittableExam): string {
  return scaledScore(share, exam).toLocaleString('en-GB')
}

/** 540 to 690 */
export function spanOnScale({ low, high }: Pick<Estimate, 'low' | 'high'>, exam: SittableExam): string {
  return `${onScale(low, exam)} to ${onScale(high, exam)}`
}

/** 64 % (52 to 75) */
export function shareWords({ score, low, high }: Estimate): string {
  return `${score < 0.01 ? 'below 1 %' : percent(score)} (${Math.round(low * 100)} to ${Math.round(high * 100)})`
}

/** Why the figures are hardly more than a guess; undefined where they are more. */
export function guessWords(answers: number, met: number): string | undefined {
  if (met === 0)
    return 'You have met none of these cards here yet, so without study this is what guessing alone would bring: what you know from elsewhere is not in it.'
  if (answers >= FEW_ANSWERS) return undefined
  const usual = `Until there are ${FEW_ANSWERS}, it goes by how people usually remember.`
  if (answers === 0)
    return `A wide guess so far: only answers to cards met on an earlier day tell how you remember, and you have given none yet. ${usual}`
  return `A wide guess so far: only answers to cards met on an earlier day tell how you remember, and you have given ${answers} of them. ${usual}`
}

export type Names = { readonly domain: (number: number) => string; readonly topic: (topic: string) => string }

/** New in domain 2, Deployment */
export function groupName(group: Group, { domain, topic }: Names): string {
  switch (group.kind) {
    case 'unseen':
      return `New in ${domain(group.domain)}`
    case 'met':
      return `Seen before in ${domain(group.domain)}`
    case 'tag':
      return `#${group.tag}`
    case 'topic':
      return topic(group.topic)
  }
}

/** 18 cards, 12 of them new, in about 15 minutes */
export function sittingWords({ cards, unseen, scenarios, minutes }: Mover): string {
  const plain = cards.length - scenarios
  const what = [plain > 0 && counted(plain, 'card'), scenarios > 0 && counted(scenarios, 'scenario')]
  const news = unseen === 0 ? 'all seen before' : unseen === cards.length ? 'all new' : `${unseen} of them new`
  return `${what.filter(Boolean).join(' and ')}, ${news}, in about ${counted(Math.max(1, Math.round(minutes)), 'minute')}`
}

/** about +9 points */
export function pointsWords(gain: number, { blueprint: { scale } }: SittableExam): string {
  const points = gain * (scale.most - scale.least)
  return points < 1 ? 'less than a point' : `about +${counted(Math.round(points), 'point')}`
}

/** What the reliability plot shows. */
export function reliabilityWords({ answers, predicted, recalled }: Reliability): string {
  const apart = Math.round(predicted * 100) - Math.round(recalled * 100)
  const side =
    Math.abs(apart) < 2 ? 'just about what came' : `${Math.abs(apart)} points too ${apart > 0 ? 'hopeful' : 'gloomy'}`
  return `Before ${answers === 1 ? 'your one answer' : `your ${counted(answers, 'answer')}`} to cards met on an earlier day, a recall of ${percent(predicted)} was foretold on average; ${percent(recalled)} were right: ${side}. Dots on the line would be foretold exactly; larger ones stand for more answers.`
}

/** What the Brier score is, and whether it is any good. */
export function brierWords({ brier, brierOfAverage, recalled }: Reliability): string {
  const better = brierOfAverage - brier
  const verdict =
    better > 0.002
      ? 'so it tells your easy cards from your hard ones'
      : better < -0.002
        ? 'so for you it does not tell easy cards from hard ones yet'
        : 'so it hardly tells your easy cards from your hard ones'
  return `Brier score ${brier.toFixed(3)}, where 0 is perfect. Always foretelling your average, ${percent(recalled)}, would come to ${brierOfAverage.toFixed(3)}, ${verdict}.`
}

/** Whether mocks came out as foretold. */
export function mocksWords(mocks: readonly MetMock[], exam: SittableExam): string {
  const within = mocks.filter(({ foretold, reached }) => reached >= foretold.low && reached <= foretold.high).length
  const apart = mocks.reduce((sum, { foretold, reached }) => sum + reached - foretold.score, 0) / mocks.length
  const { least, most } = exam.blueprint.scale
  const points = Math.round(Math.abs(apart) * (most - least))
  const [mock] = mocks
  if (mocks.length === 1 && mock) {
    const where = within === 1 ? 'within' : mock.reached > mock.foretold.high ? 'above' : 'below'
    return `Before your one mock ${onScale(mock.foretold.score, exam)} was foretold (80 %: ${spanOnScale(mock.foretold, exam)}); it came to ${onScale(mock.reached, exam)}, ${where} the range.`
  }
  const side =
    points < 5
      ? 'just about as foretold'
      : `${counted(points, 'point')} ${apart > 0 ? 'better' : 'worse'} than foretold`
  return `${within} of ${mocks.length} mocks came out within the range foretold just before, where eight of ten should; on average they were ${side}.`
}
