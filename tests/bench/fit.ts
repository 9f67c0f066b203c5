import { fitParameters } from '#core/memory/fit.ts'
import { accuracyOf } from '#core/memory/log-loss.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import { reviewsByCard } from '#core/memory/review-history.ts'
import { makeHistory, SLOW_FORGETTER } from '../core/memory/made-history.ts'
import { publishedFit, publishedItems } from '../core/memory/published-optimiser.ts'
import { type Bench, type Figure, median, timed } from './figure.ts'

const TIMES = 5

const SIZES = [
  { label: '1,000 reviews', reviews: 1_000 },
  { label: '10,000 reviews', reviews: 10_000 },
  { label: '50,000 reviews', reviews: 50_000, atMost: 500 },
] as const

/**
 * Fits of made logs, each next to the published optimiser (fsrs-rs, compiled for this machine, on all its cores) in the
 * same run, in time and in log loss on 30,000 reviews of the same learner that neither has seen. Ours includes the
 * health check, which is a second fit. The published one looks only every half second whether it is done.
 */
export const fitBench: Bench = {
  name: 'fit',
  async measure() {
    const unseen = reviewsByCard(makeHistory(30_000, SLOW_FORGETTER, 999))
    const lossOf = (parameters: readonly number[]) => accuracyOf(unseen, parameters)?.logLoss ?? Number.NaN
    const figures: Figure[] = []
    for (const { label, reviews, ...budget } of SIZES) {
      const history = makeHistory(reviews, SLOW_FORGETTER, reviews)
      const items = publishedItems(history)
      const ours = timed(TIMES, () => fitParameters(history))
      const published = await timedPublished(items)
      const fit = fitParameters(history)
      const loss = lossOf(fit.parameters)
      figures.push(
        { name: `fit ${label}`, value: ours, unit: 'ms', ...budget },
        { name: `fit ${label}, over the published optimiser`, value: ours / published.ms, unit: '×' },
        {
          name: `fit ${label}, log loss above the published`,
          value: loss - lossOf(published.parameters),
          unit: '',
          atMost: 0.001,
        },
        { name: `fit ${label}, log loss above the defaults`, value: loss - lossOf(DEFAULT_PARAMETERS), unit: '' },
        { name: `fit ${label}, log loss above the truth`, value: loss - lossOf(SLOW_FORGETTER), unit: '' },
      )
    }
    return figures
  },
}

async function timedPublished(items: Parameters<typeof publishedFit>[0]) {
  let parameters = await publishedFit(items)
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now()
    parameters = await publishedFit(items)
    times.push(performance.now() - began)
  }
  return { parameters, ms: median(times) }
}
