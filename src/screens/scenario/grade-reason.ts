import { speedOf } from '#core/scenario/confidence.ts'
import type { Given } from '#core/scenario/given.ts'

const SPEED_WORDS = { quick: 'quick', steady: 'in the exam’s time', slow: 'slower than the exam allows' } as const
const SURE_WORDS = { sure: 'you were sure', fairly: 'you were fairly sure', unsure: 'you were unsure' } as const

/** Why an answer got its grade, in a few words: `you were sure, quick (41 s)`. */
export function gradeReason({ right, sure, ran }: Given, tookMs: number, questions: number): string {
  if (!right) {
    return sure === 'sure' ? 'wrong, and you were sure: worth a second look' : 'a wrong answer comes back soon'
  }
  if (ran) return 'you ran it before you answered'
  const seconds = `${Math.round(tookMs / 1_000)} s`
  const speed = `${SPEED_WORDS[speedOf(tookMs, questions)]} (${seconds})`
  return sure ? `${SURE_WORDS[sure]}, ${speed}` : speed
}
