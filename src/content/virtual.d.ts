/** The bundled decks, as the build compiled them; `address` is relative to the app's base path. */
declare module 'virtual:decks' {
  export const decks: readonly {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly cards: number
    /** Of its index: all that Today needs. */
    readonly address: string
    /** Where the texts of its cards and notes are. */
    readonly texts: string
    /** Where its scenarios are. */
    readonly scenarios: string
    /** Where its glossary and its comparisons are. */
    readonly book: string
    /** Where its learning path is, if it has one. */
    readonly path?: string
  }[]
}

/** What changed, told to learners: `data/changes.md` without its title. */
declare module 'virtual:changes' {
  export const changes: readonly import('#core/prose.ts').Block[]
}
