// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { LogEvent } from '#core/event.ts'
import type { Edges } from '#screens/edges.ts'
import type { TakenIn, TakingIn } from '#state/safekeeping.ts'
import { readBackup } from '#storage/backup/read-backup.ts'
import { writeLogFile } from '#storage/log-file.ts'
import { makeCard, makeEvent, NOON } from '../makers.ts'
import { openApp } from './open-app.tsx'

async function atData(more: Partial<Edges> = {}) {
  const app = await openApp([makeCard('a'), makeCard('b')], { at: '/data', more })
  await screen.findByRole('heading', { level: 1, name: 'Your data' })
  return app
}

const answer = (card: string) =>
  ({ type: 'answered', card, grade: 'good', tookMs: 1, sitting: 's', counts: true }) as const
const theirs = [makeEvent(answer('a'), { device: 'laptop', days: -2 })]

function choose(content: BlobPart) {
  const files = [new File([content], 'log.jsonl')]
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } })
}

const fileOf = (events: readonly LogEvent[]) => writeLogFile(events, { device: 'laptop', at: NOON })
const section = (name: string) => within(screen.getByRole('heading', { name }).closest('section') as HTMLElement)

describe('taking a file in', () => {
  it('says how much of it was new', async () => {
    const { reps } = await atData()
    choose(fileOf(theirs))
    await screen.findByText('1 new event imported; 0 were here already.')
    expect(reps('a')).toBe(1)
    choose(fileOf(theirs))
    await screen.findByText('0 new events imported; 1 were here already.')
    expect(reps('a')).toBe(1)
  })

  it('says in which line it is damaged, and takes nothing in', async () => {
    const { reps } = await atData()
    choose('{"format":"tagdrill-log","version":1,"events":1}\n{"id":"x"}\n')
    await screen.findByText(/^Line 2 is damaged/)
    expect(reps('a')).toBe(0)
    choose('# XGBoost')
    await screen.findByText(/^Line 1: This is not a backup/)
  })

  it('can be stopped while it is read, and leaves everything as it was', async () => {
    let isStopped = false
    const { reps, user, edges } = await atData()
    const { safekeeping, ...places } = await edges.backups()
    const never = (_: Blob, { signal, tell }: TakingIn = {}) => {
      tell?.({ step: 'reading', done: 0.25 })
      return new Promise<TakenIn>((resolve) => {
        signal?.addEventListener('abort', () => {
          isStopped = true
          resolve({ ok: false, problem: { message: 'Stopped. Nothing was taken in.' } })
        })
      })
    }
    cleanup()
    await atData({ backups: async () => ({ ...places, safekeeping: { ...safekeeping, takeIn: never } }) })
    choose(fileOf(theirs))
    await screen.findByText('Reading…')
    await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.25'))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await screen.findByText('Stopped. Nothing was taken in.')
    expect(isStopped).toBe(true)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(reps('a')).toBe(0)
    expect(screen.getByLabelText('Choose a file')).toHaveProperty('disabled', false)
  })

  it('can be undone, and done again', async () => {
    const { reps, user } = await atData()
    choose(fileOf(theirs))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByText(/^Undone/)
    expect(reps('a')).toBe(0)
    choose(fileOf(theirs))
    await screen.findByText('0 new events imported; 1 were here already. 1 event that had been left out count again.')
    expect(reps('a')).toBe(1)
  })

  it('keeps only what the file has if the learner says so twice, and undoes that as well', async () => {
    const { reps, user, store } = await atData()
    store.getState().record(answer('b'))
    choose(fileOf(theirs))
    await user.click(await screen.findByRole('button', { name: 'Keep only what the file has' }))
    await user.click(screen.getByRole('button', { name: 'Keep only the file' }))
    await screen.findByText(/1 event left out/)
    expect([reps('a'), reps('b')]).toEqual([1, 0])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText(/^Undone/)
    expect([reps('a'), reps('b')]).toEqual([0, 1])
  })
})

describe('a backup', () => {
  it('is a file with the whole log, and its day is remembered', async () => {
    const saved: Blob[] = []
    const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      saved.push(file as Blob)
      return 'blob:made'
    })
    const { user, store } = await atData()
    store.getState().record(answer('a'), answer('b'))
    expect(screen.getByText('There is no backup from this device yet.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Back up now' }))
    await screen.findByText(/A file with 2 events was handed to the browser/)
    expect(screen.getByText('Last backup from this device: 21 Nov 2026, today, with 2 events.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Export as plain text' }))
    await screen.findByText(/A file with 3 events/)
    made.mockRestore()
    for (const [place, file] of saved.entries())
      expect(await readBackup(file)).toMatchObject({ ok: true, value: { manifest: { events: 2 + place } } })
    expect((await saved[1]?.text())?.startsWith('{"format":"tagdrill-log"')).toBe(true)
  })

  it('is reminded of as often as the learner likes', async () => {
    const { user, store } = await atData()
    const field = screen.getByRole('textbox', { name: 'Remind me after' })
    await user.clear(field)
    await user.type(field, '30{Enter}')
    expect(store.getState().progress.settings.backupDays).toBe(30)
  })
})

describe('storage', () => {
  it('says whether the browser has promised to keep the data, and asks it', async () => {
    const { user } = await atData()
    await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }))
    expect(await screen.findByText(/has promised to keep your data/)).toBeDefined()
    expect(screen.queryByText(/when the device runs out of room/)).toBeNull()
  })

  it.each([
    ['a Safari tab', { engine: 'safari', isInstalled: false }, true],
    ['an app on the home screen', { engine: 'safari', isInstalled: true }, false],
    ['Chrome', { engine: 'chromium', isInstalled: false }, false],
    ['Firefox', { engine: 'firefox', isInstalled: false }, false],
  ] as const)('speaks of seven days only where that is so: %s', async (_, around, isSo) => {
    await atData({ surroundings: async () => around })
    await screen.findByText(/Clearing the data of websites/)
    expect(screen.queryByText(/on seven days without visiting it/) !== null).toBe(isSo)
  })

  it('tells what is used and left, how long the log is, and which device this is', async () => {
    const { store } = await atData()
    store.getState().record(answer('a'))
    const storage = section('Storage')
    await storage.findByText('1.5 MB, the app itself included; 998.5 MB left for it')
    await storage.findByText('1 event')
    expect(storage.getAllByText('Never')).toHaveLength(2)
    expect(storage.getByText('phone')).toBeDefined()
    choose(fileOf(theirs))
    await storage.findByText('21 Nov 2026, today')
  })
})

describe('the flight check', () => {
  const checkWith = async (flightCheck: Partial<Edges['flightCheck']>) => {
    const app = await atData()
    app.view.unmount()
    const right: Edges['flightCheck'] = {
      files: async () => ({ files: 12, missing: [], changed: [] }),
      decks: async () => ({ decks: 1, cards: 2, scenarios: 3 }),
      database: async () => undefined,
    }
    const { user } = await atData({ flightCheck: { ...right, ...flightCheck } })
    await user.click(screen.getByRole('button', { name: 'Check now' }))
    return user
  }

  it('says that all is ready', async () => {
    await checkWith({})
    await screen.findByText('Ready for offline')
    expect(screen.getByText('12 files of the app, each as it was built.')).toBeDefined()
    expect(screen.getByText('1 deck, read and whole: 2 cards, 3 scenarios.')).toBeDefined()
  })

  it.each([
    ['files are missing', { files: async () => ({ files: 9, missing: ['a.js'], changed: [] }) }, /1 missing \(a\.js\)/],
    ['files are not as built', { files: async () => ({ files: 9, missing: [], changed: ['b.js'] }) }, /1 not as built/],
    ['nothing was put by', { files: async () => undefined }, /Nothing has been put by/],
    ['nobody answers', { files: () => Promise.reject(new Error('No answer.')) }, /No answer/],
    ['a deck is damaged', { decks: () => Promise.reject(new Error('a card without an id')) }, /a card without an id/],
    ['the disk fails', { database: () => Promise.reject(new Error('There is no room.')) }, /There is no room/],
  ])('says what is wrong where %s', async (_, flightCheck, words) => {
    await checkWith(flightCheck)
    await screen.findByText('Not ready for offline')
    expect(screen.getByText(words)).toBeDefined()
  })

  it('fetches what is missing', async () => {
    const user = await checkWith({ files: async (mend) => ({ files: 9, missing: mend ? [] : ['a.js'], changed: [] }) })
    await user.click(await screen.findByRole('button', { name: 'Fetch what is missing' }))
    await screen.findByText('Ready for offline')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Fetch what is missing' })).toBeNull())
  })
})
