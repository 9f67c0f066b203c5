// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Note } from '#core/deck.ts'
import { makeCard, paragraph } from '../makers.ts'
import { openApp } from './open-app.tsx'

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
const other: Note = { ...note, id: 'lasso', title: 'Lasso', topic: 'lasso', tags: [], blocks: [paragraph('Sparse.')] }

async function atNotes(at: string) {
  const app = await openApp(cards, { at, notes: [note, other] })
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
    const study = screen.getByRole('link', { name: /^Study this note/ })
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
