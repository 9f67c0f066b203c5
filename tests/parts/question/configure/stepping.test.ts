import { expect, it } from 'vitest'
import { clamped, stepped } from '#parts/question/configure/stepping.ts'

const range = { least: 0, most: 1, step: 0.1 }

it('steps without the dust of binary fractions', () => {
  expect(stepped(0.2, 1, range)).toBe(0.3)
  expect(stepped(0.3, -1, range)).toBe(0.2)
})

it('steps from wherever the value stands, and not beyond the ends', () => {
  expect(stepped(0.25, 1, range)).toBe(0.35)
  expect(stepped(0.95, 1, range)).toBe(1)
  expect(clamped(-3, range)).toBe(0)
})
