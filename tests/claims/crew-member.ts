import { type Lesson, teach } from './training.ts'

/** A process of its own: gets a lesson, sends what came of it, until nobody asks any more. */
process.on('message', (lesson: Lesson) => {
  process.send?.(teach(lesson))
})
