// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { CannotStart } from '#screens/frame/cannot-start.tsx'
import { rescueWords } from '#screens/frame/rescue-words.ts'
import { StorageError } from '#storage/storage-error.ts'
import { NOON } from '../makers.ts'

afterEach(cleanup)

type Fault = Parameters<typeof CannotStart>[0]['fault']

function open(error: unknown, fault: Fault, mended: () => Promise<unknown> = async () => undefined) {
  const calls: string[] = []
  const mend = () => {
    calls.push('mend')
    return mended()
  }
  const reload = () => void calls.push('reload')
  const view = render(
    <CannotStart error={error} fault={fault} mend={mend} reload={reload} rescueLog={async () => 'Handed out.'} />,
  )
  return { calls, view, user: userEvent.setup(), again: screen.getByRole('button', { name: 'Try again' }) }
}

describe('an app that cannot start', () => {
  it('mends its files before it tries again, and says so, once', async () => {
    let done: (value?: unknown) => void = () => undefined
    const { calls, user, again } = open(
      new Error('This build’s deck cannot be read: no cards'),
      'files',
      () =>
        new Promise((resolve) => {
          done = resolve
        }),
    )
    expect(screen.getByText('This build’s deck cannot be read: no cards')).toBeDefined()
    expect(screen.queryByText(/first visit/)).toBeNull()
    await user.click(again)
    await screen.findByText('Looking at the app’s files…')
    await user.click(again)
    expect(calls).toEqual(['mend'])
    done()
    await expect.poll(() => calls).toEqual(['mend', 'reload'])
  })

  it('tries again even if nothing could be mended', async () => {
    const { calls, user, again } = open(new Error('Cut.'), 'files', () => Promise.reject(new Error('No network.')))
    await user.click(again)
    await expect.poll(() => calls).toEqual(['mend', 'reload'])
  })

  it('does not reload an app that has come up meanwhile', async () => {
    let done: (value?: unknown) => void = () => undefined
    const mended = new Promise((resolve) => {
      done = resolve
    })
    const { calls, user, again, view } = open(new Error('This takes very long.'), 'files', () => mended)
    await user.click(again)
    view.rerender(<p>Today</p>)
    done()
    await mended
    expect(calls).toEqual(['mend'])
  })

  it('leaves what to do to the disk, where that is at fault, and looks at no files', async () => {
    const { calls, user, again } = open(new StorageError('blocked'), 'disk')
    expect(screen.getByText(/Close it to go on/)).toBeDefined()
    expect(screen.queryByText(/network/)).toBeNull()
    await user.click(again)
    expect(calls).toEqual(['reload'])
  })

  it('asks for the network on a first visit, and keeps the words of the browser for the end', () => {
    open(new TypeError('Failed to fetch'), 'first visit')
    expect(screen.getByText(/^A part of the app has not come/)).toBeDefined()
    expect(screen.getByText(/on a first visit the app needs the network once/)).toBeDefined()
    expect(screen.getByText('TypeError: Failed to fetch')).toBeDefined()
  })
})

describe('what was rescued', () => {
  const events = [1, 2, 3]

  it.each([
    ['the log alone', { events }, /^A file with 3 events was handed to the browser\.$/],
    ['a copy helped', { events, copiedAt: NOON }, /had lost from the copy that the app kept on 21 Nov 2026/],
    ['a copy alone', { events, copiedAt: NOON, problem: 'Why.' }, /, from the copy .* could not be read: Why\.$/],
    ['neither', { events, problem: 'Why.' }, /, of answers that were not saved yet\. .* could not be read: Why\.$/],
  ])('is told with where it came from: %s', (_, rescued, words) => {
    expect(rescueWords(rescued)).toMatch(words)
  })
})
