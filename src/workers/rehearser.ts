import type { RehearsalNews, RehearsalQuestion } from '#core/rehearsal.ts'

export type RehearsalReply = RehearsalNews | { readonly kind: 'over' }

/** As much of a worker as a rehearsal needs. */
export type RehearsalPort = {
  postMessage(question: RehearsalQuestion): void
  terminate(): void
  onmessage: ((event: MessageEvent<RehearsalReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Rehearses and tells the news as it comes. What is returned stops it, and nothing is told after that. */
export type Rehearser = (question: RehearsalQuestion, tell: (news: RehearsalNews) => void) => () => void

type Edges = {
  readonly startWorker: () => RehearsalPort
  /** Resolves when the page has had its turn. */
  readonly giveWay: () => Promise<void>
}

/** In a worker of its own each; on the page, piece by piece, where workers cannot be had. */
export function createRehearser({ startWorker, giveWay }: Edges): Rehearser {
  return (question, tell) => {
    let isOver = false
    let stopWorker = () => {}
    const end = () => {
      isOver = true
      stopWorker()
    }
    const onPage = async () => {
      const { rehearse } = await import('#core/rehearsal.ts')
      for (const news of rehearse(question)) {
        if (isOver) return
        tell(news)
        await giveWay()
      }
    }
    try {
      const worker = startWorker()
      stopWorker = () => worker.terminate()
      worker.onmessage = ({ data }) => {
        if (isOver) return
        if (data.kind === 'over') end()
        else tell(data)
      }
      worker.onerror = () => {
        worker.terminate()
        if (!isOver) void onPage()
      }
      worker.postMessage(question)
    } catch {
      // A browser that allows no worker throws when it is started.
      void onPage()
    }
    return end
  }
}

export function startRehearsalWorker(): RehearsalPort {
  return new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { type: 'module' })
}
