import type { Day } from '#core/time.ts'

/** What the log says of a wrong belief. */
export type Held = {
  /** How often an answer gave it away. */
  readonly raised: number
  readonly lastRaised: Day
  /** The days on which its contrast drill was beaten since, each once. */
  readonly beatenOn: readonly Day[]
}

/** Beaten on so many different days, a misconception is closed. */
export const BEATEN_DAYS = 2

/** An answer gave it away: whatever was beaten before counts no more. */
export function raisedOn(day: Day, held: Held | undefined): Held {
  return { raised: (held?.raised ?? 0) + 1, lastRaised: day, beatenOn: [] }
}

/** A contrast drill ended. A slip in it is no new answer, but what was beaten before counts no more either. */
export function contrastedOn(day: Day, beaten: boolean, held: Held): Held {
  if (!beaten) return { ...held, beatenOn: [] }
  return held.beatenOn.includes(day) ? held : { ...held, beatenOn: [...held.beatenOn, day] }
}

export function isOpen({ beatenOn }: Held): boolean {
  return beatenOn.length < BEATEN_DAYS
}
