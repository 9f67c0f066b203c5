/** What something in a plot means, and by that its colour. */
export type Tone = 'plain' | 'soft' | 'again' | 'hard' | 'good' | 'easy'

export type Series = { readonly name: string; readonly tone: Tone }
