import type { Grade } from '#core/grade.ts'
import type { MemoryCurve as Curve } from '#core/statistics/memory-curve.ts'
import { addDays, type Day, daysBetween } from '#core/time.ts'
import { areaIn, Foot, Levels, Mark } from './axes.tsx'
import { dayAndMonth, monthAndYear } from './dates.ts'
import type { Cell } from './figures.tsx'
import styles from './plot.module.css'
import { Plot } from './plot.tsx'
import { px, type Tick, widthOf } from './scale.ts'

type Props = {
  readonly words: string
  readonly curve: Curve
  readonly today: Day
  /** Where the curve ends. */
  readonly until: Day
  /** The exam, if that is why it ends there. */
  readonly isExam: boolean
  readonly nameOf: (grade: Grade) => string
}

const HEIGHT = 170
const EPOCH: Day = '1970-01-01'
const LEVELS = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: `${value * 100} %` }))

/** How the chance of recalling one card fell and rose, and falls from today on: solid so far, dashed ahead. */
export function MemoryCurve({ words, curve, today, until, isExam, nameOf }: Props) {
  const first = curve.answers[0]?.day ?? 0
  const now = daysBetween(EPOCH, today)
  const last = Math.max(now, daysBetween(EPOCH, until), first + 1)
  return (
    <Plot words={words} height={HEIGHT} table={tableOf(curve, { today, until, isExam, nameOf })}>
      {(width) => {
        const area = areaIn({ width, height: HEIGHT }, { left: LEVELS.map(({ label }) => label), hasMark: true })
        const across = (day: number) => area.left + ((area.right - 6 - area.left) * (day - first)) / (last - first)
        const up = (recall: number) => area.bottom - (area.bottom - area.top) * recall
        const path = (points: Curve['ahead']) =>
          points.map(({ day, recall }, index) => `${index ? 'L' : 'M'}${px(across(day))} ${px(up(recall))}`).join('')
        const marks = marksAt(across(now), isExam ? across(last) : undefined)
        return (
          <>
            <Levels area={area} levels={LEVELS} up={up} />
            {curve.pieces.map((points) => (
              <path key={points[0]?.day} className={styles.line} d={path(points)} />
            ))}
            <path className={`${styles.line} ${styles.ahead}`} d={path(curve.ahead)} />
            {marks.map(({ at, label }) => (
              <Mark key={label} area={area} width={width} tick={{ at, label }} />
            ))}
            {curve.answers.map(({ day, grade, recall = 1 }, index) => (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: answers of one day are told apart by nothing else.
                key={index}
                className={`${styles.dot} ${styles[grade]}`}
                cx={px(across(day))}
                cy={px(up(recall))}
                r={4}
              />
            ))}
            <Foot area={area} width={width} ticks={footOf(first, last, across)} />
          </>
        )
      }}
    </Plot>
  )
}

/** Today, unless its name would be written over that of the exam. */
function marksAt(today: number, exam: number | undefined): readonly Tick[] {
  if (exam === undefined) return [{ at: today, label: 'today' }]
  const marks = [{ at: exam, label: 'exam' }]
  return exam - today < widthOf('today') + widthOf('exam') ? marks : [{ at: today, label: 'today' }, ...marks]
}

function footOf(first: number, last: number, across: (day: number) => number): readonly Tick[] {
  const write = last - first > 700 ? monthAndYear : dayAndMonth
  return Array.from({ length: 5 }, (_, index) => Math.round(first + ((last - first) * index) / 4))
    .filter((day, index, days) => day !== days[index - 1])
    .map((day) => ({ at: across(day), label: write(addDays(EPOCH, day)) }))
}

function tableOf(curve: Curve, { today, until, isExam, nameOf }: Omit<Props, 'words' | 'curve'>) {
  const said = (recall: number | undefined) => (recall === undefined ? '–' : `${Math.round(recall * 100)} %`)
  const rows = curve.answers.map(({ day, grade, recall }, index): readonly [string, ...Cell[]] => [
    `${index + 1}. ${dayAndMonth(addDays(EPOCH, day))}`,
    nameOf(grade),
    said(recall),
  ])
  return {
    columns: ['Answer', 'Grade', 'Recall before'],
    rows: [
      ...rows,
      ['Today', '', said(curve.ahead[0]?.recall)] as const,
      ...(until === today
        ? []
        : [[isExam ? 'Exam' : dayAndMonth(until), '', said(curve.ahead.at(-1)?.recall)] as const]),
    ],
  }
}
