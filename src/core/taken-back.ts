import type { LogEvent } from './event.ts'

/**
 * Which events of a log, in order, no longer count: those that an undo names, and those that were left out. An undo
 * that was left out takes nothing back. `named` are all events that are spoken of, whether or not they are there.
 */
export function takenBack(log: Iterable<LogEvent>): { readonly out: Set<string>; readonly named: Set<string> } {
  const { out, named } = leftOutOf(log)
  const undone: string[] = []
  for (const event of log) {
    if (event.type !== 'undone') continue
    named.add(event.event)
    if (!out.has(event.id)) undone.push(event.event)
  }
  for (const event of undone) out.add(event)
  return { out, named }
}

/** The same, of what was left out alone. */
export function leftOutOf(log: Iterable<LogEvent>): { readonly out: Set<string>; readonly named: Set<string> } {
  const out = new Set<string>()
  const named = new Set<string>()
  for (const event of log) {
    if (event.type !== 'left-out') continue
    for (const id of event.events) {
      named.add(id)
      if (event.leftOut) out.add(id)
      else out.delete(id)
    }
  }
  return { out, named }
}
