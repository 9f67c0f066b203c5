import type { Subject } from '#core/queue.ts'
import { addedIn, firstAdded } from '#core/statistics/added.ts'
import { binsBack, type Range } from '#core/statistics/bins.ts'
import type { Day } from '#core/time.ts'
import { counted } from '#parts/durations.ts'
import { Bars } from '#parts/plots/bars.tsx'
import { Section } from './section.tsx'
import { BACK, binHead, binName, binTick } from './words.ts'

type Props = { readonly subjects: readonly Subject[]; readonly today: Day; readonly range: Range }

/** When cards came with the deck. */
export function CardsAdded({ subjects, today, range }: Props) {
  const bins = binsBack(today, range, firstAdded(subjects))
  const { inBins, before, unknown } = addedIn(subjects, bins)
  const added = inBins.reduce((sum, count) => sum + count, 0)
  const others = [...(before > 0 ? [`${before} before`] : []), ...(unknown > 0 ? [`${unknown} nobody knows when`] : [])]
  return (
    <Section title={`Added, ${BACK[range]}`}>
      <Bars
        words={`${[added === 0 ? 'No cards' : counted(added, 'card'), ...others].join(', ')}.`}
        head={binHead(bins)}
        series={[{ name: 'Added', tone: 'plain' }]}
        bars={inBins.map((count, bin) => ({ name: binName(bins, bin), tick: binTick(bins, bin), values: [count] }))}
      />
    </Section>
  )
}
