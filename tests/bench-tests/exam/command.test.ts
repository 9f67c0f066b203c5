import { describe, expect, it } from 'vitest'
import { readCommand } from '../../bench/exam/command.ts'
import { jobsOf } from '../../bench/exam/jobs.ts'

describe('the command', () => {
  it('simulates everything when nothing is asked for', () => {
    const { learners, scenarios, families, variants } = readCommand([])
    expect([learners, scenarios.length, families.length, variants.length]).toEqual([24, 6, 5, 4])
  })

  it('takes what is named', () => {
    const command = readCommand(['--learners', '2', '--scenarios', 'S2,S4', '--families', 'SBD', '--variants', 'plain'])
    expect(jobsOf(command).map(({ scenario, family, seed }) => `${scenario.name} ${family} ${seed}`)).toEqual([
      'S2 SBD 1',
      'S4 SBD 1',
      'S2 SBD 2',
      'S4 SBD 2',
    ])
  })

  it('tries the variants in the 60-day course only', () => {
    const jobs = jobsOf(readCommand(['--learners', '1', '--families', 'SBD']))
    expect(jobs.map(({ scenario, variant }) => `${scenario.name} ${variant}`)).toEqual([
      'S1 plain',
      'S2 plain',
      'S2 weights',
      'S2 attendance',
      'S2 costs',
      'S3 plain',
      'S4 plain',
      'S5 plain',
      'S6 plain',
    ])
  })

  it('says what it does not know', () => {
    expect(() => readCommand(['--learner', '2'])).toThrow('--learners')
    expect(() => readCommand(['--scenarios', 'S9'])).toThrow('S1, S2')
    expect(() => readCommand(['--learners', '0'])).toThrow('whole number')
  })
})
