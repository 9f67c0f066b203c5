import type { Fit } from '#core/memory/fit.ts'
import type { TrainerRequest, Training } from '#core/memory/training.ts'

export type TrainerReply = { readonly done: number } | { readonly fit: Fit }

/** As much of a worker as the trainer needs. */
export type TrainerPort = {
  postMessage(request: TrainerRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<TrainerReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Fits parameters to a history in a worker of its own, which ends with the fit: it is wanted once in days. */
export function train(
  startWorker: () => TrainerPort,
  request: TrainerRequest,
  onProgress: (done: number) => void = () => {},
): Training {
  const worker = startWorker()
  let settle: (fit: Fit | undefined) => void = () => {}
  const end = () => {
    worker.onmessage = null
    worker.onerror = null
    worker.terminate()
  }
  const result = new Promise<Fit | undefined>((resolve, reject) => {
    settle = resolve
    worker.onmessage = ({ data }) => {
      if ('done' in data) return onProgress(data.done)
      end()
      resolve(data.fit)
    }
    worker.onerror = ({ message }) => {
      end()
      reject(new Error(message))
    }
  })
  worker.postMessage(request)
  return {
    result,
    cancel: () => {
      end()
      settle(undefined)
    },
  }
}

export function startTrainerWorker(): TrainerPort {
  return new Worker(new URL('./trainer-worker.ts', import.meta.url), { type: 'module' })
}
