// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { makeCard, makeEvent } from '../makers.ts'
import { openApp } from './open-app.tsx'

const many = Array.from({ length: 40 }, (_, index) => makeCard(`c${index}`, { tags: ['gotcha'] }))

describe('Today', () => {
  it('says what is to be done and how long it takes, and starts with one tap', async () => {
    const { user, address } = await openApp(many)
    expect(screen.getByText('minutes for 20 cards')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(address()).toBe('/review')
    expect(screen.getByText(/1 of 20/)).toBeDefined()
  })

  it('makes the sitting as short as asked', async () => {
    const { user } = await openApp(many)
    await user.click(screen.getByRole('radio', { name: '5 min' }))
    expect(screen.getByText('minutes for 16 cards')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(screen.getByText(/1 of 16/)).toBeDefined()
  })

  it('offers only lengths that are shorter than the whole', async () => {
    await openApp(many.slice(0, 3))
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByText('minute for 3 cards')).toBeDefined()
  })

  it('leads from a tag to its sitting', async () => {
    const { user, address } = await openApp(many)
    await user.click(screen.getByRole('link', { name: '#gotcha 40 new' }))
    expect(address()).toBe('/review?q=%23gotcha')
  })

  it('says when all is done and when it goes on', async () => {
    const { store } = await openApp([makeCard('a')])
    store
      .getState()
      .record(makeEvent({ type: 'answered', card: 'a', grade: 'easy', tookMs: 1, sitting: 's', counts: true }))
    expect(await screen.findByRole('heading', { name: 'All done for today' })).toBeDefined()
    expect(screen.getByText(/1 card comes back on/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
  })

  it('has something to say when the deck is empty', async () => {
    await openApp([])
    expect(screen.getByRole('heading', { name: 'Nothing to study yet' })).toBeDefined()
  })

  it('starts afresh beside an open sitting', async () => {
    const { user, reps } = await openApp(many)
    await user.click(screen.getByRole('button', { name: 'Start' }))
    await user.keyboard(' 3{Escape}')
    expect(screen.getByRole('button', { name: 'Continue' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(screen.getByText(/1 of 19/)).toBeDefined()
    expect(reps('c0')).toBe(1)
  })

  it('offers a new version between sittings, and holds its tongue in one', async () => {
    let applied = 0
    const updates = { isWaiting: () => true, subscribe: () => () => undefined, apply: () => (applied += 1) }
    const { user } = await openApp(many, { more: { updates } })
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(screen.queryByText('New version ready')).toBeNull()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Update now' }))
    expect(applied).toBe(1)
  })
})
