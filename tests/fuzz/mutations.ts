import { createRandom, type Random } from '#core/random.ts'

/** What happens to files: bytes flip, parts go, come twice or change places; values become something else. */
export type Mutation = { readonly seed: number; readonly bytes: (file: Uint8Array) => Uint8Array<ArrayBuffer> }

export function mutationBy(seed: number): Mutation {
  const random = createRandom(seed)
  return { seed, bytes: (file) => changed(file, random) }
}

function changed(file: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const place = () => Math.floor(random() * (file.length + 1))
  const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number]
  const piece = file.slice(from, Math.min(to, from + 200))
  switch (Math.floor(random() * 7)) {
    case 0:
      return flipped(file, 1, random)
    case 1:
      return flipped(file, 1 + Math.floor(random() * 20), random)
    case 2:
      return joined(file.slice(0, from))
    case 3:
      return joined(file.slice(0, from), file.slice(from + piece.length))
    case 4:
      return joined(file.slice(0, to), piece, file.slice(to))
    case 5:
      return joined(file.slice(0, from), piece.toReversed(), file.slice(from + piece.length))
    default:
      return withOddWord(file, random)
  }
}

function flipped(file: Uint8Array, count: number, random: Random): Uint8Array<ArrayBuffer> {
  const copy = joined(file)
  for (let flips = 0; flips < count; flips += 1) {
    const place = Math.floor(random() * copy.length)
    copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return copy
}

const ODD_WORDS = [
  'null',
  '{}',
  '[]',
  '-1',
  '1e999',
  '9007199254740993',
  '""',
  'true',
  '"__proto__"',
  '{"__proto__":{"polluted":true}}',
  '"constructor"',
  '"2026-02-30"',
  '"\\ud800"',
  '0.1',
]

/** Puts an odd value in the place of one in JSON. */
function withOddWord(file: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(file)
  const values = [...text.matchAll(/(?<=[:,[])("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)(?=[,}\]])/g)]
  const value = values[Math.floor(random() * values.length)]
  if (!value) return flipped(file, 3, random)
  const word = ODD_WORDS[Math.floor(random() * ODD_WORDS.length)] ?? ''
  const after = text.slice(value.index + value[0].length)
  return new TextEncoder().encode(text.slice(0, value.index) + word + after) as Uint8Array<ArrayBuffer>
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}
