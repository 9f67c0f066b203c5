import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import type { Inline } from '#core/prose.ts'
import type {
  DrawnChoice,
  DrawnConfigure,
  DrawnMatching,
  DrawnNumeric,
  DrawnOrdering,
  DrawnQuestion,
} from '#core/scenario/drawn.ts'
import { gradeQuestion } from '#core/scenario/grading.ts'
import type { Answer, Misconception } from '#core/scenario.ts'
import type { FormProps } from '#parts/question/form-props.ts'
import { QuestionForm } from '#parts/question/question-form.tsx'
import { QuestionReview } from '#parts/question/question-review.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'

/** A question of each type, and ways to answer it and to look back at it. */

const around: Surroundings = {
  roleOf: () => 'plain',
  sourceOf: () => undefined,
  NoteLink: ({ children }) => <span>{children}</span>,
}

function words(text: string): readonly Inline[] {
  return [{ kind: 'text', text }]
}

export const choice: DrawnChoice = {
  id: 'q',
  type: 'choice',
  ask: words('Which weight?'),
  options: [
    { id: 'inverse', text: words('0.01'), right: false, why: words('Upside down.'), misconception: 'inverse' },
    { id: 'ratio', text: words('99'), right: true, why: words('Negatives over positives.') },
    { id: 'one', text: words('1'), right: false, why: words('The default.'), misconception: 'default' },
    { id: 'percent', text: words('0.99'), right: false, why: words('A share.'), misconception: 'share' },
  ],
}

export const response: DrawnChoice = {
  ...choice,
  type: 'response',
  ask: words('Which TWO?'),
  options: [...choice.options, { id: 'also', text: words('100'), right: true, why: words('Near enough.') }],
}

export const ordering: DrawnOrdering = {
  id: 'q',
  type: 'ordering',
  ask: words('Put the steps in order.'),
  order: ['split', 'fit', 'test'],
  steps: [
    { id: 'fit', text: words('Fit the model'), why: words('On the training rows.') },
    { id: 'test', text: words('Test it'), why: words('At the very end.') },
    { id: 'split', text: words('Split the data'), why: words('Before anything is seen.') },
  ],
  slips: [{ early: 'fit', late: 'split', why: words('It has seen all rows.'), misconception: 'leak' }],
}

export const matching: DrawnMatching = {
  id: 'q',
  type: 'matching',
  ask: words('Match each penalty.'),
  prompts: [
    {
      id: 'alpha',
      text: words('alpha'),
      match: 'l1',
      why: words('It zeroes weights.'),
      mistakes: [{ option: 'l2', misconception: 'swapped' }],
    },
    {
      id: 'lambda',
      text: words('lambda'),
      match: 'l2',
      why: words('It shrinks weights.'),
      mistakes: [{ option: 'l1', misconception: 'swapped' }],
    },
  ],
  options: [
    { id: 'l1', text: words('L1') },
    { id: 'l2', text: words('L2') },
    { id: 'none', text: words('Neither') },
  ],
}

export const configure: DrawnConfigure = {
  id: 'q',
  type: 'configure',
  ask: words('Set it up.'),
  algorithms: [
    {
      id: 'xgboost',
      name: 'XGBoost',
      settings: [
        { name: 'weight', range: 'any float ≥ 0', kind: 'number', start: 1, least: 0, most: 1000, step: 1 },
        {
          name: 'booster',
          range: 'one of three',
          kind: 'pick',
          start: 'gbtree',
          values: ['gbtree', 'gblinear', 'dart'],
        },
        {
          name: 'objective',
          range: 'an objective',
          kind: 'pick',
          start: 'squared',
          values: ['squared', 'logistic', 'softmax', 'pairwise'],
        },
      ],
    },
  ],
  rules: [
    {
      id: 'balance',
      kind: 'relation',
      holds: 'weight >= 80 and weight <= 120',
      values: new Map(),
      text: words('The weight is near the ratio'),
      why: words('99 to one.'),
      misconception: 'inverse',
    },
    {
      id: 'loss',
      kind: 'required',
      setting: 'objective',
      is: ['logistic'],
      text: words('Two classes need logistic'),
      why: words('It puts out a probability.'),
      misconception: 'default',
    },
  ],
  key: { algorithm: 'xgboost', values: { weight: 99, booster: 'gbtree', objective: 'logistic' } },
  why: words('The rare class counts as much.'),
}

export const several: DrawnConfigure = {
  ...configure,
  algorithms: [
    ...configure.algorithms,
    {
      id: 'linear',
      name: 'Linear Learner',
      settings: [{ name: 'wd', range: '0 to 1', kind: 'number', start: 0, least: 0, most: 1, step: 0.1 }],
    },
  ],
}

export const numeric: DrawnNumeric = {
  id: 'q',
  type: 'numeric',
  ask: words('How much memory?'),
  answer: 12.5,
  slack: 0.5,
  unit: 'GB',
  least: 1,
  most: 100,
  why: words('Half of 25.'),
  mistakes: [{ value: 25, why: words('That is all of it.'), misconception: 'default' }],
}

/** Shows the form as a screen would: it keeps the answer. */
export function answering(question: DrawnQuestion, first?: Answer) {
  let latest = first
  const user = userEvent.setup()
  render(
    <Answering
      question={question}
      first={first}
      onAnswer={(answer) => {
        latest = answer
      }}
    />,
  )
  return { user, answer: () => latest }
}

type AnsweringProps = Pick<FormProps, 'question' | 'onAnswer'> & { readonly first: Answer | undefined }

function Answering({ question, first, onAnswer }: AnsweringProps) {
  const [answer, setAnswer] = useState(first)
  function keep(next: Answer | undefined) {
    setAnswer(next)
    onAnswer(next)
  }
  return <QuestionForm question={question} answer={answer} onAnswer={keep} around={around} />
}

const misconceptionOf = (id: string): Misconception => ({
  id,
  belief: words(`belief in ${id}`),
  truth: words(`truth of ${id}`),
  pair: [words('one'), words('other')],
  cues: [],
  sources: [],
})

export function reviewing(question: DrawnQuestion, answer: Answer | undefined) {
  return render(
    <QuestionReview
      question={question}
      answer={answer}
      verdict={gradeQuestion(question, answer)}
      misconceptionOf={misconceptionOf}
      around={around}
    />,
  )
}
