import type { History } from './belief.ts'

/** The parameters that fit a history; the ones in use, the very same object, when they are to be kept. */
export function fitParameters(_history: History, inUse: readonly number[]): readonly number[] {
  return inUse
}
