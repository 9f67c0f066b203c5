// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { numeric, reviewing } from '../questions.tsx'

afterEach(cleanup)

it('shows both numbers, how far off is still right, and why', () => {
  const { container } = reviewing(numeric, { type: 'numeric', value: 25 })
  expect(screen.getByText('Wrong, your answer')).toBeDefined()
  expect(container.textContent).toContain('Right answer12.5 GBYours25 GBUp to 0.5 GB off is still right')
  expect(container.textContent).toContain('That is all of it.You may believe: belief in default')
})

it('accepts what is within the slack', () => {
  const { container } = reviewing(numeric, { type: 'numeric', value: 12.9 })
  expect(screen.getByText('Right, your answer')).toBeDefined()
  expect(container.textContent).toContain('Half of 25.')
})
