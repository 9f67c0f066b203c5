/** What may come next: a value, a key, a colon, or a comma; `first` where the bracket may also close at once. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'

const TOKEN =
  /\s*("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b|[{}[\],:])/uy

/**
 * The offset of the first thing in a text that JSON does not allow there; the text's length where it ends too early.
 * Engines say it each in their own words, and some not at all.
 */
export function findJsonFault(text: string): number {
  const open: ('{' | '[')[] = []
  let next: Next = 'value'
  let at = 0
  while (true) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[1]
    const start = at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0)
    if (token === undefined) return start
    const after = follow(token, next, open)
    if (after === undefined) return start
    next = after
    at = TOKEN.lastIndex
  }
}

/** What may come after a token, or undefined if it may not stand here. */
function follow(token: string, next: Next, open: ('{' | '[')[]): Next | undefined {
  const around = open.at(-1)
  const mayClose = next === 'comma' || next === 'first value' || next === 'first key'
  if (token === '}' || token === ']') {
    if (!mayClose || around !== (token === '}' ? '{' : '[')) return undefined
    open.pop()
    return 'comma'
  }
  if (next === 'comma') return token === ',' && around ? (around === '{' ? 'key' : 'value') : undefined
  if (next === 'colon') return token === ':' ? 'value' : undefined
  if (token === ',' || token === ':') return undefined
  if (next === 'key' || next === 'first key') return token.startsWith('"') ? 'colon' : undefined
  if (token !== '{' && token !== '[') return 'comma'
  open.push(token)
  return token === '{' ? 'first key' : 'first value'
}
