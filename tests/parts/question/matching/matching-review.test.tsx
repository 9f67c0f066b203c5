// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { matching, reviewing } from '../questions.tsx'

afterEach(cleanup)

const texts = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

it("shows each prompt's right option, and the learner's where it was another", () => {
  reviewing(matching, { type: 'matching', matches: { alpha: 'l2', lambda: 'l2' } })
  expect(texts()).toEqual([
    'alphaWrong, your choiceL2Right answerL1It zeroes weights.You may believe: belief in swappedIn fact: truth of swapped',
    'lambdaRight, your choiceL2It shrinks weights.',
  ])
})

it('says a belief once, however often it shows', () => {
  reviewing(matching, { type: 'matching', matches: { alpha: 'l2', lambda: 'l1' } })
  expect(screen.getAllByText('You may believe:')).toHaveLength(1)
})
