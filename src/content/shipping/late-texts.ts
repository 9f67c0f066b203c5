import type { Texts } from './texts.ts'

/** Texts that are still to come. Looking at one before it is there is a bug, and throws. */
export type LateTexts<Arrived extends Texts> = Texts & {
  readonly haveArrived: () => boolean
  /** Once; but what did not come is asked for again. */
  readonly fetch: () => Promise<Arrived>
}

export function createLateTexts<Arrived extends Texts>(load: () => Promise<Arrived>): LateTexts<Arrived> {
  let coming: Promise<Arrived> | undefined
  let arrived: Arrived | undefined

  function here(): Arrived {
    if (!arrived) throw new Error('The texts of the deck are not here yet.')
    return arrived
  }

  return {
    blocksOf: (note) => here().blocksOf(note),
    cardOf: (note, place) => here().cardOf(note, place),
    sources: () => here().sources(),
    haveArrived: () => arrived !== undefined,
    fetch() {
      coming ??= load().then(
        (texts) => {
          arrived = texts
          return texts
        },
        (problem: unknown) => {
          coming = undefined
          throw problem
        },
      )
      return coming
    },
  }
}
