import { describe, expect, it } from 'vitest'
import { compileText, printed, WHOLE } from '../scenarios/made-folder.ts'
import { CARRIED } from './made-coverage.ts'

const CLAIM = { ...CARRIED, cards: ['spw', 'choice'] }
const TASK = { exam: 'mla', task: '2.1', statement: 'Train models', cards: [], scenarios: ['choice'] }

describe('a folder that says what it must carry', () => {
  const compiled = (more: Readonly<Record<string, string>>, isStrict = true) =>
    compileText(printed(WHOLE), more, isStrict ? undefined : { id: 'd', title: 'D' })

  it('is held to it, and counted', () => {
    const { coverage, problems } = compiled({ 'coverage.json': printed([CLAIM]) })
    expect({ coverage, problems }).toEqual({ coverage: { claims: 1, covered: 1, leftOut: 0 }, problems: [] })
  })

  it('hears of every gap at its place', () => {
    const { problems } = compiled({
      'coverage.json': printed([{ ...CLAIM, cards: [] }]),
      'tasks.json': printed([TASK]),
    })
    expect(problems).toMatchObject([
      { severity: 'error', file: 'coverage.json', message: expect.stringContaining('no card carries this') },
      { severity: 'error', file: 'tasks.json', message: 'no card serves task 2.1 of mla' },
    ])
  })

  it('is left in peace where it is not strict', () => {
    const { coverage, problems } = compiled({ 'coverage.json': printed([{ ...CLAIM, cards: [] }]) }, false)
    expect({ claims: coverage.claims, problems }).toEqual({ claims: 0, problems: [] })
  })
})
