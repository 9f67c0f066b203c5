/** A text as part of an address. Half a character, which no address can hold, becomes the sign for that. */
export function inAddress(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
}
