import { describe, expect, it } from 'vitest'
import { type RehearsalNews, rehearse } from '#core/rehearsal.ts'
import { createRehearser, type RehearsalPort } from '#workers/rehearser.ts'
import { days, makeDeck, makeTask } from '../core/plan/tasks.ts'
import { allNews, makeQuestion } from '../core/rehearsal/rehearsals.ts'

const QUESTION = makeQuestion(makeTask(makeDeck(20, 5), days(4, 3)))
const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** A worker that answers when told to. */
function makeWorker() {
  let question: Parameters<RehearsalPort['postMessage']>[0] | undefined
  const port = {
    onmessage: null,
    onerror: null,
    isEnded: false,
    postMessage(asked: typeof QUESTION) {
      question = structuredClone(asked)
    },
    terminate() {
      port.isEnded = true
    },
  } as RehearsalPort & { isEnded: boolean }
  const answer = () => {
    if (!question) throw new Error('Nothing was asked.')
    const say = (data: unknown) => port.onmessage?.({ data: structuredClone(data) } as MessageEvent)
    for (const news of rehearse(question)) say(news)
    say({ kind: 'over' })
  }
  return { port, answer }
}

describe('a rehearsal off the main thread', () => {
  it('tells what the core tells, and ends its worker', () => {
    const { port, answer } = makeWorker()
    const told: RehearsalNews[] = []
    createRehearser({ startWorker: () => port, giveWay })(QUESTION, (news) => told.push(news))
    answer()
    expect(told).toEqual(allNews(QUESTION))
    expect(port.isEnded).toBe(true)
  })

  it('tells nothing more once it is stopped', () => {
    const { port, answer } = makeWorker()
    const told: RehearsalNews[] = []
    const stop = createRehearser({ startWorker: () => port, giveWay })(QUESTION, (news) => told.push(news))
    stop()
    answer()
    expect(port.isEnded).toBe(true)
    expect(told).toEqual([])
  })

  it.each(['cannot be started', 'breaks'])('goes on on the page where the worker %s', async (fault) => {
    const { port } = makeWorker()
    const told: RehearsalNews[] = []
    const startWorker = () => {
      if (fault === 'cannot be started') throw new Error('No workers.')
      return port
    }
    createRehearser({ startWorker, giveWay })(QUESTION, (news) => told.push(news))
    if (fault === 'breaks') port.onerror?.({ message: 'broken' } as ErrorEvent)
    const all = allNews(QUESTION)
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(all.length)
    expect(told).toEqual(all)
  })
})
