import { describe, expect, it } from 'vitest'
import { whyWords } from '#screens/review/why-words.ts'

const AGAIN = { kind: 'again', seconds: 7.2, recallIfLeft: 0.612, isWorthNow: true } as const
const NEW = { kind: 'new', seconds: 33.8, recallIfLeft: 0, isWorthNow: true } as const
const domain = { number: 2, weightPercent: 30 }

describe('why a card comes, in one sentence', () => {
  it('is what it would drop to by the exam', () => {
    expect(whyWords({ ...AGAIN, domain })).toBe(
      'Comes today: would drop to 61 % by the exam; 7 seconds now are worth most here.',
    )
    expect(whyWords({ ...AGAIN, isWorthNow: false, recallIfLeft: 0.93 })).toBe(
      'Comes early: would still be at 93 % by the exam, and could wait.',
    )
  })

  it('is what its domain counts, for a new one', () => {
    expect(whyWords({ ...NEW, domain })).toBe('New: domain 2 counts 30 %, and 34 seconds now are worth most here.')
    expect(whyWords(NEW)).toBe('New: 34 seconds now are worth most here.')
    expect(whyWords({ ...NEW, domain, isWorthNow: false })).toBe(
      'New, and early: domain 2 counts 30 %, and there are days left for it.',
    )
  })

  it('never says that nothing takes no time', () => {
    expect(whyWords({ ...AGAIN, seconds: 0.2 })).toContain('1 second now')
  })

  it('is that there was time, where the exam does not ask it', () => {
    expect(whyWords({ kind: 'unasked' })).toBe(
      'Comes today: it is due, and there was time left. The exam does not ask it.',
    )
  })
})
