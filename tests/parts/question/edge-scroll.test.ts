import { expect, it } from 'vitest'
import { edgeSpeed } from '#parts/question/edge-scroll.ts'

it('scrolls faster the nearer a finger is to an edge, and not at all between them', () => {
  expect([0, 80, 200, 500, 800, 920, 1000, 1200].map((y) => edgeSpeed(y, 1000))).toEqual([-14, -7, 0, 0, 0, 7, 14, 14])
})
