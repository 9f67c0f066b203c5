/**
 * Shares a number of things out by weight, each share the exact one rounded down or up: Hamilton's method of the
 * largest remainder. Equal remainders go to the one that stands first. Weights are whole numbers.
 */
export function apportioned(count: number, weights: readonly number[]): number[] {
  const whole = sum(weights)
  if (whole === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => Math.floor((count * weight) / whole))
  const left = count - sum(parts)
  // As whole numbers: a third taken from 3.33… is not quite the third taken from 33.33….
  const places = weights.map((weight, place) => ({ place, remainder: (count * weight) % whole }))
  places.sort((a, b) => b.remainder - a.remainder || a.place - b.place)
  for (const { place } of places.slice(0, left)) parts[place] = (parts[place] ?? 0) + 1
  return parts
}

/** The same where each can take only so many (`rooms`): what one has no room for is shared out among the others. */
export function apportionedWithin(count: number, weights: readonly number[], rooms: readonly number[]): number[] {
  const parts = rooms.map(() => 0)
  for (let left = Math.min(count, sum(rooms)); left > 0; left = Math.min(count, sum(rooms)) - sum(parts)) {
    const free = rooms.map((room, place) => room - (parts[place] ?? 0))
    const open = free.map((room, place) => (room > 0 ? (weights[place] ?? 0) : 0))
    // Only those without a weight have room left.
    const more = apportioned(left, sum(open) > 0 ? open : free)
    for (const [place, some] of more.entries()) parts[place] = (parts[place] ?? 0) + Math.min(some, free[place] ?? 0)
  }
  return parts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
