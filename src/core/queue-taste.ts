import { QUEUE_ORDERS, type QueueOrder } from './filtered-queue.ts'

/** How a learner likes a filtered sitting: its order and its length. */
export type QueueTaste = {
  readonly order: QueueOrder
  /** At most so many cards; all where there is none. */
  readonly limit?: number
}

export const PLAIN_TASTE: QueueTaste = { order: 'due' }

export function isQueueTaste(value: unknown): value is QueueTaste {
  if (typeof value !== 'object' || value === null) return false
  const { order, limit } = value as Readonly<Record<string, unknown>>
  return (
    QUEUE_ORDERS.includes(order as QueueOrder) &&
    (limit === undefined || (Number.isInteger(limit) && Number(limit) > 0))
  )
}
