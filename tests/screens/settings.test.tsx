// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { writeLogFile } from '#storage/log-file.ts'
import { makeCard, makeEvent } from '../makers.ts'
import { openApp } from './open-app.tsx'

async function atSettings() {
  const app = await openApp([makeCard('a')], { at: '/settings' })
  await screen.findByRole('heading', { level: 1, name: 'Settings' })
  return { ...app, settings: () => app.store.getState().progress.settings }
}

function choose(text: string) {
  fireEvent.change(screen.getByLabelText('Import a log'), { target: { files: [new File([text], 'log.jsonl')] } })
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

  it('imports a log and says how much of it was new', async () => {
    const { reps } = await atSettings()
    const answer = { type: 'answered', card: 'a', grade: 'good', tookMs: 1, sitting: 's', counts: true } as const
    const log = writeLogFile([makeEvent(answer, { device: 'laptop', days: -2 })], { device: 'laptop', at: 0 })
    choose(log)
    await screen.findByText('1 new event imported; 0 were here already.')
    expect(reps('a')).toBe(1)
    choose(log)
    await screen.findByText('0 new events imported; 1 were here already.')
    expect(reps('a')).toBe(1)
  })

  it('says in which line a log is damaged, and imports nothing of it', async () => {
    const { reps } = await atSettings()
    choose('{"format":"tagdrill-log","version":1,"events":1}\n{"id":"x"}\n')
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Line 2/))
    expect(reps('a')).toBe(0)
  })

  it('says whether the browser has promised to keep the data', async () => {
    const { user } = await atSettings()
    await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }))
    expect(await screen.findByText(/has promised to keep your data/)).toBeDefined()
    expect(screen.getByText(/1.5 MB used/)).toBeDefined()
  })
})
