import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTypedNumber, problemOf } from '#parts/question/numeric/typed-number.ts'

const read = (text: string) => {
  const number = parseTypedNumber(text)
  return number.ok ? number.value : number.problem.message
}

describe('a typed number', () => {
  it.each([
    ['12.5', 12.5],
    ['0,5', 0.5],
    [' 99 ', 99],
    ['-3', -3],
    ['−3', -3],
    ['.25', 0.25],
    ['1.', 1],
    ['1e-5', 0.00001],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1.250', 1.25],
    ['1,2500', 1.25],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it('does not guess what a comma stands for where it may be either', () => {
    expect(read('1,250')).toBe('Write 1250 or 1.25: with a comma it may be either')
    expect(read('-12,500')).toBe('Write -12500 or -12.5: with a comma it may be either')
  })

  it.each([
    ['1,250,000', '1250000'],
    ['1,250.5', '1250.5'],
    ['1.250,5', '1250.5'],
    ['1.250.000', '1250000'],
    ['1 250', '1250'],
    ['1\u202f250,5', '1250.5'],
    ["1'250", '1250'],
    ['12,345.678', '12345.678'],
  ])('refuses the thousands of %s, and writes it plainly', (text, plain) => {
    expect(read(text)).toBe(`Leave out what sets thousands apart: ${plain}`)
  })

  it.each(['', 'abc', '12 GB', '1.2.3', '1,2,3', '--1', '5%', 'Infinity', '0x10', '1e999'])(
    'finds none in "%s"',
    (text) => {
      expect(read(text)).toBe('This is not a number. Type digits, as in 12.5')
    },
  )

  it('says nothing of what may yet become one', () => {
    expect(['', '-', '.', '-,', '5e', '5e-'].map(problemOf)).toEqual(Array(6).fill(undefined))
    expect(problemOf('5x')).toBeDefined()
  })

  it('reads any number as it is printed', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toBe(Number(String(value)))
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void problemOf(text)))
  })
})
