import type { LogEvent } from './event.ts'

/**
 * Which events of a log, in order, no longer count: those that an undo names, and those that were left out. An undo
 * that was left out takes nothing back. `named` are all events that are spoken of, whether or not they are there.
 */
export function takenBack(log: Iterable<LogEvent>): { readonly out: Set<string>; readonly named: Set<string> } {
  const out = new Set<string>()
  const named = new Set<string>()
  const undos = new Map<string, string>()
  for (const event of log) {
    if (event.type === 'undone') undos.set(event.id, event.event)
    if (event.type !== 'left-out') continue
    for (const id of event.events) {
      named.add(id)
      if (event.leftOut) out.add(id)
      else out.delete(id)
    }
  }
  const undone: string[] = []
  for (const [id, event] of undos) {
    named.add(event)
    if (!out.has(id)) undone.push(event)
  }
  for (const event of undone) out.add(event)
  return { out, named }
}
