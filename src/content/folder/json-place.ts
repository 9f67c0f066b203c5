/** A string is told in runs: taken sign by sign, one of some megabytes would be too much for the engine. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g

type Open = { readonly isList: boolean; key: string }

/**
 * The offset at which the value of a path (`scenarios`, `3`, `options`) stands in a JSON text; where the path leads
 * nowhere, that of the last part of it that there is.
 */
export function findJsonPlace(text: string, path: readonly string[]): number {
  const open: Open[] = []
  let found = 0
  let deepest = 0
  let isKey = false
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match
    const around = open.at(-1)
    if (token === ',') {
      if (around?.isList) around.key = String(Number(around.key) + 1)
      isKey = around?.isList === false
      continue
    }
    if (token === '}' || token === ']') {
      open.pop()
      isKey = false
      continue
    }
    if (token === ':') continue
    if (isKey && around) {
      around.key = keyOf(token)
      isKey = false
      continue
    }
    const depth = open.length
    if (depth > deepest && depth <= path.length && open.every(({ key }, level) => key === path[level])) {
      found = match.index
      deepest = depth
      if (depth === path.length) break
    }
    if (token === '{' || token === '[') open.push({ isList: token === '[', key: token === '[' ? '0' : '' })
    isKey = token === '{'
  }
  return found
}

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token))
  } catch {
    return token
  }
}
