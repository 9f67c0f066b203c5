import { describe, expect, it } from 'vitest'
import { namedIn } from '#content/services/aged-services.ts'
import { AT_START, compileNote, saidOf } from '../quality/strict-note.ts'

const DEBUGGER = { id: 'debugger', name: 'SageMaker Debugger', also: ['Debugger'], status: 'closed', source: 'page' }
const EDGE = { id: 'edge', name: 'Edge Manager', status: 'retired', source: 'page', leftBy: ['mla'] }
const SERVICES = [DEBUGGER, EDGE]

const withFile = (services: readonly object[]) => ({
  files: { 'services.json': JSON.stringify(services, null, 2) },
})
const servicesOf = (body: string, services: readonly object[] = SERVICES) =>
  compileNote(body, withFile(services)).deck.cards.map((card) => [card.id, card.services])

describe('the name of a service', () => {
  const isNamed = namedIn(DEBUGGER)

  it.each([
    ['What did Debugger save?', true],
    ['SageMaker Debugger, since July', true],
    ['A debugger of your own', false],
    ['DebuggerHook', false],
    ['Nothing', false],
  ])('in "%s": %s', (text, is) => expect(isNamed(text)).toBe(is))

  it('may hold signs that patterns use', () =>
    expect(namedIn({ name: 'Augmented AI (A2I)' })('Take Augmented AI (A2I).')).toBe(true))
})

describe('a card', () => {
  const closed = { name: 'SageMaker Debugger', status: 'closed', leftBy: [] }

  it('is marked with a service that its question or its answer names', () => {
    expect(servicesOf('What did Debugger save? :: Tensors ^a')).toEqual([['a', [closed]]])
    expect(servicesOf('What saved tensors? :: SageMaker Debugger ^a')).toEqual([['a', [closed]]])
    expect(servicesOf('What saved tensors? :: A hook ^a')).toEqual([['a', undefined]])
  })

  it('is marked with a service that its topic is about', () =>
    expect(servicesOf('What saved tensors? :: A hook ^a', [{ ...DEBUGGER, topics: ['xgboost'] }])).toEqual([
      ['a', [closed]],
    ]))

  it('is left by an exam only where it is about the service, and not where its answer mentions it', () => {
    const left = (body: string) =>
      compileNote(body, withFile(SERVICES)).deck.cards.map((one) => one.services?.[0]?.leftBy)
    expect(left('Is Edge Manager alive? :: No ^a')).toEqual([['mla']])
    expect(left('What compiles? :: A compiler, after Edge Manager ^a')).toEqual([[]])
    expect(left('- **Edge Manager** - looked after fleets ^a')).toEqual([['mla'], ['mla']])
  })
})

describe('a strict deck is told where', () => {
  it('a card calls a service what it is not', () =>
    expect(saidOf('Is Debugger retired? :: It is legacy ^a', withFile(SERVICES))).toEqual([
      `${AT_START}the card a says "legacy", but SageMaker Debugger is closed`,
    ]))

  it('a service names what there is not', () => {
    const said = saidOf('Why? :: So ^a', withFile([{ ...EDGE, source: 'x', leftBy: ['y'], topics: ['z'] }, EDGE]))
    expect(said.map((line) => line.replace(/^services\.json:\d+:\d+: /, ''))).toEqual([
      'sources.json has no source "x"',
      'there is no exam "y"',
      'no card has the topic "z"',
      'the service "edge" is listed already',
    ])
    expect(said[0]).toContain('services.json:6:15: ')
  })

  it('a service is listed that is as it was', () =>
    expect(saidOf('Why? :: So ^a', withFile([{ ...DEBUGGER, status: 'current' }]))).toEqual([
      'services.json:8:15: debugger is as it was: it need not be listed',
    ]))

  it('its services cannot be read', () =>
    expect(saidOf('Why? :: So ^a', withFile([{ ...DEBUGGER, status: 'gone' }]))[0]).toContain(
      'services.json:8:15: 0.status: ',
    ))
})
