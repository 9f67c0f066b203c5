import type { Answered } from '#core/statistics/history.ts'
import { type Passed, type Period, trueRetention } from '#core/statistics/true-retention.ts'
import type { Day } from '#core/time.ts'
import { percent } from '#parts/durations.ts'
import { FigureTable } from '#parts/plots/figures.tsx'
import { Section } from './section.tsx'

const NAMES: Readonly<Record<Period, string>> = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last week',
  month: 'Last month',
  year: 'Last year',
  all: 'All time',
}

type Props = { readonly history: readonly Answered[]; readonly today: Day; readonly wanted: number }

/** How often cards in review were really recalled, beside the retention that was asked for. */
export function RetentionTable({ history, today, wanted }: Props) {
  const rows = trueRetention(history, today)
  const all = rows.at(-1)?.total
  return (
    <Section title="True retention">
      {!all || all.answered === 0 ? (
        <p>No card in review was answered yet.</p>
      ) : (
        <>
          <p>
            Cards in review were recalled {percent(all.passed / all.answered)} of the time; you ask for{' '}
            {percent(wanted)}.
          </p>
          <FigureTable
            columns={['Recalled', 'Young', 'Mature', 'Total']}
            rows={rows.map(({ period, young, mature, total }) => [
              NAMES[period],
              passedWords(young),
              passedWords(mature),
              passedWords(total),
            ])}
          />
        </>
      )}
    </Section>
  )
}

/** 92 %, and below it 46/50 */
function passedWords({ passed, answered }: Passed): string {
  return answered === 0 ? '–' : `${percent(passed / answered)}\n${passed}/${answered}`
}
