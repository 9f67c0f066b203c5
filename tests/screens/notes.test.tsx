// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { DeckBook, Note } from '#core/deck.ts'
import type { Block } from '#core/prose.ts'
import { makeCard, paragraph } from '../makers.ts'
import { descriptionOf, openApp } from './open-app.tsx'

const cards = [makeCard('eta'), makeCard('eta~reverse', { anchor: 'eta', siblings: 'eta' })]

const note: Note = {
  id: 'xgboost',
  path: 'notes/algorithms/xgboost.md',
  title: 'XGBoost',
  topic: 'boosting',
  area: 'algorithms',
  tags: ['gotcha'],
  blocks: [
    { kind: 'heading', depth: 1, content: [{ kind: 'text', text: 'XGBoost' }] },
    { kind: 'heading', depth: 2, content: [{ kind: 'text', text: 'Learning' }] },
    { kind: 'paragraph', id: 'eta', content: [{ kind: 'text', text: 'eta is the learning rate.' }] },
    {
      kind: 'paragraph',
      content: [{ kind: 'link', address: 'note:lasso#l1', content: [{ kind: 'text', text: 'Lasso' }] }],
    },
  ],
}
const listed = (name: string): Block[] => [
  { kind: 'heading', depth: 2, content: [{ kind: 'text', text: `Every hyperparameter of ${name}` }] },
  {
    kind: 'list',
    ordered: false,
    items: ['alpha', name].map((one) => ({
      blocks: [
        {
          kind: 'paragraph',
          content: [
            { kind: 'strong', content: [{ kind: 'code', text: one }] },
            { kind: 'text', text: ` – What ${one} does` },
          ],
        },
      ],
    })),
  },
]
const other: Note = {
  ...note,
  id: 'lasso',
  title: 'Lasso',
  topic: 'lasso',
  tags: [],
  blocks: [paragraph('Sparse.'), ...['Ridge', 'Lasso', 'Net'].flatMap(listed)],
}

const book: DeckBook = {
  glossary: [
    { id: 'word-sparse', names: ['sparse'], meaning: [{ kind: 'text', text: 'mostly zeros' }], note: 'xgboost#eta' },
  ],
  comparisons: [
    {
      id: 'options',
      title: 'Options',
      note: 'lasso#l1',
      properties: ['Files', 'Modes'],
      items: ['Ridge', 'Lasso', 'Net'].map((name, place) => ({
        id: name.toLowerCase(),
        name,
        cells: [[{ kind: 'text', text: 'CSV' }], [{ kind: 'text', text: `Mode ${place}` }]],
        settings: { note: 'lasso', under: `Every hyperparameter of ${name}` },
      })),
    },
  ],
}

async function atNotes(at: string) {
  const app = await openApp(cards, { at, notes: [note, other], book })
  await screen.findByRole('heading', { level: 1 })
  return app
}

describe('Notes', () => {
  it('lists the notes of each area with their cards', async () => {
    await atNotes('/notes')
    expect(screen.getByRole('heading', { level: 2, name: 'Algorithms' })).toBeDefined()
    expect(screen.getByRole('link', { name: /^XGBoost/ }).textContent).toContain('2 cards')
    expect(screen.getByRole('link', { name: /^Lasso/ }).textContent).toContain('to read')
  })

  it('shows a note by its id or its topic, its title once', async () => {
    await atNotes('/notes/boosting')
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['XGBoost', 'Learning'])
  })

  it('leads from a note to its sitting, to other notes and to the next one', async () => {
    const { user, address } = await atNotes('/notes/xgboost')
    const study = screen.getByRole('link', { name: /^Study this page/ })
    expect(study.getAttribute('href')).toBe('/review?q=note%3Axgboost')
    expect(screen.getByRole('link', { name: 'Next Lasso' }).getAttribute('href')).toBe('/notes/lasso')
    await user.click(screen.getByRole('link', { name: 'Lasso' }))
    expect(address()).toBe('/notes/lasso#l1')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Lasso')
  })

  it('tells about the cards of a block', async () => {
    const { user } = await atNotes('/notes/xgboost')
    await user.click(screen.getByRole('button', { name: '2 cards' }))
    const dialog = within(screen.getByRole('dialog', { name: '2 cards' }))
    expect(dialog.getByText('What is eta?')).toBeDefined()
  })

  it('marks the block that the address names', async () => {
    await atNotes('/notes/xgboost#eta')
    expect(document.getElementById('eta')?.className).toContain('target')
  })

  it('says so when there is no such note', async () => {
    await atNotes('/notes/nowhere')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Not found')
  })
})

describe('the book', () => {
  it('is searched through, and the search stays in the address', async () => {
    const { user, address } = await atNotes('/notes')
    await user.type(screen.getByRole('searchbox', { name: 'Search the notes' }), 'learning rate')
    const found = within(screen.getByRole('region', { name: 'Found' }))
    expect(await found.findByText('1 passage')).toBeDefined()
    const link = found.getByRole('link', { name: /XGBoost › Learning/ })
    expect(link.getAttribute('href')).toBe('/notes/xgboost#eta')
    expect(within(link).getByText('rate').tagName).toBe('MARK')
    expect(address()).toBe('/notes?q=learning+rate')
    await user.clear(screen.getByRole('searchbox'))
    expect(screen.getByRole('heading', { level: 2, name: 'Algorithms' })).toBeDefined()
  })

  it('says where nothing is found', async () => {
    await atNotes('/notes?q=zebra')
    expect(screen.getByRole('status').textContent).toBe('Nothing in the notes says this.')
  })
})

describe('a term', () => {
  const term = () => screen.findByRole('button', { name: 'Sparse' })

  it('is explained by the keyboard, and closed by Escape, with the focus where it was', async () => {
    const { user } = await atNotes('/notes/lasso')
    const button = await term()
    button.focus()
    await user.keyboard('{Enter}')
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(descriptionOf(button)).toBe('sparse: mostly zeros')
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Read more')
    await user.keyboard('{Escape}')
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(button)
  })

  it('is explained by a tap, leads on to its note, and closes when the focus goes elsewhere', async () => {
    const { user, address } = await atNotes('/notes/lasso')
    await user.click(await term())
    await user.tab()
    await user.tab()
    expect(screen.queryByText('mostly zeros')).toBeNull()
    await user.click(await term())
    await user.click(screen.getByRole('link', { name: 'Read more' }))
    expect(address()).toBe('/notes/xgboost#eta')
  })

  it('is explained when the mouse rests on it', async () => {
    const { user } = await atNotes('/notes/lasso')
    await user.hover(await term())
    expect(await screen.findByText(/mostly zeros/)).toBeDefined()
    await user.keyboard('{Escape}')
    expect(screen.queryByText(/mostly zeros/)).toBeNull()
  })

  it('is left alone on the page that explains it', async () => {
    await atNotes('/notes/xgboost')
    expect(screen.queryByRole('button', { name: 'Sparse' })).toBeNull()
  })
})

describe('a comparison', () => {
  const names = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)

  it('is reached from the book and from the note of its table', async () => {
    await atNotes('/notes')
    const link = await screen.findByRole('link', { name: /^Compare/ })
    expect(link.getAttribute('href')).toBe('/notes/compare?of=options')
  })

  it('lays any two side by side, at an address that can be shared', async () => {
    const { user, address } = await atNotes('/notes/compare?of=options&items=net,ridge')
    await screen.findByRole('table', { name: 'Net and Ridge' })
    expect(screen.getAllByText('Both:')).toHaveLength(1)
    expect(screen.getByRole('cell', { name: 'Mode 2' })).toBeDefined()
    await user.selectOptions(screen.getByLabelText('The second'), 'Lasso')
    expect(address()).toBe('/notes/compare?of=options&items=net%2Classo')
    expect(names().slice(0, 2)).toEqual(['Net', 'Lasso'])
  })

  it('changes sides where the other one is chosen', async () => {
    const { user } = await atNotes('/notes/compare?of=options&items=net,ridge')
    await user.selectOptions(await screen.findByLabelText('The first'), 'Ridge')
    expect(names().slice(0, 2)).toEqual(['Ridge', 'Net'])
  })

  it('tells the settings that both have from those that one has', async () => {
    const { user } = await atNotes('/notes/compare?items=net,ridge')
    await screen.findByRole('table', { name: 'Hyperparameters that both have' })
    expect(screen.getAllByText('What alpha does')).toHaveLength(2)
    await user.click(screen.getByText('Only Net has: 1'))
    expect(screen.getByText('What Net does')).toBeDefined()
  })

  it('takes two that there are, whatever the address says', async () => {
    await atNotes('/notes/compare?of=nothing&items=x,x,lasso')
    await screen.findByRole('table', { name: 'Lasso and Ridge' })
  })
})
