import { GRADES } from '#core/grade.ts'
import type { Bins } from '#core/statistics/bins.ts'
import { type ByGrade, buttonsOf } from '#core/statistics/buttons.ts'
import { type Answered, STAGES, type Stage } from '#core/statistics/history.ts'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { Bars } from '#parts/plots/bars.tsx'
import { Section } from './section.tsx'
import { shareWords } from './words.ts'

const NAMES: Readonly<Record<Stage, string>> = {
  new: 'New',
  learning: 'Learning',
  young: 'Young',
  mature: 'Mature',
  cram: 'Cram',
}

const countOf = (grades: ByGrade) => GRADES.reduce((sum, grade) => sum + grades[grade], 0)

type Props = { readonly history: readonly Answered[]; readonly bins: Bins; readonly when: string }

/** Which grades were given to cards new, being learned, young and mature: as shares, for there are few of some. */
export function AnswerButtons({ history, bins, when }: Props) {
  const buttons = buttonsOf(history, bins)
  const groups = STAGES.map((stage) => ({ stage, grades: buttons[stage], count: countOf(buttons[stage]) })).filter(
    ({ count }) => count > 0,
  )
  if (groups.length === 0) return null
  const right = groups.map(
    ({ stage, grades, count }) => `${NAMES[stage].toLowerCase()} ${shareWords(count - grades.again, count)}`,
  )
  return (
    <Section title={`Buttons, ${when}`}>
      <Bars
        words={`Right: ${right.join(', ')}. A card is mature from an interval of 21 days on.`}
        head="Cards"
        layout="side-by-side"
        series={GRADES.map((grade) => ({ name: GRADE_WORDS[grade], tone: grade }))}
        bars={groups.map(({ stage, grades, count }) => ({
          name: `${NAMES[stage]}, ${count.toLocaleString('en-GB')}`,
          tick: NAMES[stage],
          values: GRADES.map((grade) => (100 * grades[grade]) / count),
        }))}
        say={(share) => `${Math.round(share)} %`}
        isWhole={false}
        most={100}
      />
    </Section>
  )
}
