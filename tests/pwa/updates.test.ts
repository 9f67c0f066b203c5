import { Window as FakeWindow } from 'happy-dom'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createUpdates } from '#pwa/updates.ts'

/** As much of a browser's service workers as updates depend on. */
class FakeWorker extends EventTarget {
  state = 'installing'
  readonly heard: unknown[] = []
  postMessage(message: unknown): void {
    this.heard.push(message)
  }
  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null
  installing: FakeWorker | null = null
  update = vi.fn(async () => undefined)
  find(worker: FakeWorker): void {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration = new FakeRegistration()
  register = vi.fn(async () => this.registration)
  takeOver(worker: FakeWorker): void {
    this.controller = worker
    this.dispatchEvent(new Event('controllerchange'))
  }
}

let container: FakeContainer
let page: FakeWindow
let reload: ReturnType<typeof vi.fn<() => void>>

async function started() {
  const updates = createUpdates({
    container: container as unknown as ServiceWorkerContainer,
    base: '/app/',
    window: page as unknown as Window,
    reload,
  })
  updates.start()
  page.dispatchEvent(new page.Event('load'))
  await vi.waitFor(() => expect(container.register).toHaveBeenCalled())
  await Promise.resolve()
  return updates
}

function missesChunk(name: string): { readonly defaultPrevented: boolean } {
  const event = new page.Event('vite:preloadError', { cancelable: true })
  page.dispatchEvent(Object.assign(event, { payload: new Error(`Failed to fetch ${name}`) }))
  return event
}

beforeEach(() => {
  container = new FakeContainer()
  reload = vi.fn<() => void>()
  page = new FakeWindow()
})

describe('updates', () => {
  it('registers the worker under the base path', async () => {
    await started()
    expect(container.register).toHaveBeenCalledWith(
      '/app/service-worker.js',
      expect.objectContaining({ scope: '/app/' }),
    )
  })

  it('do nothing where there are no service workers', () => {
    const updates = createUpdates({ container: undefined, base: '/', window: page as unknown as Window, reload })
    updates.start()
    expect(updates.isWaiting()).toBe(false)
  })

  it('say nothing of the very first version', async () => {
    const updates = await started()
    const first = new FakeWorker()
    container.registration.find(first)
    first.become('installed')
    container.takeOver(first)
    expect(updates.isWaiting()).toBe(false)
    expect(reload).not.toHaveBeenCalled()
  })

  it('tell of a new version, and apply it only when asked', async () => {
    container.controller = new FakeWorker()
    const updates = await started()
    const listener = vi.fn()
    updates.subscribe(listener)
    const next = new FakeWorker()
    container.registration.find(next)
    next.become('installed')
    expect(listener).toHaveBeenCalledOnce()
    expect(updates.isWaiting()).toBe(true)
    expect(next.heard).toEqual([])

    container.registration.waiting = next
    updates.apply()
    expect(next.heard).toEqual([{ type: 'SKIP_WAITING' }])
    expect(reload).not.toHaveBeenCalled()
    container.takeOver(next)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('find a version that has been waiting since an earlier visit', async () => {
    container.controller = new FakeWorker()
    container.registration.waiting = new FakeWorker()
    const updates = await started()
    await vi.waitFor(() => expect(updates.isWaiting()).toBe(true))
  })

  it('never reload this tab because another took the update', async () => {
    container.controller = new FakeWorker()
    const updates = await started()
    container.takeOver(new FakeWorker())
    expect(reload).not.toHaveBeenCalled()
    expect(updates.isWaiting()).toBe(true)
    updates.apply()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('reload once for each chunk that is gone, and no second time', async () => {
    await started()
    expect(missesChunk('tags-1.js').defaultPrevented).toBe(true)
    expect(reload).toHaveBeenCalledTimes(1)
    expect(missesChunk('tags-1.js').defaultPrevented).toBe(false)
    expect(reload).toHaveBeenCalledTimes(1)
    expect(missesChunk('tags-2.js').defaultPrevented).toBe(true)
    expect(reload).toHaveBeenCalledTimes(2)
  })

  it('let a page that is being left go, whatever it was fetching', async () => {
    await started()
    page.dispatchEvent(new page.Event('beforeunload'))
    expect(missesChunk('tags-1.js').defaultPrevented).toBe(false)
    expect(reload).not.toHaveBeenCalled()
  })

  it('reload for nothing while offline', async () => {
    await started()
    Object.defineProperty(page.navigator, 'onLine', { value: false })
    expect(missesChunk('tags-1.js').defaultPrevented).toBe(false)
    expect(reload).not.toHaveBeenCalled()
  })
})
