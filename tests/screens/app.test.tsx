// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
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

  it('says whether what could not be written would outlive the page, tries at once when asked, and gives it away', async () => {
    let tries = 0
    const { store, user } = await openApp([makeCard('a')])
    const saveNow = () => {
      tries += 1
    }
    store.setState({ saveNow, saving: { unsaved: 1, problem: 'The disk is full.', isAside: true } })
    const banner = await screen.findByText(/^1 answer not saved yet/)
    expect(banner.textContent).toMatch(/tried again and again, also after a reload\.$/)
    await user.click(screen.getByRole('button', { name: 'Try now' }))
    expect(tries).toBe(1)
    store.setState({ saving: { unsaved: 1, problem: 'The disk is full.', isAside: false } })
    await screen.findByText(/keep this page open\.$/)
    store.setState({ readLog: () => Promise.reject(new Error('The connection is lost.')) })
    await user.click(screen.getByRole('button', { name: 'Export my data' }))
    await screen.findByText('It could not be read: The connection is lost.')
    store.setState({ saving: { unsaved: 0 } })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Export my data' })).toBeNull())
  })

  it('says that nothing is kept where the browser keeps nothing', async () => {
    const { store } = await openApp([makeCard('a')])
    store.setState({ forbidden: 'This browser keeps no data.' })
    await screen.findByText(/^You can look around, but what you do here is not saved\. This browser keeps no data\.$/)
  })

  it('reads the disk past the app when a screen has failed and the app cannot read its log', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let rescues = 0
    const rescueLog = async () => {
      rescues += 1
      return 'A file with 7 events was handed to the browser.'
    }
    const { store, user } = await openApp([makeCard('a')], { more: { rescueLog } })
    store.setState({
      deck: { ...store.getState().deck, cards: undefined } as never,
      readLog: () => Promise.reject(new Error('The connection is lost.')),
    })
    await user.click(await screen.findByRole('button', { name: 'Export my data' }))
    await screen.findByText('A file with 7 events was handed to the browser.')
    expect(rescues).toBe(1)
    quiet.mockRestore()
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
