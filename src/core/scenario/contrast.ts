import type { Inline } from '#core/prose.ts'
import { createRandom, shuffled } from '#core/random.ts'
import type { Misconception } from '#core/scenario.ts'

/** A contrast drill of one misconception: the confused pair side by side, and cues that each belong to one of them. */
export type Contrast = {
  readonly misconception: Misconception
  /** As shown, left to right. */
  readonly sides: readonly [readonly Inline[], readonly Inline[]]
  readonly cues: readonly Cue[]
}

export type Cue = {
  readonly text: readonly Inline[]
  /** Which of the sides, as shown, is right. */
  readonly side: 0 | 1
  readonly why: readonly Inline[]
}

/** The sides change places and the cues their order by the seed, so that neither can be learnt by heart. */
export function drawContrast(misconception: Misconception, seed: number): Contrast {
  const random = createRandom(seed)
  const [first, second] = misconception.pair
  const isTurned = random() < 0.5
  const cues = shuffled(misconception.cues, random).map(({ text, why, side }): Cue => {
    return { text, why, side: isTurned ? (side === 0 ? 1 : 0) : side }
  })
  return { misconception, sides: isTurned ? [second, first] : [first, second], cues }
}
