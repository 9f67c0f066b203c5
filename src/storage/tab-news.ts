import { type LogEvent, readEvent } from '#core/event.ts'
import type { News } from './repository.ts'

/** What of a BroadcastChannel is used: a message reaches every other tab, never the one that sent it. */
export type NewsChannel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>

/** More events than this are not worth sending: the other tab reads them from the disk. */
const MOST_SENT = 50

export type TabNews = {
  /** Tells the other tabs. */
  readonly tell: (news: News) => void
  /** Tells this tab's listeners. */
  readonly hear: (news: News) => void
  readonly watch: (listener: (news: News) => void) => () => void
  /** The disk is being read: what was said before this is in it, what is said after waits for a listener. */
  readonly startOver: () => void
  readonly close: () => void
}

export function createTabNews(channel: NewsChannel | undefined): TabNews {
  const listeners = new Set<(news: News) => void>()
  let missed: News | undefined
  let isClosed = false

  function hear(news: News): void {
    // Between a load and the first listener another tab may have spoken.
    if (listeners.size === 0) missed = news.kind === 'superseded' ? news : { kind: 'changed' }
    for (const listener of listeners) listener(news)
  }

  if (channel) channel.onmessage = ({ data }) => hear(readNews(data))

  return {
    tell(news) {
      // What was being written while this tab closed is on the disk all the same.
      if (!isClosed) channel?.postMessage(news)
    },
    hear,
    watch(listener) {
      listeners.add(listener)
      const early = missed
      missed = undefined
      if (early) queueMicrotask(() => listeners.has(listener) && listener(early))
      return () => {
        listeners.delete(listener)
      }
    },
    startOver() {
      if (missed?.kind !== 'superseded') missed = undefined
    },
    close() {
      isClosed = true
      listeners.clear()
      channel?.close()
    },
  }
}

export function newsOf(events: readonly LogEvent[]): News {
  return events.length > MOST_SENT ? { kind: 'changed' } : { kind: 'appended', events }
}

/** Another tab may run another version of the app: whatever is not understood is worth a look at the disk. */
function readNews(data: unknown): News {
  const { kind, events } = (data ?? {}) as Readonly<Record<string, unknown>>
  if (kind !== 'appended' || !Array.isArray(events)) return { kind: 'changed' }
  const read: LogEvent[] = []
  for (const value of events) {
    const reading = readEvent(value)
    if (!reading.ok) return { kind: 'changed' }
    read.push(reading.value)
  }
  return { kind: 'appended', events: read }
}
