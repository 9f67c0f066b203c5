import { describe, expect, it } from 'vitest'
import { createSafekeeping, type TakingInStep } from '#state/safekeeping.ts'
import { writeLogFile } from '#storage/log-file.ts'
import { makeCard, makeEvent, NOON } from '../makers.ts'
import { answered } from '../storage/repository-contract.ts'
import { createDesk, keepSafe, safekeepingTools } from './desk.ts'

const theirs = [makeEvent(answered('a'), { device: 'laptop', days: -2 })]
const file = new Blob([writeLogFile(theirs, { device: 'laptop', at: NOON })])

describe('taking a file in', () => {
  it('is read, tried out and joined, in that order', async () => {
    const desk = await createDesk([makeCard('a')])
    const steps: TakingInStep['step'][] = []
    const taken = await keepSafe(desk).takeIn(file, { tell: ({ step }) => steps.push(step) })
    expect(taken).toMatchObject({ ok: true, value: { added: 1 } })
    expect([...new Set(steps)]).toEqual(['reading', 'trying', 'joining'])
  })

  it.each(['reading', 'trying'] as const)('changes nothing where it is stopped while %s', async (step) => {
    const desk = await createDesk([makeCard('a')])
    const stopping = new AbortController()
    const tell = (at: TakingInStep) => {
      if (at.step === step) stopping.abort()
    }
    const taken = await keepSafe(desk).takeIn(file, { signal: stopping.signal, tell })
    expect(taken).toEqual({ ok: false, problem: { message: 'Stopped. Nothing was taken in.' } })
    await desk.written()
    expect(await desk.repository.readLog()).toEqual([])
  })

  it('is done one file after the other', async () => {
    const desk = await createDesk([makeCard('a')])
    const safe = keepSafe(desk)
    const [first, second] = await Promise.all([safe.takeIn(file), safe.takeIn(file)])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/^Another file is being/) } })
    expect((await safe.takeIn(file)).ok).toBe(true)
  })

  it('says why it was given up', async () => {
    const desk = await createDesk([makeCard('a')])
    const read = () => Promise.reject(new Error('It was given up.'))
    const taken = await createSafekeeping(desk.store, { ...safekeepingTools(desk), read }).takeIn(file)
    expect(taken).toEqual({ ok: false, problem: { message: 'It was given up. Nothing was taken in.' } })
  })
})
