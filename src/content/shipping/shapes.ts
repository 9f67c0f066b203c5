import * as v from 'valibot'

/**
 * JSON without its keys, for decks are made of some dozens of kinds of object and each kind comes thousands of times:
 *
 *     list    = [0, value, …]
 *     object  = [shape, value, …]     the shape, from 1, says the keys; a `kind` or `type` belongs to the shape
 *     list of one object = [-shape, value, …]
 *     anything else stands for itself
 */
export type Shape = readonly Key[]
/** A key, or one whose value is the same in all objects of the shape. */
export type Key = string | readonly [key: string, value: string]

// Set as the others are, this one would not be a key but what the object inherits.
const KEY = v.pipe(v.string(), v.notValue('__proto__'))

export const SHAPES: v.GenericSchema<unknown, Shape[]> = v.array(v.array(v.union([KEY, v.tuple([KEY, v.string()])])))

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Gathers shapes while values are made small, so that many values can share them. */
export function createShapes(): { readonly shapes: Shape[]; readonly shrink: (value: unknown) => Json } {
  const shapes: Shape[] = []
  const known = new Map<string, number>()

  function shrink(value: Json): Json {
    if (Array.isArray(value)) {
      const [only] = value
      const small = value.map(shrink)
      if (value.length === 1 && isObject(only)) {
        const [shape, ...values] = small[0] as readonly [number, ...Json[]]
        return [-shape, ...values]
      }
      return [0, ...small]
    }
    if (!isObject(value)) return value
    // What is undefined is not there, as in JSON.
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    const fixed = (key: string, inner: Json) => (key === 'kind' || key === 'type') && typeof inner === 'string'
    const shape = entries.map(([key, inner]): Key => (fixed(key, inner) ? [key, inner as string] : key))
    const rest = entries.filter(([key, inner]) => !fixed(key, inner)).map(([, inner]) => shrink(inner))
    return [placeOf(shape), ...rest]
  }

  function placeOf(shape: Shape): number {
    const name = JSON.stringify(shape)
    const place = known.get(name)
    if (place !== undefined) return place
    shapes.push(shape)
    known.set(name, shapes.length)
    return shapes.length
  }

  return { shapes, shrink: (value) => shrink(value as Json) }
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Makes small values what they were, keys in their order. Throws where the value was not made with these shapes. */
export function growWith(shapes: readonly Shape[]): (small: unknown) => unknown {
  function grow(small: unknown): unknown {
    if (!Array.isArray(small)) return small
    const [kind, ...values] = small
    if (kind === 0) return values.map(grow)
    return kind < 0 ? [objectOf(-kind, values)] : objectOf(kind, values)
  }

  function objectOf(place: number, values: readonly unknown[]): Record<string, unknown> {
    const shape = shapes[place - 1]
    if (!shape) throw new Error(`there is no shape ${place}`)
    const made: Record<string, unknown> = {}
    let next = 0
    for (const key of shape) {
      if (typeof key === 'string') made[key] = grow(values[next++])
      else made[key[0]] = key[1]
    }
    return made
  }

  return grow
}
