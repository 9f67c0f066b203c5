// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { makeCard } from '../makers.ts'
import { openApp } from './open-app.tsx'

async function atSettings() {
  const app = await openApp([makeCard('a')], { at: '/settings' })
  await screen.findByRole('heading', { level: 1, name: 'Settings' })
  return { ...app, settings: () => app.store.getState().progress.settings }
}

describe('Settings', () => {
  it('changes a number by thumb or by typing', async () => {
    const { user, settings } = await atSettings()
    await user.click(screen.getByRole('button', { name: 'More: Desired retention' }))
    expect(settings().retention).toBe(0.91)
    const field = screen.getByRole('textbox', { name: 'New cards a day' })
    await user.clear(field)
    await user.type(field, '35{Enter}')
    expect(settings().newPerDay).toBe(35)
  })

  it('keeps a number within its range, and the old one where none was typed', async () => {
    const { user, settings } = await atSettings()
    const field = screen.getByRole('textbox', { name: 'Desired retention' })
    await user.clear(field)
    await user.type(field, '100{Enter}')
    expect(settings().retention).toBe(0.97)
    await user.clear(field)
    await user.type(field, 'most{Enter}')
    expect(settings().retention).toBe(0.97)
    expect(field).toHaveProperty('value', '97')
  })

  it('sets the theme on the whole page', async () => {
    const { user } = await atSettings()
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    await user.click(screen.getByRole('radio', { name: 'As the device' }))
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })

  it('leads to all about the log', async () => {
    await atSettings()
    const link = screen.getByRole('link', { name: /Backup, storage and flight check/ })
    expect(link.getAttribute('href')).toBe('/data')
  })
})
