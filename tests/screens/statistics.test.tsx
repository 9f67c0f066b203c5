// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

const cards = [makeCard('a', { tags: ['gotcha'] }), makeCard('b', { tags: ['gotcha'] }), makeCard('c')]
const figure = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent

describe('Statistics', () => {
  it('say how all cards stand, and then those of a filter', async () => {
    const { user, address } = await openApp(cards, { at: '/statistics' })
    expect([figure('Cards'), figure('New')]).toEqual(['3', '3'])
    await user.type(screen.getByRole('combobox', { name: 'Filter' }), '#gotcha')
    expect([figure('Cards'), figure('New')]).toEqual(['2', '2'])
    expect(address()).toBe('/statistics?q=%23gotcha')
  })

  it('keep what was found while a filter cannot be read, and say what is wrong', async () => {
    const { user } = await openApp(cards, { at: '/statistics?q=%23gotcha' })
    await user.type(screen.getByRole('combobox', { name: 'Filter' }), ' (')
    expect(figure('Cards')).toBe('2')
    expect(screen.getByRole('combobox', { name: 'Filter' }).getAttribute('aria-invalid')).toBe('true')
  })

  it('count the answers to these cards alone, and what falls due', async () => {
    const { store, user } = await openApp(cards, { at: '/statistics?q=%23gotcha' })
    const answer = (card: string, grade: 'again' | 'good') =>
      ({ type: 'answered', card, grade, tookMs: 1_000, sitting: 's', counts: true }) as const
    store.getState().record(answer('a', 'good'), answer('b', 'again'), answer('c', 'good'))
    await screen.findByText('2 answers, 50 % of them right.', { selector: 'p' })
    expect(figure('Due')).toBe('1')
    expect(figure('In review')).toBe('1')
    const [figures] = screen.getAllByText('In figures', { selector: 'summary' })
    await user.click(figures as HTMLElement)
    const [table] = screen.getAllByRole('table', { hidden: true })
    expect(within(table as HTMLElement).getAllByRole('row', { hidden: true })).toHaveLength(31)
  })
})
