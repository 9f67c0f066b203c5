import type { MakePolicy } from '../policy.ts'
import { type ConstantRetention, constantRetention, paced } from './constant-retention.ts'
import { leitnerWithCram } from './leitner.ts'
import { myopic } from './myopic.ts'
import { sm2 } from './sm-2.ts'

export type NamedPolicy = { readonly name: string; readonly make: MakePolicy }

const ANKI_DEFAULT: ConstantRetention = {
  retention: 0.9,
  order: 'lowest first',
  first: 'reviews',
  newPerDay: () => 20,
  fill: false,
  heaviestFirst: false,
}

export const ANKI = 'Anki 0.9, 20 new'
export const ANKI_FILL = 'Anki 0.9, 20 new, fill'
export const MYOPIC = 'gain per second'

export const RIVALS: readonly NamedPolicy[] = [
  { name: ANKI, make: constantRetention(ANKI_DEFAULT) },
  { name: ANKI_FILL, make: constantRetention({ ...ANKI_DEFAULT, fill: true }) },
  { name: 'Anki 0.9, 20 new mixed in, fill', make: constantRetention({ ...ANKI_DEFAULT, first: 'mixed', fill: true }) },
  { name: 'SM-2 paced', make: sm2 },
  { name: 'Leitner, cram', make: leitnerWithCram },
  { name: MYOPIC, make: myopic },
]

const RETENTIONS = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]

/** Fifteen constant retentions, all filling the time; the best of them is found after the fact. */
export const CONSTANT_RETENTIONS: readonly NamedPolicy[] = [
  ...RETENTIONS.map((retention) => constant(retention, 'highest first', 'new')),
  ...[0.6, 0.7, 0.8, 0.9].map((retention) => constant(retention, 'lowest first', 'reviews')),
  ...[0.7, 0.8, 0.9].map((retention) => constant(retention, 'lowest first', 'new')),
]

function constant(
  retention: number,
  order: ConstantRetention['order'],
  first: ConstantRetention['first'],
): NamedPolicy {
  const make = constantRetention({
    retention,
    order,
    first,
    newPerDay: first === 'new' ? paced : ({ cards }) => cards,
    fill: true,
    heaviestFirst: true,
  })
  return { name: `${retention} ${order}, ${first} first`, make }
}
