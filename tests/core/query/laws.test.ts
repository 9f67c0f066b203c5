import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Query } from '#core/query/shape.ts'
import { matches, parseQuery, printQuery, testFor } from '#core/query.ts'
import type { Subject } from '#core/queue.ts'
import { FIRST_DAY } from '../../makers.ts'
import { anyQuery, anySubject, anyText } from './any-query.ts'

const today = FIRST_DAY

function parsed(text: string): Query {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(`${query.problem.message} (${text}, ${query.problem.at})`)
  return query.value
}

const someSubjects = fc.array(anySubject, { maxLength: 12 })

/** What a text finds, as a set, to be compared with what others do. */
function foundBy(text: string, subjects: readonly Subject[]): ReadonlySet<Subject> {
  return new Set(subjects.filter(testFor(parsed(text), today)))
}

describe('any query', () => {
  it('is the same again after printing and parsing', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parsed(printQuery(query))).toEqual(query)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is read or refused without throwing, whatever the text, and refused at a place in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text)
        if (query.ok) expect(parsed(printQuery(query.value))).toEqual(query.value)
        else {
          expect(query.problem.at).toBeGreaterThanOrEqual(0)
          expect(query.problem.at).toBeLessThanOrEqual(text.length)
          expect(query.problem.message).not.toBe('')
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('finds a card or does not, without throwing, and the same when it is read again', () => {
    fc.assert(
      fc.property(anyQuery, anySubject, (query, subject) => {
        const is = matches(query, subject, today)
        expect(matches(parsed(printQuery(query)), subject, today)).toBe(is)
      }),
      { numRuns: 3_000 },
    )
  })

  it('finds the union with or, what both find with and, all the others with a minus', () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, someSubjects, (left, right, subjects) => {
        const [a, b] = [`(${printQuery(left)})`, `(${printQuery(right)})`]
        const [inA, inB] = [foundBy(a, subjects), foundBy(b, subjects)]
        const those = (isOne: (subject: Subject) => boolean) => new Set(subjects.filter(isOne))
        expect(foundBy(`${a} or ${b}`, subjects)).toEqual(those((one) => inA.has(one) || inB.has(one)))
        expect(foundBy(`${a} ${b}`, subjects)).toEqual(those((one) => inA.has(one) && inB.has(one)))
        expect(foundBy(`${a} and ${b}`, subjects)).toEqual(foundBy(`${a} ${b}`, subjects))
        expect(foundBy(`-${a}`, subjects)).toEqual(those((one) => !inA.has(one)))
        expect(foundBy(`-(${a} or ${b})`, subjects)).toEqual(foundBy(`-${a} -${b}`, subjects))
        expect(foundBy(`${a} -${a}`, subjects)).toEqual(new Set())
      }),
      { numRuns: 1_000 },
    )
  })
})
