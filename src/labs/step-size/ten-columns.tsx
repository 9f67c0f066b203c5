import type { LabJob, RunLab } from '#core/lab/job.ts'
import { CAR_COLUMNS, HOUSE_COLUMNS } from '#labs/engine/recipes/prices.ts'
import { useJobs } from '#labs/trial/use-jobs.ts'
import { FigureTable } from '#parts/plots/figures.tsx'
import { TEN_COLUMNS } from './model.ts'

const KINDS = TEN_COLUMNS.map((lab) => {
  const job: LabJob = { kind: 'arm', lab, settings: {}, seed: 1 }
  return lab.data.recipe === 'cars'
    ? { name: 'Cars', columns: CAR_COLUMNS, job }
    : { name: 'Houses', columns: HOUSE_COLUMNS, job }
})

/** Ten columns have no picture: the same sums, as numbers. */
export function TenColumns({ run }: { readonly run: RunLab }) {
  const { stateOf } = useJobs(
    run,
    KINDS.map(({ job }) => job),
  )
  return (
    <>
      <p>
        Nobody can draw eleven dimensions, and nothing new happens in them: one weight for each column, and one start.
        What one more of a column adds to the price, in thousands, all others as they are:
      </p>
      {KINDS.map(({ name, columns, job }) => {
        const fitted = stateOf(job).run
        if (!fitted)
          return (
            <p key={name} aria-busy="true">
              Fitting {name.toLowerCase()}.
            </p>
          )
        const [start = 0, ...weights] = fitted.series.find((one) => one.name === 'weights')?.y ?? []
        const { rmse = 0, rSquared = 0 } = fitted.metrics
        return (
          <div key={name}>
            <h3>{name}</h3>
            <p className="soft">
              Off by {rmse.toFixed(1)} thousand on new ones; {Math.round(rSquared * 100)} % of what prices differ by is
              accounted for.
            </p>
            <FigureTable
              columns={['Column', 'One more adds']}
              rows={[
                ['start', start.toFixed(1)],
                ...columns.map((column, index) => [column, signed(weights[index] ?? 0)] as const),
              ]}
            />
          </div>
        )
      })}
    </>
  )
}

function signed(value: number): string {
  const text = Math.abs(value) < 0.1 ? Math.abs(value).toFixed(3) : Math.abs(value).toFixed(2)
  return value < 0 ? `−${text}` : text
}
