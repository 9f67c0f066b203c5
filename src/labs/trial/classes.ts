/** What two classes are called. */
export type Classes = { readonly positive: string; readonly negative: string }
