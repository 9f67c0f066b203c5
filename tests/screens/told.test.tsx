// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

function lateTexts() {
  let arrived = false
  let arrive = () => {}
  const coming = new Promise<void>((resolve) => {
    arrive = () => {
      arrived = true
      resolve()
    }
  })
  return { texts: { haveArrived: () => arrived, fetch: () => coming }, arrive: () => arrive() }
}

it('paints Today before the texts of the deck are there, and what reads them once they are', async () => {
  const { texts, arrive } = lateTexts()
  const { user } = await openApp([makeCard('a')], { at: '/', more: { texts } })
  await user.click(screen.getByRole('button', { name: 'Start' }))
  expect(screen.queryByRole('region', { name: 'Question' })).toBeNull()
  await act(async () => arrive())
  expect((await screen.findByRole('region', { name: 'Question' })).textContent).toBe('What is a?')
})
