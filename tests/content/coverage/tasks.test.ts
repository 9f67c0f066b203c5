import { describe, expect, it } from 'vitest'
import { FIRST, SECOND, said, TASKS } from './made-coverage.ts'

describe('the task statements of an exam', () => {
  it.each([
    ['without a card', { ...FIRST, cards: [] }, '"cards": [],', 'no card serves task 1.1 of mla'],
    ['without a scenario', { ...FIRST, scenarios: [] }, '"scenarios": []', 'no scenario serves task 1.1 of mla'],
    ['with a card that is not there', { ...FIRST, cards: ['beta'] }, '"beta"', 'there is no card "beta"'],
    ['with a scenario for a card', { ...FIRST, cards: ['fraud'] }, '"fraud"', '"fraud" is not a card'],
    ['with a card for a scenario', { ...FIRST, scenarios: ['eta'] }, '"eta"', '"eta" is not a scenario'],
    ['with a card of another domain', { ...FIRST, cards: ['alpha'] }, '"alpha"', 'is not of the domain "mla/1"'],
    ['of an exam that is not there', { ...FIRST, exam: 'mls' }, '"task": "1.1",', 'has the domain "mls/1"'],
    ['of a domain that is not there', { ...FIRST, task: '3.1' }, '"task": "3.1",', 'has the domain "mla/3"'],
    ['with a number of another kind', { ...FIRST, task: '1' }, '"task": "1",', 'a task is written as 1.2'],
  ])('are refused, at their place, %s', (_, task, line, message) => {
    expect(said({ tasks: [task, ...TASKS] }).said.filter(([, , one]) => !one?.includes('listed already'))).toEqual([
      ['tasks.json', line, expect.stringContaining(message)],
    ])
  })

  it('are listed once', () => {
    expect(said({ tasks: [...TASKS, FIRST] }).said).toEqual([
      ['tasks.json', '"task": "1.1",', 'task mla 1.1 is listed already'],
    ])
  })

  it('leave out no domain', () => {
    expect(said({ tasks: [SECOND] }).problems).toMatchObject([
      { file: 'tasks.json', line: 1, column: 1, message: 'no task of the domain "mla/1" is listed' },
    ])
  })
})
