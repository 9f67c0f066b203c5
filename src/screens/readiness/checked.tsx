import type { SittableExam } from '#core/mock/composing.ts'
import type { PastReadiness } from '#core/readiness/past.ts'
import { FEW_ANSWERS, reliabilityOf } from '#core/readiness/reliability.ts'
import { counted } from '#parts/durations.ts'
import { MetMocks } from './met-mocks.tsx'
import { ReliabilityPlot } from './reliability-plot.tsx'
import styles from './sections.module.css'
import { brierWords } from './words.ts'

type Props = { readonly past: PastReadiness; readonly exam: SittableExam }

/** How well what was foretold met what came: in answers, and in mocks. */
export function Checked({ past, exam }: Props) {
  const reliability = reliabilityOf(past.answers)
  return (
    <>
      <div className={styles.part}>
        <h3>Your answers</h3>
        {reliability ? (
          <>
            <ReliabilityPlot reliability={reliability} />
            <p>{brierWords(reliability)}</p>
            {reliability.answers < FEW_ANSWERS && (
              <p className="soft">From {counted(reliability.answers, 'answer')} that says little yet.</p>
            )}
          </>
        ) : (
          <p>No card was answered again on a later day yet, so there is nothing to compare.</p>
        )}
      </div>
      <div className={styles.part}>
        <h3>Your mocks</h3>
        <MetMocks mocks={past.mocks} exam={exam} />
      </div>
    </>
  )
}
