import { afterEach, describe, expect, it, vi } from 'vitest'
import { fitParameters } from '#core/memory/fit.ts'
import { DEFAULT_PARAMETERS } from '#core/memory/parameters.ts'
import type { TrainerRequest } from '#core/memory/training.ts'
import { type TrainerPort, type TrainerReply, train } from '#workers/trainer.ts'
import { makeHistory, QUICK_FORGETTER } from '../core/memory/made-history.ts'

const REQUEST: TrainerRequest = { history: makeHistory(600, QUICK_FORGETTER), inUse: DEFAULT_PARAMETERS }

/** What the worker's own file answers to a request, message by message. */
async function answersOf(request: TrainerRequest): Promise<TrainerReply[]> {
  const replies: TrainerReply[] = []
  let listener: (event: { data: TrainerRequest }) => void = () => {}
  vi.stubGlobal('addEventListener', (_: 'message', added: typeof listener) => {
    listener = added
  })
  vi.stubGlobal('postMessage', (reply: TrainerReply) => replies.push(reply))
  vi.resetModules()
  await import('#workers/trainer-worker.ts')
  listener({ data: request })
  return replies
}

/** A worker that answers when it is told to. */
function idlePort() {
  const port: TrainerPort = { postMessage: vi.fn(), terminate: vi.fn(), onmessage: null, onerror: null }
  const says = (data: TrainerReply) => port.onmessage?.({ data } as MessageEvent<TrainerReply>)
  const breaks = (message: string) => port.onerror?.({ message } as ErrorEvent)
  return { port, says, breaks }
}

afterEach(() => vi.unstubAllGlobals())

describe('the worker of the trainer', () => {
  it('tells whole hundredths, each once and rising, and then the fit', async () => {
    const replies = await answersOf(REQUEST)
    const shares = replies.slice(0, -1).map((reply) => ('done' in reply ? reply.done : Number.NaN))
    expect(shares.length).toBeGreaterThan(10)
    expect(new Set(shares).size).toBe(shares.length)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
    expect(replies.at(-1)).toEqual({ fit: fitParameters(REQUEST.history, REQUEST.inUse) })
  })
})

describe('training in a worker', () => {
  it('passes on how far it is, gives the fit, and ends the worker', async () => {
    const { port, says } = idlePort()
    const heard: number[] = []
    const { result } = train(
      () => port,
      REQUEST,
      (done) => heard.push(done),
    )
    expect(port.postMessage).toHaveBeenCalledWith(REQUEST)
    const fit = fitParameters(REQUEST.history)
    says({ done: 0.3 })
    says({ done: 0.6 })
    says({ fit })
    expect(await result).toBe(fit)
    expect(heard).toEqual([0.3, 0.6])
    expect(port.terminate).toHaveBeenCalledOnce()
  })

  it('ends the worker when it is cancelled, and gives nothing, whatever still arrives', async () => {
    const { port, says } = idlePort()
    const { result, cancel } = train(() => port, REQUEST)
    cancel()
    says({ fit: fitParameters(REQUEST.history) })
    expect(await result).toBeUndefined()
    expect(port.terminate).toHaveBeenCalled()
  })

  it('rejects when the worker breaks', async () => {
    const { port, breaks } = idlePort()
    const { result } = train(() => port, REQUEST)
    breaks('out of memory')
    await expect(result).rejects.toThrow('out of memory')
    expect(port.terminate).toHaveBeenCalled()
  })
})
