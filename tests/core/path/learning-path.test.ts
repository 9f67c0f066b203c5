import { describe, expect, it } from 'vitest'
import { nextStep, partsOf, tickedOf, tickOf, topicsOf } from '#core/path/learning-path.ts'
import { FIRST_DAY } from '../../makers.ts'
import { makeTopic, PATH } from './made-path.ts'

const ticks = (...names: readonly string[]) => new Map(names.map((name) => [name, FIRST_DAY] as const))

describe('a topic of the path', () => {
  it('has its theory first, then its subtopics, then what proves it', () => {
    expect(partsOf(makeTopic('studio'))).toEqual(['theory', 'studio-1', 'studio-2', 'hands-on'])
  })

  it('counts what is ticked of it, and nothing that is no longer on the path', () => {
    const some = ticks('studio/theory', 'studio/studio-2', 'studio/gone', 'gone/theory')
    expect(tickedOf(topicsOf(PATH), some)).toEqual({ done: 2, all: 12 })
  })
})

describe('the next step', () => {
  const stepAfter = (...names: readonly string[]) => {
    const step = nextStep(PATH, ticks(...names))
    return step && tickOf(step.topic.id, step.part)
  }
  const whole = (id: string) => partsOf(makeTopic(id)).map((part) => tickOf(id, part))

  it('is the first of all at first', () => {
    expect(stepAfter()).toBe('studio/theory')
  })

  it('is in the topic ticked last, as long as something is left there', () => {
    expect(stepAfter('endpoints/theory')).toBe('endpoints/endpoints-1')
    expect(stepAfter('endpoints/theory', 'studio/theory')).toBe('studio/studio-1')
  })

  it('is in the next unfinished topic after it, and begins anew at the end', () => {
    expect(stepAfter(...whole('endpoints'))).toBe('batch/theory')
    expect(stepAfter(...whole('endpoints'), ...whole('batch'))).toBe('studio/theory')
  })

  it('is none once everything is ticked', () => {
    expect(stepAfter(...whole('studio'), ...whole('endpoints'), ...whole('batch'))).toBeUndefined()
  })
})
