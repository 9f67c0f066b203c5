import { dayNumber } from '#core/statistics/bins.ts'
import { KINDS, type Kind, summaryOf } from '#core/statistics/day-summary.ts'
import type { Answered } from '#core/statistics/history.ts'
import type { Day } from '#core/time.ts'
import { FigureTable } from '#parts/plots/figures.tsx'
import { Section } from './section.tsx'
import { answersWords, shareWords, timeWords } from './words.ts'

const NAMES: Readonly<Record<Kind, string>> = {
  new: 'New',
  learning: 'Learning',
  review: 'Review',
  scenario: 'Scenarios',
  cram: 'Cram',
}

type Props = { readonly history: readonly Answered[]; readonly today: Day }

export function TodaysAnswers({ history, today }: Props) {
  const summary = summaryOf(history, dayNumber(today))
  const { byKind } = summary
  const kinds = KINDS.filter((kind) => byKind[kind].answers > 0)
  return (
    <Section title="Today">
      {kinds.length === 0 ? (
        <p>No answers today.</p>
      ) : (
        <>
          <p>
            {answersWords(summary)}, in {timeWords(summary.tookMs)}.
          </p>
          <FigureTable
            columns={['Kind', 'Answers', 'Right']}
            rows={kinds.map((kind) => {
              const { answers, right } = byKind[kind]
              return [NAMES[kind], answers, shareWords(right, answers)]
            })}
          />
        </>
      )}
    </Section>
  )
}
