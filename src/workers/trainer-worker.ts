import { fitting } from '#core/memory/fit.ts'
import type { TrainerRequest } from '#core/memory/training.ts'
import type { TrainerReply } from './trainer.ts'

/** Fits one history, off the main thread; it is ended from outside when its answer is wanted no more. */
addEventListener('message', ({ data }: MessageEvent<TrainerRequest>) => {
  const steps = fitting(data.history, data.inUse)
  let told = 0
  let step = steps.next()
  while (!step.done) {
    // A bar moves by whole hundredths; a message for each batch would be work for nobody.
    const hundredths = Math.floor(step.value * 100)
    if (hundredths > told) reply({ done: hundredths / 100 })
    told = hundredths
    step = steps.next()
  }
  reply({ fit: step.value })
})

function reply(message: TrainerReply): void {
  postMessage(message)
}
