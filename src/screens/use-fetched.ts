import { useEffect, useState } from 'react'

const arrived = new WeakMap<() => Promise<unknown>, unknown>()

/**
 * What is fetched on demand, as a part of the deck is; undefined until it is there. What goes wrong is thrown to the
 * screen's error boundary.
 */
export function useFetched<T>(fetch: () => Promise<T>): T | undefined {
  const { value, problem } = useFetching(fetch)
  if (problem) throw problem
  return value
}

/** The same where a screen can do without: then what goes wrong is no matter. */
export function useFetchedOrNot<T>(fetch: () => Promise<T>): T | undefined {
  return useFetching(fetch).value
}

function useFetching<T>(fetch: () => Promise<T>) {
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
  return { value, problem }
}

/** Fetched ahead, it is there when it is first asked for. */
export async function fetchAhead<T>(fetch: () => Promise<T>): Promise<T> {
  const known = arrived.get(fetch) as T | undefined
  if (known !== undefined) return known
  const value = await fetch()
  arrived.set(fetch, value)
  return value
}
