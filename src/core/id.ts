import type { Random } from './random.ts'
import type { Instant } from './time.ts'

// Crockford's base 32: no I, L, O, U, and it sorts as it counts.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A unique id whose text sorts by time: 10 digits of time and 16 of chance (80 bits), as in ULID.
 * `random` must be unpredictable between devices for ids to be unique.
 */
export function createId(at: Instant, random: Random): string {
  let rest = at
  let time = ''
  for (let place = 0; place < 10; place += 1) {
    time = DIGITS.charAt(rest % 32) + time
    rest = Math.floor(rest / 32)
  }
  let chance = ''
  for (let place = 0; place < 16; place += 1) chance += DIGITS.charAt(Math.floor(random() * 32))
  return time + chance
}
