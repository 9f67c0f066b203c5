import { type RehearsalQuestion, rehearse } from '#core/rehearsal.ts'
import type { RehearsalReply } from './rehearser.ts'

/** Goes through one rehearsal, off the main thread; it is ended from outside when its news is wanted no more. */
addEventListener('message', ({ data }: MessageEvent<RehearsalQuestion>) => {
  for (const news of rehearse(data)) postMessage(news satisfies RehearsalReply)
  postMessage({ kind: 'over' } satisfies RehearsalReply)
})
