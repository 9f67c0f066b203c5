/** What may come next: a value, a key, a colon, or a comma; `first` where the bracket may also close at once. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'

/** All of a token but what is in a string. */
const TOKEN = /"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b|[{}[\],:]/y

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/**
 * The offset of the first thing in a text that JSON does not allow there; the text's length where it ends too early.
 * Engines say it each in their own words, and some not at all.
 */
export function findJsonFault(text: string): number {
  const open: ('{' | '[')[] = []
  let next: Next = 'value'
  let at = 0
  while (true) {
    while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at += 1
    TOKEN.lastIndex = at
    const token: string | undefined = TOKEN.exec(text)?.[0]
    const end = token === '"' ? endOfString(text, at) : TOKEN.lastIndex
    if (token === undefined || end === undefined) return at
    const after: Next | undefined = follow(token, next, open)
    if (after === undefined) return at
    next = after
    at = end
  }
}

/** Behind the closing quote, or undefined where it never comes. One step at a time: a string may be megabytes long. */
function endOfString(text: string, start: number): number | undefined {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) >= 0x20) {
    const sign = text.charAt(at)
    if (sign === '"') return at + 1
    if (sign === '\\') {
      ESCAPE.lastIndex = at
      if (!ESCAPE.test(text)) return undefined
      at = ESCAPE.lastIndex
    } else at += 1
  }
  return undefined
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
  if (next === 'key' || next === 'first key') return token === '"' ? 'colon' : undefined
  if (token !== '{' && token !== '[') return 'comma'
  open.push(token)
  return token === '{' ? 'first key' : 'first value'
}
