// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkDeck } from '#content/deck-schema.ts'
import { openSitting } from '#state/selectors.ts'
import { makeCard, makeDeck, paragraph } from '../makers.ts'
import { openApp } from './open-app.tsx'

const cards = [
  makeCard('a', { tags: ['gotcha'], front: [paragraph('Zebra stripes')] }),
  makeCard('b', { tags: ['gotcha', 'exam-tip'], front: [paragraph('Apple pie')] }),
  makeCard('c', { startsSuspended: true, front: [paragraph('Mango')] }),
  makeCard('d', { note: 'cost', topic: 'cost', front: [paragraph('Kiwi')] }),
]
const [xgboost] = makeDeck([]).notes
const notes = [
  ...(xgboost ? [xgboost] : []),
  ...(xgboost
    ? [{ ...xgboost, id: 'cost', title: 'Cost', topic: 'cost', blocks: [paragraph('Spot saves money')] }]
    : []),
]

// Nothing is laid out here: a list as high as a screen, and a screen as wide as it is told to be.
let height: PropertyDescriptor | undefined
beforeAll(() => {
  height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientHeight')
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 })
})
afterAll(() => {
  if (height) Object.defineProperty(HTMLElement.prototype, 'clientHeight', height)
})
afterEach(() => vi.restoreAllMocks())

function screenIs(how: 'wide' | 'narrow') {
  const real = window.matchMedia.bind(window)
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const list = real(query)
    return query.includes('64rem') ? Object.defineProperty(list, 'matches', { value: how === 'wide' }) : list
  })
}

const open = (at = '/browse') => openApp(cards, { at, notes })
const list = () => screen.findByRole('listbox', { name: 'Cards' })
const rows = () => within(screen.getByRole('listbox', { name: 'Cards' })).getAllByRole('option')
const fronts = () => rows().map((row) => row.children[1]?.textContent)
const chosen = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true').length
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const filter = () => screen.getByRole('combobox', { name: 'Filter' })
const dialog = () => within(screen.getByRole('dialog'))
const said = () => screen.getAllByRole('status').map((one) => one.textContent)

describe('finding cards', () => {
  it('lists every card with how it stands, and those that a query finds while it is typed', async () => {
    const { user, address } = await open()
    await list()
    expect(fronts()).toEqual(['Zebra stripes', 'Apple pie', 'Mango', 'Kiwi'])
    expect(rows()[2]?.textContent).toContain('Suspended')
    expect(rows()[1]?.textContent).toContain('#exam-tip')
    expect(rows()[1]?.getAttribute('aria-posinset')).toBe('2')
    expect(rows()[1]?.getAttribute('aria-setsize')).toBe('4')
    await user.type(filter(), '#gotcha')
    expect(fronts()).toEqual(['Zebra stripes', 'Apple pie'])
    expect(said()).toContain('2 cards found')
    await waitFor(() => expect(address()).toBe('/browse?q=%23gotcha'))
  })

  it('keeps what was found while the query cannot be read, and says what is wrong', async () => {
    const { user } = await open('/browse?q=%23gotcha')
    await list()
    await user.type(filter(), ' (')
    expect(fronts()).toEqual(['Zebra stripes', 'Apple pie'])
    expect(filter().getAttribute('aria-invalid')).toBe('true')
  })

  it('says so when there is nothing, and clears the filter', async () => {
    const { user } = await open('/browse?q=walrus')
    await user.click(await screen.findByRole('button', { name: 'Clear the filter' }))
    expect(fronts()).toHaveLength(4)
  })

  it('sorts as the address says and as the learner chooses', async () => {
    const { user, address } = await open('/browse?sort=front')
    await list()
    expect(fronts()).toEqual(['Apple pie', 'Kiwi', 'Mango', 'Zebra stripes'])
    await user.click(button('Descending'))
    expect(fronts()[0]).toBe('Zebra stripes')
    expect(address()).toBe('/browse?sort=front&down=1')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Topic')
    expect(address()).toBe('/browse?sort=topic&down=1')
    expect(fronts().at(-1)).toBe('Kiwi')
  })

  it('builds the filter by chips over the list', async () => {
    const { user } = await open()
    await list()
    await user.click(button('Build the filter'))
    await user.click(button('#exam-tip off'))
    await user.click(button('Show 1 card'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(fronts()).toEqual(['Apple pie'])
  })

  it('finds notes by their cards and by their own words, and goes on to their cards', async () => {
    const { user, address } = await open('/browse?q=money')
    await user.click(await screen.findByRole('radio', { name: 'Notes' }))
    expect(screen.getAllByRole('link', { name: /Cost|XGBoost/ }).map((link) => link.textContent)).toEqual(['Cost'])
    await user.clear(filter())
    await user.click(await screen.findByRole('button', { name: '3 cards of XGBoost' }))
    expect(fronts()).toEqual(['Zebra stripes', 'Apple pie', 'Mango'])
    expect(address()).toBe('/browse?q=note%3Axgboost')
  })
})

describe('a card', () => {
  it('opens as a view of its own on a phone, and goes back to the list', async () => {
    screenIs('narrow')
    const { user, address } = await open()
    await list()
    await user.click(screen.getByRole('option', { name: /Apple pie/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Card' })).toBe(document.activeElement)
    expect(address()).toBe('/browse?card=b')
    expect(screen.getByRole('region', { name: 'Answer' }).textContent).toContain('It is b.')
    expect(await screen.findByText('No answers yet.')).toBeDefined()
    expect(screen.getByRole('link', { name: 'Note' }).getAttribute('href')).toBe('/notes/xgboost#b')
    expect(screen.getByRole('link', { name: 'Study' }).getAttribute('href')).toBe('/review?q=id%3Ab')
    await user.click(button('Card after'))
    expect(address()).toBe('/browse?card=c')
    await user.click(button('Back to the list'))
    await waitFor(() => expect(address()).toBe('/browse'))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Cards' })))
  })

  it('shows beside the list where there is room, and follows the keys', async () => {
    screenIs('wide')
    const { user, address } = await open('/browse?card=a')
    await list()
    const face = () => screen.getByRole('region', { name: 'Question' }).textContent
    expect(face()).toBe('Zebra stripes')
    ;(await list()).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(face()).toBe('Mango'))
    await waitFor(() => expect(address()).toBe('/browse?card=c'))
    expect(screen.getByRole('option', { name: /Mango/ }).getAttribute('aria-current')).toBe('true')
  })
})

describe('many cards', () => {
  it('are suspended by one event, which Undo takes back', async () => {
    const { user, store } = await open()
    await list()
    await user.click(button('Select'))
    await user.click(screen.getByRole('option', { name: /Zebra/ }))
    await user.click(screen.getByRole('option', { name: /Apple/ }))
    expect(said()).toContain('2 selected')
    await user.click(button('Suspend'))
    expect(said()).toContain('2 cards suspended')
    expect(await store.getState().readLog()).toHaveLength(1)
    expect(screen.getByRole('option', { name: /Zebra/ }).textContent).toContain('Suspended')
    expect(button('Unsuspend')).toBeDefined()
    await user.click(button('Undo'))
    expect(screen.getByRole('option', { name: /Zebra/ }).textContent).not.toContain('Suspended')
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Cards' }))
  })

  it('are chosen by keys: one, up to another, all, and none', async () => {
    const { user } = await open()
    ;(await list()).focus()
    await user.keyboard('{Home} ')
    expect(chosen()).toBe(1)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}')
    expect(chosen()).toBe(2)
    await user.keyboard('{Control>}a{/Control}')
    expect(chosen()).toBe(4)
    expect(said()).toContain('4 selected')
    await user.keyboard('{Escape}')
    expect(chosen()).toBe(0)
    expect(button('Select')).toBeDefined()
  })

  it('are only those that can be seen', async () => {
    const { user, store } = await open()
    await list()
    await user.click(button('Select'))
    await user.click(button('Select all 4 found'))
    await user.type(filter(), '#exam-tip')
    expect(said()).toContain('1 selected')
    await user.click(button('Flag'))
    expect([...store.getState().progress.cards].map(([id]) => id)).toEqual(['b'])
    expect(rows()[0]?.textContent).toContain('Flagged')
  })

  it('are given tags of the learner’s own, and lose them', async () => {
    const { user, store } = await open()
    await list()
    await user.click(button('Select'))
    await user.click(screen.getByRole('option', { name: /Zebra/ }))
    await user.click(button('My tags'))
    await user.type(dialog().getByRole('combobox', { name: 'Add a tag' }), 'Weak Spot{Enter}')
    await user.click(dialog().getByRole('button', { name: 'Change tags' }))
    expect(store.getState().progress.cards.get('a')?.myTags).toEqual(['weak-spot'])
    expect(rows()[0]?.textContent).toContain('#weak-spot')

    await user.click(screen.getByRole('option', { name: /Apple/ }))
    await user.click(button('My tags'))
    await user.click(dialog().getByRole('button', { name: '#weak-spot on 1 of 2' }))
    expect(dialog().getByRole('button', { name: '#weak-spot will be on all' })).toBeDefined()
    await user.click(dialog().getByRole('button', { name: '#weak-spot will be on all' }))
    await user.click(dialog().getByRole('button', { name: 'Change tags' }))
    expect(store.getState().progress.cards.get('a')?.myTags).toBeUndefined()
  })

  it('are forgotten only once the learner has heard what that means', async () => {
    const { user, store } = await open()
    store.getState().record({ type: 'answered', card: 'a', grade: 'good', tookMs: 1, sitting: 's', counts: true })
    await list()
    await user.click(button('Select'))
    await user.click(button('Select all 4 found'))
    await user.click(button('More'))
    await user.click(dialog().getByRole('button', { name: /^Forget/ }))
    expect(dialog().getByText(/^1 answer will count no more/)).toBeDefined()
    await user.click(dialog().getByRole('button', { name: 'Forget 4 cards' }))
    expect(store.getState().progress.cards.get('a')?.reps).toBe(0)
    await user.click(button('Undo'))
    expect(store.getState().progress.cards.get('a')?.reps).toBe(1)
  })

  it('are set due on a day, unless they were never answered', async () => {
    const { user, store } = await open()
    store.getState().record({ type: 'answered', card: 'a', grade: 'good', tookMs: 1, sitting: 's', counts: true })
    await list()
    await user.click(button('Select'))
    await user.click(screen.getByRole('option', { name: /Zebra/ }))
    await user.click(screen.getByRole('option', { name: /Apple/ }))
    await user.click(button('More'))
    await user.click(dialog().getByRole('button', { name: /^Set due/ }))
    expect(dialog().getByText('1 card never answered will stay new.')).toBeDefined()
    await user.click(dialog().getByRole('button', { name: 'In a week' }))
    await user.click(dialog().getByRole('button', { name: 'Set due for 1 card' }))
    expect(store.getState().progress.cards.get('a')?.due).toBe('2026-11-28')
    expect(screen.getByRole('option', { name: /Zebra/ }).textContent).toContain('in 7 days')
  })

  it('are crammed in a sitting of just these', async () => {
    const { user, store, address } = await open('/browse?sort=front')
    await list()
    await user.click(button('Select'))
    await user.click(screen.getByRole('option', { name: /Zebra/ }))
    await user.click(screen.getByRole('option', { name: /Apple/ }))
    await user.click(button('More'))
    await user.click(dialog().getByRole('button', { name: /^Cram/ }))
    expect(address()).toBe('/review')
    expect(openSitting(store.getState())).toMatchObject({ cards: ['b', 'a'], counts: false })
    expect(await screen.findByText('Apple pie')).toBeDefined()
  })

  it('are exported as a deck', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:deck'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const { user } = await open()
    await list()
    await user.click(button('Select'))
    await user.click(screen.getByRole('option', { name: /Kiwi/ }))
    await user.click(button('More'))
    await user.click(dialog().getByRole('button', { name: /^Export/ }))
    await waitFor(() => expect(said()).toContain('1 card exported as a deck'))
    const deck = checkDeck(JSON.parse((await files[0]?.text()) ?? ''))
    expect(deck.ok && deck.value.cards.map(({ id }) => id)).toEqual(['d'])
  })
})
