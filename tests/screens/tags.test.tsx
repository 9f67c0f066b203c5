// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

const cards = [
  makeCard('a', { tags: ['gotcha'] }),
  makeCard('b', { tags: ['gotcha', 'exam-tip'] }),
  makeCard('c', { tags: ['exam-tip'] }),
]

async function atTags() {
  const app = await openApp(cards, { at: '/tags' })
  await screen.findByRole('heading', { level: 1, name: 'Tags' })
  return app
}

describe('Tags', () => {
  it('says what each tag means and what stands behind it', async () => {
    await atTags()
    const link = screen.getByRole('link', { name: /^#gotcha/ })
    expect(link.textContent).toContain('A common trap')
    expect(link.textContent).toContain('2 cards · 0 due · 2 new')
  })

  it('leads to a sitting on one tag', async () => {
    const { user, address } = await atTags()
    await user.click(screen.getByRole('link', { name: /^#gotcha/ }))
    expect(address()).toBe('/review?q=%23gotcha')
  })

  it('combines tags into a filter, says how many cards it finds, and leads to it', async () => {
    const { user, address } = await atTags()
    await user.click(screen.getByRole('button', { name: '#gotcha off' }))
    for (const state of ['off', 'with', 'only']) {
      await user.click(screen.getByRole('button', { name: `#exam-tip ${state}` }))
    }
    const combination = within(screen.getByRole('region', { name: 'Combination' }))
    expect(combination.getByText('#gotcha -#exam-tip')).toBeDefined()
    expect(combination.getByText('1 card')).toBeDefined()
    expect(address()).toBe('/tags?q=%23gotcha+-%23exam-tip')
    await user.click(combination.getByRole('link', { name: 'Study' }))
    expect(address()).toBe('/review?q=%23gotcha%20-%23exam-tip')
  })

  it('takes the chips from its address, so that going back keeps them', async () => {
    await openApp(cards, { at: '/tags?q=%23gotcha+-%23exam-tip' })
    expect(await screen.findByRole('button', { name: '#exam-tip without' })).toBeDefined()
  })
})
