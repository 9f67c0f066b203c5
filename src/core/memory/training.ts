import type { Fit } from './fit.ts'
import type { ReviewHistory } from './review-history.ts'

/** What is to be fitted: a history, and the parameters in use. */
export type TrainerRequest = { readonly history: ReviewHistory; readonly inUse: readonly number[] }

/** A fit under way. Nothing changes by it: what comes of it is the owner's to take. */
export type Training = {
  /** Undefined when it was cancelled; rejects when the fit broke. */
  readonly result: Promise<Fit | undefined>
  /** Ends the worker at once, in the middle of whatever it does. After the result it does nothing. */
  readonly cancel: () => void
}
