// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { answering, choice, response } from '../questions.tsx'

afterEach(cleanup)

describe('a choice', () => {
  it('is one of the options, and can be changed', async () => {
    const { user, answer } = answering(choice)
    expect(screen.getByRole('group', { name: 'Which weight?' })).toBeDefined()
    await user.click(screen.getByRole('radio', { name: '0.01' }))
    await user.click(screen.getByRole('radio', { name: '99' }))
    expect(answer()).toEqual({ type: 'choice', option: 'ratio' })
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('is made by keyboard alone', async () => {
    const { user, answer } = answering(choice)
    await user.tab()
    await user.keyboard(' ')
    await user.keyboard('{ArrowDown}')
    expect(answer()).toEqual({ type: 'choice', option: 'ratio' })
  })
})

describe('a response', () => {
  it('says how many there are to choose, and how many are chosen', async () => {
    const { user, answer } = answering(response)
    expect(screen.getByText('Choose 2')).toBeDefined()
    expect(screen.getByRole('status').textContent).toBe('0 of 2 chosen')
    await user.click(screen.getByRole('checkbox', { name: '100' }))
    expect(screen.getByRole('status').textContent).toBe('1 of 2 chosen')
    await user.click(screen.getByRole('checkbox', { name: '99' }))
    expect(answer()).toEqual({ type: 'response', options: ['ratio', 'also'] })
  })

  it('takes no third, says why, and takes it once another is unticked', async () => {
    const { user, answer } = answering(response, { type: 'response', options: ['ratio', 'also'] })
    const third = screen.getByRole('checkbox', { name: '1' })
    expect(third.getAttribute('aria-disabled')).toBe('true')
    await user.click(third)
    expect(answer()).toEqual({ type: 'response', options: ['ratio', 'also'] })
    expect(screen.getByRole('status').textContent).toBe('2 of 2 chosen. Untick one to choose another')
    await user.click(screen.getByRole('checkbox', { name: '100' }))
    await user.click(third)
    expect(answer()).toEqual({ type: 'response', options: ['ratio', 'one'] })
  })

  it('is made by keyboard alone', async () => {
    const { user, answer } = answering(response)
    await user.tab()
    await user.keyboard(' ')
    await user.tab()
    await user.keyboard(' ')
    expect(answer()).toEqual({ type: 'response', options: ['inverse', 'ratio'] })
  })

  it('is none again once nothing is ticked', async () => {
    const { user, answer } = answering(response, { type: 'response', options: ['one'] })
    await user.click(screen.getByRole('checkbox', { name: '1' }))
    expect(answer()).toBeUndefined()
  })
})
