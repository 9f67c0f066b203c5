import type { Subject } from '#core/queue.ts'
import { memoryHistograms } from '#core/statistics/histogram.ts'
import type { Day } from '#core/time.ts'
import { counted, intervalWords, percent } from '#parts/durations.ts'
import { Histogram } from '#parts/plots/histogram.tsx'
import { Section } from './section.tsx'

type Props = { readonly subjects: readonly Subject[]; readonly today: Day }

/** How the memory of the cards is spread: what would be recalled today, how long it lasts, how hard they are. */
export function MemoryOfCards({ subjects, today }: Props) {
  const { recall, stabilityDays, difficulty } = memoryHistograms(subjects, today)
  if (recall.median === undefined || stabilityDays.median === undefined || difficulty.median === undefined) return null
  const cards = counted(
    recall.counts.reduce((sum, count) => sum + count, 0),
    'card',
  )
  return (
    <>
      <Section title="Recall today">
        <Histogram
          words={`Half of ${cards} would be recalled with a chance of more than ${percent(recall.median)}.`}
          head="Recall"
          name="Cards"
          counts={recall.counts}
          edges={recall.edges.map(percent)}
        />
      </Section>
      <Section title="Stability">
        <Histogram
          words={`Half of them keep for more than ${intervalWords(Math.max(1, Math.round(stabilityDays.median)))} until recall falls to 90 %.`}
          head="Stability"
          name="Cards"
          counts={stabilityDays.counts}
          edges={stabilityDays.edges.map(shortInterval)}
        />
      </Section>
      <Section title="Difficulty">
        <Histogram
          words={`From 1, easy, to 10; half of them are at more than ${difficulty.median.toFixed(1)}.`}
          head="Difficulty"
          name="Cards"
          counts={difficulty.counts}
          edges={difficulty.edges.map(String)}
        />
      </Section>
    </>
  )
}

/** 7d, 4mo, 2y */
function shortInterval(days: number): string {
  if (days < 60) return `${days}d`
  return days < 365 ? `${Math.round(days / 30.44)}mo` : `${Math.round(days / 365)}y`
}
