import { GRADES } from '#core/grade.ts'
import { answersOverTime } from '#core/statistics/answers-over-time.ts'
import type { Bins } from '#core/statistics/bins.ts'
import type { Answered } from '#core/statistics/history.ts'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { Bars } from '#parts/plots/bars.tsx'
import { Section } from './section.tsx'
import { answersWords, binHead, binName, binTick, timeWords } from './words.ts'

type Props = { readonly history: readonly Answered[]; readonly bins: Bins; readonly when: string }

const MINUTE_MS = 60_000

/** How much was answered over the days of a range, and how long that took. */
export function AnswersByDay({ history, bins, when }: Props) {
  const rows = answersOverTime(history, bins)
  const sumOf = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0)
  const answers = sumOf(({ again, hard, good, easy }) => again + hard + good + easy)
  const right = sumOf(({ hard, good, easy }) => hard + good + easy)
  const tookMs = sumOf((row) => row.tookMs)
  const none = `No answers in the ${when}.`
  const label = (bin: number) => ({ name: binName(bins, bin), tick: binTick(bins, bin) })
  return (
    <>
      <Section title={`Answers, ${when}`}>
        <Bars
          words={answers === 0 ? none : `${answersWords({ answers, right })}.`}
          head={binHead(bins)}
          series={GRADES.map((grade) => ({ name: GRADE_WORDS[grade], tone: grade }))}
          bars={rows.map((row, bin) => ({ ...label(bin), values: GRADES.map((grade) => row[grade]) }))}
        />
      </Section>
      {answers > 0 && (
        <Section title={`Minutes, ${when}`}>
          <Bars
            words={`${timeWords(tookMs)} in all, ${timeWords(tookMs / answers)} an answer.`}
            head={binHead(bins)}
            series={[{ name: 'Minutes', tone: 'plain' }]}
            bars={rows.map((row, bin) => ({ ...label(bin), values: [row.tookMs / MINUTE_MS] }))}
            say={(minutes) => `${Math.round(minutes * 10) / 10}`}
            isWhole={false}
          />
        </Section>
      )}
    </>
  )
}
