import type { LabJob, LabNews, RunLab } from '#core/lab/job.ts'

/** As much of a worker as the labs need. */
export type LabPort = {
  postMessage(job: LabJob): void
  terminate(): void
  onmessage: ((event: MessageEvent<LabNews>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

type Edges = {
  readonly startWorker: () => LabPort
  /** Resolves when the page has had its turn. */
  readonly giveWay: () => Promise<void>
}

type Order = { readonly job: LabJob; readonly tell: (news: LabNews) => void }

/**
 * Works off jobs one by one in a worker that stays, so that it is warm and still has the data of the job before; on
 * the page where workers cannot be had. Stopping the job that is being worked on ends the worker.
 */
export function createLabRunner({ startWorker, giveWay }: Edges): RunLab {
  const waiting: Order[] = []
  let current: Order | undefined
  let worker: LabPort | undefined
  let isWithoutWorkers = false

  function goOn(): void {
    if (current) return
    current = waiting.shift()
    if (!current) return
    if (isWithoutWorkers) void onPage(current)
    else inWorker(current)
  }

  function inWorker(order: Order): void {
    try {
      const port = worker ?? startWorker()
      worker = port
      port.onmessage = ({ data }) => hear(order, data)
      port.onerror = (event) => {
        event.preventDefault?.()
        end()
        void onPage(order)
      }
      port.postMessage(order.job)
    } catch {
      // A browser that allows no worker throws when it is started.
      isWithoutWorkers = true
      void onPage(order)
    }
  }

  async function onPage(order: Order): Promise<void> {
    const { runJob } = await import('#labs/trial/run-job.ts')
    await giveWay()
    if (current !== order) return
    try {
      const run = runJob(order.job, (progress) => order.tell({ kind: 'progress', progress }))
      hear(order, { kind: 'run', run })
    } catch (error) {
      hear(order, { kind: 'broken', message: String(error) })
    }
  }

  function hear(order: Order, news: LabNews): void {
    if (current !== order) return
    order.tell(news)
    if (news.kind === 'progress' || current !== order) return
    current = undefined
    goOn()
  }

  function end(): void {
    worker?.terminate()
    worker = undefined
  }

  return (job, tell) => {
    const order: Order = { job, tell }
    waiting.push(order)
    goOn()
    return () => {
      const place = waiting.indexOf(order)
      if (place >= 0) waiting.splice(place, 1)
      if (current !== order) return
      end()
      current = undefined
      goOn()
    }
  }
}

export function startLabWorker(): LabPort {
  return new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' })
}
