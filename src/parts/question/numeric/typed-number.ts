import type { Parsed } from '#core/parsed.ts'

/**
 *     number = sign? digits (mark digits)? exponent?      mark = "." | ","
 *
 * A comma is a decimal point, unless it may as well stand between thousands: `1,250` is read by some as 1250 and by
 * others as 1.25, and neither is guessed at.
 */
const NUMBER = /^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i
const THOUSANDS = /^([+-]?[1-9]\d{0,2})([\s,.'’])(\d{3})((?:\2\d{3})*)(?:(?!\2)[.,](\d*))?$/
const UNFINISHED = /^[+-]?([.,]?|(\d+[.,]?\d*|[.,]\d+)e[+-]?)$/i

/** Reads what a learner typed. */
export function parseTypedNumber(text: string): Parsed<number> {
  const typed = tidied(text)
  const message = grouping(typed)
  if (message) return problem(message)
  const value = NUMBER.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN
  return Number.isFinite(value) ? { ok: true, value } : problem('This is not a number. Type digits, as in 12.5')
}

export function numberIn(text: string): number | undefined {
  const read = parseTypedNumber(text)
  return read.ok ? read.value : undefined
}

/** What to say of a text while it is typed: nothing of one that may yet become a number, such as a minus alone. */
export function problemOf(text: string): string | undefined {
  const read = parseTypedNumber(text)
  return read.ok || UNFINISHED.test(tidied(text)) ? undefined : read.problem.message
}

function tidied(text: string): string {
  return text.trim().replace('−', '-')
}

/** What is wrong with a number whose thousands are set apart; nothing where none are. */
function grouping(typed: string): string | undefined {
  const found = THOUSANDS.exec(typed)
  if (!found) return undefined
  const [, first = '', mark, second = '', others = '', fraction] = found
  const whole = first + second + others.replace(/\D/g, '')
  if (others === '' && fraction === undefined) {
    // 1.250 is plainly a number where the point is decimal.
    if (mark === '.') return undefined
    if (mark === ',') return `Write ${whole} or ${Number(`${first}.${second}`)}: with a comma it may be either`
  }
  return `Leave out what sets thousands apart: ${whole}${fraction ? `.${fraction}` : ''}`
}

function problem(message: string): Parsed<number> {
  return { ok: false, problem: { message, at: 0 } }
}
