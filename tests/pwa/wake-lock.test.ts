// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createScreenLock } from '#pwa/wake-lock.ts'

function fakeWakeLock({ refuses = false } = {}) {
  const granted: { released: boolean; release: () => Promise<void> }[] = []
  const request = vi.fn(async () => {
    if (refuses) throw new DOMException('low battery', 'NotAllowedError')
    const sentinel = {
      released: false,
      release: async () => {
        sentinel.released = true
      },
    }
    granted.push(sentinel)
    return sentinel
  })
  return { wakeLock: { request } as unknown as WakeLock, request, granted }
}

const returnToPage = () => document.dispatchEvent(new Event('visibilitychange'))
const settle = () => new Promise((done) => setTimeout(done))

describe('the screen lock', () => {
  it('is held during a sitting and let go after it', async () => {
    const { wakeLock, granted } = fakeWakeLock()
    const lock = createScreenLock({ wakeLock, document })
    lock.hold()
    await settle()
    expect(granted).toMatchObject([{ released: false }])
    lock.release()
    await settle()
    expect(granted).toMatchObject([{ released: true }])
  })

  it('is asked for again when the learner comes back to the page', async () => {
    const { wakeLock, granted } = fakeWakeLock()
    const lock = createScreenLock({ wakeLock, document })
    lock.hold()
    await settle()
    await granted[0]?.release()
    returnToPage()
    await settle()
    expect(granted).toMatchObject([{ released: true }, { released: false }])
  })

  it('is not kept when the sitting ended before the browser granted it', async () => {
    const { wakeLock, granted } = fakeWakeLock()
    const lock = createScreenLock({ wakeLock, document })
    lock.hold()
    lock.release()
    await settle()
    expect(granted).toMatchObject([{ released: true }])
  })

  it('stays away outside a sitting', async () => {
    const { wakeLock, request } = fakeWakeLock()
    createScreenLock({ wakeLock, document })
    returnToPage()
    await settle()
    expect(request).not.toHaveBeenCalled()
  })

  it('is silently absent where it is refused or unknown', async () => {
    createScreenLock({ wakeLock: undefined, document }).hold()
    createScreenLock({ wakeLock: fakeWakeLock({ refuses: true }).wakeLock, document }).hold()
    await settle()
  })
})
