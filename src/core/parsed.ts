/** A reading of somebody's text: the value, or what is wrong with it and where (offset in UTF-16 units). */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: { readonly message: string; readonly at: number } }

/** The end of every `switch` over a union: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}
