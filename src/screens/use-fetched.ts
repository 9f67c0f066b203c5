import { useEffect, useState } from 'react'

const arrived = new WeakMap<() => Promise<unknown>, unknown>()

/**
 * What a part of the deck that is fetched on demand holds; undefined until it is there. What goes wrong is thrown to
 * the screen's error boundary.
 */
export function useFetched<T>(fetch: () => Promise<T>): T | undefined {
  const [value, setValue] = useState(() => arrived.get(fetch) as T | undefined)
  const [problem, setProblem] = useState<unknown>()
  // It lies on the network, or in the browser's cache.
  useEffect(() => {
    if (value !== undefined) return
    let isWanted = true
    fetchAhead(fetch).then(
      (fetched) => isWanted && setValue(() => fetched),
      (error: unknown) => isWanted && setProblem(error),
    )
    return () => {
      isWanted = false
    }
  }, [fetch, value])
  if (problem) throw problem
  return value
}

/** Fetched ahead, it is there when it is first asked for. */
export async function fetchAhead<T>(fetch: () => Promise<T>): Promise<T> {
  const known = arrived.get(fetch) as T | undefined
  if (known !== undefined) return known
  const value = await fetch()
  arrived.set(fetch, value)
  return value
}
