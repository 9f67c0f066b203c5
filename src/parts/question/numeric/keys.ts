/** The keys of the keypad, in rows of four. */
export const KEYS = ['1', '2', '3', 'Delete', '4', '5', '6', 'Clear', '7', '8', '9', 'Minus', '0', 'Point'] as const
export type Key = (typeof KEYS)[number]

/** What stands in the field once a key was pressed. */
export function pressed(text: string, key: Key): string {
  switch (key) {
    case 'Delete':
      return text.slice(0, -1)
    case 'Clear':
      return ''
    case 'Minus':
      return text.startsWith('-') ? text.slice(1) : `-${text}`
    case 'Point':
      return /[.,]/.test(text) ? text : `${text}.`
    default:
      return text + key
  }
}
