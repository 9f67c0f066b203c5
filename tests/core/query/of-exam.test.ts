import { describe, expect, it } from 'vitest'
import { NEW_CARD } from '#core/card-progress.ts'
import { ofExam } from '#core/query/of-exam.ts'
import { matches, parseQuery, printQuery } from '#core/query.ts'
import { FIRST_DAY, makeCard } from '../../makers.ts'

function read(text: string) {
  const query = parseQuery(text)
  if (!query.ok) throw new Error(query.problem.message)
  return query.value
}

const meant = (text: string, exam?: string) => printQuery(ofExam(read(text), exam))
const finds = (text: string, domain: string, exam?: string) =>
  matches(ofExam(read(text), exam), { card: makeCard('a', { domains: [domain] }), progress: NEW_CARD }, FIRST_DAY)

describe('a query of somebody who studies for an exam', () => {
  it('means the domains of that exam by their numbers', () => {
    expect(meant('domain:2', 'mla-c02')).toBe('domain:mla-c02/2')
    expect(finds('domain:2', 'mla-c02/2', 'mla-c02')).toBe(true)
    expect(finds('domain:2', 'aif-c01/2', 'mla-c02')).toBe(false)
    expect(finds('domain:2', 'aif-c01/2')).toBe(true)
  })

  it('means them wherever they stand in it', () => {
    expect(meant('-(domain:2 or is:due #a) domain:_', 'e')).toBe('-(domain:e/2 or is:due #a) domain:e/_')
  })

  it('may still name another exam', () => {
    expect(meant('domain:aif-c01/2', 'mla-c02')).toBe('domain:aif-c01/2')
    expect(finds('domain:*/2', 'aif-c01/2', 'mla-c02')).toBe(true)
  })

  it('stays the same query as long as the exam is the same, and is made ready once', () => {
    const query = read('domain:2')
    expect(ofExam(query, 'a')).toBe(ofExam(query, 'a'))
    expect(ofExam(query, 'b')).not.toBe(ofExam(query, 'a'))
    expect(ofExam(query, undefined)).toBe(query)
  })
})
