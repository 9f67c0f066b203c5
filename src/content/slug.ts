/** A text as part of an id: lower-case letters and digits of any script, joined by "-"; never empty. */
export function slug(text: string): string {
  const joined = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return joined.slice(0, 60).replace(/-+$/, '') || 'x'
}

/** Gives ids away, each once. */
export type Ids = {
  readonly has: (id: string) => boolean
  /** The id, or the first of `id~2`, `id~3` … that is free; it is taken from then on. */
  readonly take: (id: string) => string
}

export function createIds(): Ids {
  const taken = new Set<string>()
  // Where the search for a free number ended, so that thousands of one name are not counted through each time.
  const counts = new Map<string, number>()
  return {
    has: (id) => taken.has(id),
    take(id) {
      let free = id
      let count = counts.get(id) ?? 1
      while (taken.has(free)) {
        count += 1
        free = `${id}~${count}`
      }
      counts.set(id, count)
      taken.add(free)
      return free
    },
  }
}
