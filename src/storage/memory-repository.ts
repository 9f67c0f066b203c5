import { inOrder, type LogEvent } from '#core/event.ts'
import { replay } from '#core/progress.ts'
import type { News, Repository } from './repository.ts'
import { newsOf } from './tab-news.ts'

/** A log that several repositories may share, as tabs share a disk. */
export type MemoryLog = {
  readonly device: string
  readonly events: Map<string, LogEvent>
  /** Each tab's own listeners. */
  readonly tabs: Set<Set<(news: News) => void>>
}

/** A log that lasts as long as the page: for tests, and where there is no disk. */
export function createMemoryRepository(
  shared: MemoryLog = { device: 'memory', events: new Map(), tabs: new Set() },
): Repository & { readonly shared: MemoryLog } {
  const listeners = new Set<(news: News) => void>()
  shared.tabs.add(listeners)

  function tellOthers(news: News): void {
    queueMicrotask(() => {
      for (const tab of shared.tabs) if (tab !== listeners) for (const listener of tab) listener(news)
    })
  }

  return {
    shared,
    async device() {
      return shared.device
    },
    async load() {
      return { progress: replay(shared.events.values()), unreadable: 0 }
    },
    async append(events) {
      for (const event of events) shared.events.set(event.id, event)
      if (events.length > 0) tellOthers(newsOf(events))
    },
    async merge(events) {
      const before = shared.events.size
      for (const event of inOrder(events)) if (!shared.events.has(event.id)) shared.events.set(event.id, event)
      const added = shared.events.size - before
      if (added > 0) tellOthers({ kind: 'changed' })
      return { added }
    },
    async readLog() {
      return inOrder(shared.events.values())
    },
    async tryOut() {},
    watch(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async close() {
      listeners.clear()
      shared.tabs.delete(listeners)
    },
  }
}
