import { Link } from 'react-router-dom'
import type { Exam } from '#core/deck.ts'
import { canBeSat, type SittableExam } from '#core/mock/composing.ts'
import type { Mock } from '#core/mock/mock.ts'
import { type Score, scoreMock } from '#core/mock/scoring.ts'
import { useLibrary } from '#screens/edges.ts'
import { resultAddress } from './addresses.ts'
import styles from './history.module.css'
import { ScorePlot } from './score-plot.tsx'
import section from './section.module.css'
import { moment } from './times.ts'

/** The mocks sat so far, exam by exam: a plot, and the same in words and figures. */
export function History({ exams }: { readonly exams: readonly Exam[] }) {
  const mocks = useLibrary(({ progress }) => progress.mocks)
  const shown = exams.filter(canBeSat).flatMap((exam) => {
    const own = [...mocks.values()].filter((mock) => mock.exam === exam.id).sort((a, b) => a.startedAt - b.startedAt)
    return own.some(({ finished }) => finished) ? [{ exam, mocks: own }] : []
  })
  return shown.map(({ exam, mocks: own }) => <OneExam key={exam.id} exam={exam} mocks={own} />)
}

type Sat = { readonly mock: Mock; readonly score: Score }

function OneExam({ exam, mocks }: { readonly exam: SittableExam; readonly mocks: readonly Mock[] }) {
  const sat = mocks.flatMap((mock): Sat[] =>
    mock.finished ? [{ mock, score: scoreMock(mock, exam, mock.finished.right) }] : [],
  )
  const { scale, passScore } = exam.blueprint
  const open = mocks.length - sat.length
  return (
    <section className={section.section}>
      <h2>{exam.code}: how it went</h2>
      <p>{inWords(sat, passScore.value)}</p>
      <ScorePlot
        points={sat.map(({ mock, score }) => ({ at: mock.startedAt, scaled: score.scaled }))}
        scale={scale}
        passScore={passScore.value}
      />
      <table className={styles.table}>
        <caption className="unseen">Mocks of {exam.code}, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">Right</th>
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          {sat.toReversed().map(({ mock, score }) => (
            <tr key={mock.id}>
              <th scope="row">
                <Link to={resultAddress(exam.id, mock.id)} className={styles.link}>
                  {moment(mock.startedAt)}
                </Link>
              </th>
              <td>
                {score.all.right} of {score.all.count}
              </td>
              <td className={score.passed ? styles.passed : undefined}>
                {score.scaled}
                <span className={`soft ${styles.outcome}`}>{score.passed ? 'passed' : 'not passed'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open > 0 && <p className="soft">One more is open, here or on another of your devices.</p>}
    </section>
  )
}

function inWords(sat: readonly Sat[], passScore: number): string {
  const scores = sat.map(({ score }) => score.scaled)
  const last = scores.at(-1) ?? 0
  const mark = `The pass mark is ${passScore}.`
  if (scores.length === 1) return `One mock so far: ${last}. ${mark}`
  return `${scores.length} mocks: the last ${last}, the best ${Math.max(...scores)}. ${mark}`
}
