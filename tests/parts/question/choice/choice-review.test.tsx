// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { choice, response, reviewing } from '../questions.tsx'

afterEach(cleanup)

const texts = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

describe('the review of a choice', () => {
  it('marks the wrong choice and the right answer, and says why of each option', () => {
    reviewing(choice, { type: 'choice', option: 'inverse' })
    expect(screen.getByText('Wrong')).toBeDefined()
    expect(texts()).toEqual([
      'AWrong, your choice0.01Upside down.You may believe: belief in inverseIn fact: truth of inverse',
      'BRight answer99Negatives over positives.',
      'C1The default.',
      'D0.99A share.',
    ])
  })

  it('marks the right choice', () => {
    reviewing(choice, { type: 'choice', option: 'ratio' })
    expect(screen.getByText('Right')).toBeDefined()
    expect(texts()[1]).toBe('BRight, your choice99Negatives over positives.')
  })

  it('shows the right answer to who gave none, and accuses of nothing', () => {
    reviewing(choice, undefined)
    expect(screen.getByText('Not answered')).toBeDefined()
    expect(screen.getByText('Right answer')).toBeDefined()
    expect(screen.queryByText('You may believe:')).toBeNull()
  })

  it('marks each of several choices', () => {
    reviewing(response, { type: 'response', options: ['ratio', 'percent'] })
    expect(screen.getByText('Right, your choice')).toBeDefined()
    expect(screen.getByText('Wrong, your choice')).toBeDefined()
    expect(screen.getByText('Right answer')).toBeDefined()
  })
})
