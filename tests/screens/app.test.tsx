// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { PROPERTIES, STATES } from '#core/query/shape.ts'
import { OPERATORS } from '#core/query/tokens.ts'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

describe('the app', () => {
  it('has one title on every screen, and names the tab after it', async () => {
    for (const [path, title] of [
      ['/', 'Today'],
      ['/tags', 'Tags'],
      ['/notes', 'Notes'],
      ['/settings', 'Settings'],
      ['/help', 'Help'],
      ['/review?q=%23gotcha', 'New sitting'],
      ['/nowhere', 'Not found'],
    ] as const) {
      const { view } = await openApp([makeCard('a')], { at: path })
      await screen.findByRole('heading', { level: 1, name: title })
      expect(document.title).toBe(path === '/' ? 'Tagdrill' : `${title} · Tagdrill`)
      view.unmount()
    }
  })

  it('takes the focus to the title of the screen that was chosen', async () => {
    const { user } = await openApp([makeCard('a')])
    await user.click(within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Tags' }))
    expect(document.activeElement).toBe(await screen.findByRole('heading', { level: 1, name: 'Tags' }))
  })

  it('offers the data first when a screen fails', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { store } = await openApp([makeCard('a')])
    store.setState({ deck: { ...store.getState().deck, cards: undefined } as never })
    const offered = await screen.findByRole('button', { name: 'Export my data' })
    expect(screen.getAllByRole('button')[0]).toBe(offered)
    quiet.mockRestore()
  })

  it('says what could not be written, wherever the learner is', async () => {
    const { store } = await openApp([makeCard('a')])
    store.setState({ saving: { unsaved: 2, problem: 'The disk is full.' } })
    expect((await screen.findByText(/not saved yet/)).textContent).toMatch(
      /^2 answers not saved yet: The disk is full\./,
    )
  })

  it('tells in the help what has changed', async () => {
    await openApp([makeCard('a')], { at: '/help' })
    await screen.findByText('A first deck.')
  })

  it('tells in the help what every operator of a query means', async () => {
    await openApp([makeCard('a')], { at: '/help' })
    const terms = (await screen.findAllByRole('term', { hidden: true })).map(({ textContent }) => textContent)
    expect(terms).toEqual(expect.arrayContaining(OPERATORS.map((name) => `${name}:`)))
    expect(terms).toEqual(expect.arrayContaining(STATES.map((state) => `is:${state}`)))
    expect(terms).toEqual(expect.arrayContaining(PROPERTIES.map((property) => `prop:${property}`)))
  })

  it('asks to reload once a newer version has taken over', async () => {
    let reloads = 0
    const reload = () => {
      reloads += 1
    }
    const { store, user } = await openApp([makeCard('a')], { more: { reload } })
    store.setState({ superseded: true })
    await user.click(await screen.findByRole('button', { name: 'Reload' }))
    expect(reloads).toBe(1)
  })
})
