import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import type { AgedService } from '#core/deck.ts'
import { askedDomains, staleOn, statusOf } from '#core/freshness.ts'
import { parseQuery, testFor } from '#core/query.ts'
import { addDays } from '#core/time.ts'
import { FIRST_DAY, makeCard } from '../makers.ts'

const debuggerTool: AgedService = { name: 'SageMaker Debugger', status: 'closed', since: '2026-07-30', leftBy: [] }
const edge: AgedService = { name: 'SageMaker Edge Manager', status: 'retired', leftBy: ['mla-c01', 'mla-c02'] }
const neo: AgedService = { name: 'SageMaker Neo', status: 'current', leftBy: ['mla-c02'] }
const domains = ['mla-c01/3', 'mla-c02/3', 'aif-c01/1']

describe('a card', () => {
  it('is stale once it was checked more than a year ago, and not a day before', () => {
    const checked = makeCard('a', { checkedOn: FIRST_DAY })
    expect(staleOn(addDays(FIRST_DAY, 365))(checked)).toBe(false)
    expect(staleOn(addDays(FIRST_DAY, 366))(checked)).toBe(true)
    expect(staleOn(addDays(FIRST_DAY, 9_999))(makeCard('b'))).toBe(false)
  })

  it('has the worst status of what it names', () => {
    expect(statusOf(makeCard('a', { services: [debuggerTool, edge, neo] }))).toBe('retired')
    expect(statusOf(makeCard('a', { services: [neo, debuggerTool] }))).toBe('closed')
    expect(statusOf(makeCard('a', { services: [neo] }))).toBeUndefined()
    expect(statusOf(makeCard('a'))).toBeUndefined()
  })

  it('is asked by the exams that have not left behind what it is about', () => {
    expect(askedDomains(makeCard('a', { domains, services: [neo] }))).toEqual(['mla-c01/3', 'aif-c01/1'])
    expect(askedDomains(makeCard('a', { domains, services: [neo, edge] }))).toEqual(['aif-c01/1'])
    expect(askedDomains(makeCard('a', { domains, services: [debuggerTool] }))).toEqual(domains)
  })

  it('loses domains by its services and never gains one', () => {
    const anyService = fc.constantFrom(debuggerTool, edge, neo)
    fc.assert(
      fc.property(fc.subarray(domains), fc.array(anyService), (some, services) => {
        const asked = askedDomains({ domains: some, services })
        expect(some).toEqual(expect.arrayContaining([...asked]))
        for (const { leftBy } of services)
          for (const exam of leftBy) expect(asked.some((domain) => domain.startsWith(`${exam}/`))).toBe(false)
      }),
    )
  })
})

describe('a query', () => {
  const found = (text: string, card: Parameters<typeof makeCard>[1]) => {
    const query = parseQuery(text)
    return query.ok && testFor(query.value, FIRST_DAY)({ card: makeCard('a', card), progress: NEW_CARD })
  }

  it('asks an exam for what it asks today', () => {
    expect(found('exam:mla-c02', { domains, services: [neo] })).toBe(false)
    expect(found('domain:mla-c02/3', { domains, services: [neo] })).toBe(false)
    expect(found('exam:mla-c01', { domains, services: [neo] })).toBe(true)
    expect(found('domain:3', { domains, services: [neo] })).toBe(true)
    expect(found('domain:3', { domains, services: [edge] })).toBe(false)
  })

  it('finds cards by what became of the services they name, and by these', () => {
    expect(found('status:closed', { services: [debuggerTool] })).toBe(true)
    expect(found('status:current', { services: [debuggerTool] })).toBe(false)
    expect(found('status:current', { services: [neo] })).toBe(true)
    expect(found('service:"SageMaker Debugger"', { services: [debuggerTool] })).toBe(true)
  })
})
