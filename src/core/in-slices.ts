import type { Instant } from './time.ts'

/** After so long a page is asked what else there is to do: a tap must never wait. */
const SLICE_MS = 12

type Pace<Step> = {
  /** Resolves when the page has had its turn. */
  readonly giveWay: () => Promise<void>
  /** By this clock slices are as long as a page can bear; without one, for work in long steps, each step is a slice. */
  readonly now?: () => Instant
  readonly isWanted: () => boolean
  readonly tell?: (step: Step) => void
}

/** What comes of work in steps, done a slice at a time from the page's next turn on; undefined if it is not wanted. */
export async function inSlices<Step, Result>(
  work: Iterator<Step, Result>,
  { giveWay, now, isWanted, tell }: Pace<Step>,
): Promise<Result | undefined> {
  // Whatever came before took its time already: the first slice waits as the others do.
  let until = 0
  for (;;) {
    if (!now || now() >= until) {
      await giveWay()
      until = now ? now() + SLICE_MS : 0
    }
    if (!isWanted()) return undefined
    const step = work.next()
    if (step.done) return step.value
    tell?.(step.value)
  }
}
