// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { configure, reviewing, several } from '../questions.tsx'

afterEach(cleanup)

const texts = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

it('says of each rule whether it was met, and why', () => {
  reviewing(configure, { type: 'configure', algorithm: 'xgboost', values: { weight: 0.01, objective: 'logistic' } })
  expect(texts('Rules')).toEqual([
    'BrokenThe weight is near the ratio99 to one.You may believe: belief in inverseIn fact: truth of inverse',
    'MetTwo classes need logisticIt puts out a probability.',
  ])
  expect(screen.getByText('The rare class counts as much.')).toBeDefined()
})

it('shows what each setting stood at beside what keeps the rules, and which broke one', () => {
  reviewing(configure, { type: 'configure', algorithm: 'xgboost', values: { weight: 0.01, objective: 'logistic' } })
  expect(texts('Your settings beside right ones')).toEqual([
    'weightYours0.01breaks a ruleOne right answer99',
    'boosterYoursgbtreeOne right answergbtree',
    'objectiveYourslogistickeeps the rulesOne right answerlogistic',
  ])
})

it('compares with another algorithm too', () => {
  reviewing(several, { type: 'configure', algorithm: 'linear', values: { wd: 0.1 } })
  expect(texts('Your settings beside right ones')).toEqual([
    'AlgorithmYoursLinear LearnerOne right answerXGBoost',
    'weightYours–One right answer99',
    'boosterYours–One right answergbtree',
    'objectiveYours–One right answerlogistic',
    'wdYours0.1One right answer–',
  ])
})
