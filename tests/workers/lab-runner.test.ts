import { describe, expect, it } from 'vitest'
import type { LabJob, LabNews } from '#core/lab/job.ts'
import { run } from '#labs/engine/run.ts'
import { runJob } from '#labs/trial/run-job.ts'
import { createLabRunner, type LabPort } from '#workers/lab-runner.ts'

const JOB = {
  kind: 'arm',
  lab: {
    data: { recipe: 'noisy-table', set: { train: 60, validation: 60, test: 60 } },
    algorithm: 'xgboost',
    base: {},
  },
  settings: { num_round: 5 },
  seed: 1,
} as const satisfies LabJob
const OTHER: LabJob = { ...JOB, seed: 2 }
const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** Workers that answer when told to. */
function makeWorkers() {
  const ports: (LabPort & { asked: LabJob[]; isEnded: boolean })[] = []
  const startWorker = (): LabPort => {
    const port = {
      onmessage: null,
      onerror: null,
      asked: [] as LabJob[],
      isEnded: false,
      postMessage(job: LabJob) {
        port.asked.push(structuredClone(job))
      },
      terminate() {
        port.isEnded = true
      },
    } as LabPort & { asked: LabJob[]; isEnded: boolean }
    ports.push(port)
    return port
  }
  const answer = () => {
    const port = ports.at(-1)
    const job = port?.asked.at(-1)
    if (!port || !job) throw new Error('Nothing was asked.')
    const say = (news: LabNews) => port.onmessage?.({ data: structuredClone(news) } as MessageEvent<LabNews>)
    say({ kind: 'run', run: runJob(job, (progress) => say({ kind: 'progress', progress })) })
  }
  return { ports, startWorker, answer }
}

describe('the runner of labs', () => {
  it('tells each round and the run, and keeps its worker for the next job', () => {
    const { ports, startWorker, answer } = makeWorkers()
    const runLab = createLabRunner({ startWorker, giveWay })
    const told: LabNews[] = []
    runLab(JOB, (news) => told.push(news))
    runLab(OTHER, (news) => told.push(news))
    answer()
    expect(told.filter(({ kind }) => kind === 'progress')).toHaveLength(5)
    expect(told.at(-1)).toEqual({ kind: 'run', run: run(JOB.lab, JOB.settings, 1) })
    answer()
    expect(told.at(-1)).toEqual({ kind: 'run', run: run(JOB.lab, JOB.settings, 2) })
    expect(ports.map(({ asked }) => asked)).toEqual([[JOB, OTHER]])
  })

  it('ends its worker when the job at hand is stopped, and goes on with the next in another', () => {
    const { ports, startWorker, answer } = makeWorkers()
    const runLab = createLabRunner({ startWorker, giveWay })
    const told: LabNews[] = []
    const stop = runLab(JOB, (news) => told.push(news))
    runLab(OTHER, (news) => told.push(news))
    stop()
    expect(ports.map(({ isEnded }) => isEnded)).toEqual([true, false])
    answer()
    expect(told.at(-1)).toEqual({ kind: 'run', run: run(JOB.lab, JOB.settings, 2) })
  })

  it('forgets a job that is stopped before its turn', () => {
    const { ports, startWorker, answer } = makeWorkers()
    const runLab = createLabRunner({ startWorker, giveWay })
    runLab(JOB, () => undefined)
    runLab(OTHER, () => undefined)()
    answer()
    expect(ports.map(({ asked, isEnded }) => [asked, isEnded])).toEqual([[[JOB], false]])
  })

  it.each(['cannot be started', 'breaks'])('goes on on the page where the worker %s', async (fault) => {
    const { ports, startWorker } = makeWorkers()
    const runLab = createLabRunner({
      startWorker: () => {
        if (fault === 'cannot be started') throw new Error('No workers.')
        return startWorker()
      },
      giveWay,
    })
    const done = new Promise<LabNews>((resolve) => {
      runLab(JOB, (news) => news.kind !== 'progress' && resolve(news))
    })
    ports[0]?.onerror?.(new Event('error') as ErrorEvent)
    expect(await done).toEqual({ kind: 'run', run: run(JOB.lab, JOB.settings, 1) })
  })

  it('says what broke', async () => {
    const runLab = createLabRunner({
      startWorker: () => {
        throw new Error('No workers.')
      },
      giveWay,
    })
    const broken: LabJob = { ...JOB, lab: { ...JOB.lab, data: { recipe: 'sales', set: {} } } }
    const news = await new Promise<LabNews>((resolve) => {
      runLab(broken, resolve)
    })
    expect(news.kind).toBe('broken')
  })
})
