// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { saveFilter } from '#state/filters.ts'
import { filtersIn } from '#state/selectors.ts'
import { makeCard } from '../makers.ts'
import { descriptionOf, openApp } from './open-app.tsx'

const cards = [
  makeCard('a', { tags: ['gotcha'], domains: ['mla-c02/2'] }),
  makeCard('b', { tags: ['exam-tip', 'cost'], domains: ['mla-c02/2'] }),
  makeCard('c', { tags: ['gotcha'], domains: ['mla-c02/2'], startsSuspended: true }),
  makeCard('d', { domains: ['mla-c02/1'], kind: 'cloze' }),
]

const setUp = (query = '') => openApp(cards, { at: `/review?q=${encodeURIComponent(query)}` })
const filter = () => screen.getByRole('combobox', { name: 'Filter' }) as HTMLInputElement
const press = (name: string | RegExp) => screen.getByRole('button', { name })
const options = () => [...(screen.queryByRole('listbox', { name: 'Completions' })?.children ?? [])]
const optionNames = () => options().map((one) => one.querySelector('code')?.textContent)

describe('building a filter by chips', () => {
  it('joins the chips of a group by or, and the groups by and', async () => {
    const { user } = await setUp()
    await user.click(press('#exam-tip off'))
    await user.click(press('#gotcha off'))
    await user.click(press('State'))
    await user.click(press('suspended off'))
    await user.click(press('suspended with'))
    await user.click(press('suspended only'))
    await user.click(press('Domain'))
    await user.click(press('Domain 2 off'))
    expect(filter().value).toBe('(#exam-tip or #gotcha) -is:suspended domain:2')
    expect(descriptionOf(filter())).toContain('2cards in this sitting')
  })

  it('keeps what is chosen at hand when its group is folded', async () => {
    const { user } = await setUp()
    await user.click(press('Kind'))
    await user.click(press('cloze card off'))
    await user.click(press(/^Kind/))
    expect(press('Kind 1 chosen').getAttribute('aria-expanded')).toBe('false')
    await user.click(press('cloze card with'))
    expect(filter().value).toBe('card:cloze')
  })

  it('follows what is typed, in words of the deck or as it is written', async () => {
    const { user } = await setUp()
    await user.type(filter(), 'prop:reps<3 -domain:2')
    expect(press('Domain 2 without')).toBeDefined()
    await user.click(press('prop:reps<3 with'))
    expect(filter().value).toBe('prop:reps<3 -domain:2')
    await user.click(press('prop:reps<3 only'))
    expect(filter().value).toBe('-prop:reps<3 -domain:2')
  })

  it('leaves the text of a filter that chips cannot say, and says so', async () => {
    const { user } = await setUp('#gotcha or is:due')
    expect(screen.getByText(/more than chips can/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^#exam-tip/ })).toBeNull()
    expect(filter().value).toBe('#gotcha or is:due')
    await user.click(press('Clear'))
    expect(press('#exam-tip off')).toBeDefined()
  })
})

describe('typing a filter', () => {
  it('offers what a word could become, and takes it by arrow and Enter', async () => {
    const { user, address } = await setUp()
    await user.type(filter(), '#go')
    expect(filter().getAttribute('aria-expanded')).toBe('true')
    expect(filter().getAttribute('aria-activedescendant')).toBeNull()
    expect(optionNames()).toEqual(['#gotcha'])
    await user.keyboard('{ArrowDown}')
    const [option] = options()
    expect(option?.getAttribute('aria-selected')).toBe('true')
    expect(filter().getAttribute('aria-activedescendant')).toBe(option?.id)
    expect(option?.textContent).toContain('2 cards · A common trap')
    await user.keyboard('{Enter}')
    expect(filter().value).toBe('#gotcha ')
    expect(optionNames()).toEqual([])
    expect(address()).toMatch(/^\/review\?q=/)
    await user.keyboard('is:s{ArrowDown}{Tab}')
    expect(filter().value).toBe('#gotcha is:suspended ')
    expect(document.activeElement).toBe(filter())
  })

  it('goes on from an operator to its values', async () => {
    const { user } = await setUp()
    await user.type(filter(), 'dom')
    await user.click(screen.getByRole('option', { name: /^domain:/ }))
    expect(filter().value).toBe('domain:')
    expect(optionNames()).toEqual(['domain:1', 'domain:2', 'domain:mla-c02/1', 'domain:mla-c02/2'])
  })

  it('offers every operator at an arrow key, and nothing unasked', async () => {
    const { user } = await setUp()
    await user.click(filter())
    expect(optionNames()).toEqual([])
    await user.keyboard('{ArrowDown}')
    expect(optionNames()).toContain('is:')
    await user.keyboard('{Escape}')
    expect(optionNames()).toEqual([])
  })

  it('starts the sitting at Enter, when no choice is reached', async () => {
    const { user, address } = await setUp()
    await user.type(filter(), '#gotch')
    await user.keyboard('{Escape}')
    await user.clear(filter())
    await user.type(filter(), '#gotcha{Enter}')
    expect(address()).toBe('/review')
  })

  it('completes in the middle of a text', async () => {
    const { user } = await setUp('is:due #go -is:new')
    await user.click(filter())
    filter().setSelectionRange(10, 10)
    await user.keyboard('t{ArrowDown}{Enter}')
    expect(filter().value).toBe('is:due #gotcha -is:new')
    expect(filter().selectionStart).toBe(15)
  })
})

describe('saved filters', () => {
  async function withFilters(...names: readonly string[]) {
    const app = await openApp(cards, { at: '/tags' })
    for (const name of names) saveFilter(app.store, { name, query: '#gotcha', pinned: false })
    await screen.findByRole('heading', { name: 'Saved filters' })
    return app
  }
  const order = () =>
    within(screen.getByRole('region', { name: 'Saved filters' }))
      .getAllByRole('link')
      .flatMap((link) => link.querySelector('strong')?.textContent ?? [])

  it('are saved under a name, and pinned to Today with what they hold', async () => {
    const { user, store, view } = await setUp('#gotcha')
    await user.click(press('Save this filter'))
    const dialog = within(screen.getByRole('dialog', { name: 'Save filter' }))
    expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: 'Name' }))
    await user.keyboard('Traps')
    await user.click(dialog.getByRole('checkbox', { name: 'Show on Today' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(filtersIn(store.getState().progress)).toMatchObject([{ name: 'Traps', query: '#gotcha', pinned: true }])
    expect(screen.getByText('Traps', { selector: 'em' })).toBeDefined()
    view.unmount()
  })

  it('lead from Today to their sitting', async () => {
    const { user, store, address } = await openApp(cards)
    saveFilter(store, { name: 'Traps', query: '#gotcha', pinned: true })
    saveFilter(store, { name: 'Hidden', query: '#cost', pinned: false })
    const link = await screen.findByRole('link', { name: /^Traps/ })
    expect(link.textContent).toBe('Traps0 due · 1 new')
    expect(screen.queryByRole('link', { name: /^Hidden/ })).toBeNull()
    await user.click(link)
    expect(address()).toBe('/review?q=%23gotcha')
  })

  it('are not lost when this version cannot read one', async () => {
    const { store } = await openApp(cards)
    saveFilter(store, { name: 'Later', query: 'will:be', pinned: true })
    expect((await screen.findByRole('link', { name: /^Later/ })).textContent).toContain('cannot be read')
  })

  it('are renamed, and refused the name of another', async () => {
    const { user } = await withFilters('Traps', 'Tips')
    await user.click(press('Change Traps'))
    const dialog = within(screen.getByRole('dialog', { name: 'Change filter' }))
    const name = dialog.getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'tips')
    expect(dialog.getByText('Another filter has this name.')).toBeDefined()
    expect(dialog.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true)
    await user.type(name, ' of mine{Enter}')
    expect(order()).toEqual(['tips of mine', 'Tips'])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('change their order by buttons and by arrow keys', async () => {
    const { user } = await withFilters('a', 'b', 'c')
    await user.click(press('Change c'))
    await user.click(press('Move up'))
    expect(order()).toEqual(['a', 'c', 'b'])
    await user.click(press('Move up'))
    await user.click(press('Move up'))
    expect(order()).toEqual(['c', 'a', 'b'])
    await user.click(press('Close'))
    screen.getByRole('button', { name: /^Place 1: c/ }).focus()
    await user.keyboard('{ArrowDown}')
    expect(order()).toEqual(['a', 'c', 'b'])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Place 2: c/ }))
  })

  it('are removed, and brought back', async () => {
    const { user } = await withFilters('only')
    await user.click(press('Change only'))
    await user.click(press('Remove'))
    expect(screen.queryByRole('link', { name: /^only/ })).toBeNull()
    expect(screen.getByText('only', { selector: 'em' })).toBeDefined()
    await user.click(press('Undo'))
    expect(order()).toEqual(['only'])
  })
})
