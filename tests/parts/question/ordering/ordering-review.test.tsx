// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ordering, reviewing } from '../questions.tsx'

afterEach(cleanup)

it('shows the right order, and where the learner had put each step', () => {
  reviewing(ordering, { type: 'ordering', steps: ['fit', 'split', 'test'] })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1Wrong, you put it at place 2Split the dataBefore anything is seen.',
    '2Wrong, you put it at place 1Fit the modelIt has seen all rows.You may believe: belief in leakIn fact: truth of leak',
    '3Right, your placeTest itAt the very end.',
  ])
})

it('shows the right order to who gave none', () => {
  reviewing(ordering, undefined)
  expect(screen.getByText('Not answered')).toBeDefined()
  expect(screen.getAllByRole('listitem')[0]?.textContent).toBe('1Split the dataBefore anything is seen.')
})
