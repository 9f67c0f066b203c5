// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { answering, configure, several } from '../questions.tsx'

afterEach(cleanup)

const start = { weight: 1, booster: 'gbtree', objective: 'squared' }
const xgboost = (values: object) => ({ type: 'configure', algorithm: 'xgboost', values: { ...start, ...values } })

describe('a configuration', () => {
  it('shows what is legal, and whether a setting stands at its default', async () => {
    const { user, answer } = answering(configure)
    expect(answer()).toBeUndefined()
    const setting = screen.getByText('weight').closest('li') as HTMLElement
    expect(setting.textContent).toContain('any float ≥ 0 · default 1')
    expect(within(setting).getByText('at default')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'More: weight' }))
    expect(answer()).toEqual(xgboost({ weight: 2 }))
    expect(within(setting).getByText('changed')).toBeDefined()
  })

  it('takes typed values off the grid, and keeps within what is legal', async () => {
    const { user, answer } = answering(configure)
    const weight = screen.getByRole<HTMLInputElement>('textbox', { name: 'weight' })
    await user.clear(weight)
    await user.type(weight, '98,5')
    expect(answer()).toEqual(xgboost({ weight: 98.5 }))
    await user.clear(weight)
    await user.type(weight, '5000')
    expect(answer()).toEqual(xgboost({ weight: 1000 }))
    await user.tab()
    expect(weight.value).toBe('1000')
  })

  it('says what is no number, and keeps the one before', async () => {
    const { user, answer } = answering(configure)
    const weight = screen.getByRole<HTMLInputElement>('textbox', { name: 'weight' })
    await user.clear(weight)
    await user.type(weight, '7x')
    expect(screen.getByText('This is not a number. Type digits, as in 12.5')).toBeDefined()
    expect(weight.getAttribute('aria-invalid')).toBe('true')
    await user.tab()
    expect(weight.value).toBe('7')
    expect(answer()).toEqual(xgboost({ weight: 7 }))
  })

  it('picks from a few by radio buttons, from many by a list', async () => {
    const { user, answer } = answering(configure)
    await user.click(within(screen.getByRole('radiogroup', { name: 'booster' })).getByRole('radio', { name: 'dart' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'objective' }), 'logistic')
    expect(answer()).toEqual(xgboost({ booster: 'dart', objective: 'logistic' }))
  })

  it('is made by keyboard alone', async () => {
    const { user, answer } = answering(configure)
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'weight' }))
    await user.keyboard('99{ArrowUp}')
    expect(answer()).toEqual(xgboost({ weight: 100 }))
    await user.tab()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(answer()).toEqual(xgboost({ weight: 100, booster: 'gblinear' }))
  })

  it('begins with an algorithm where several are offered, each with its own settings', async () => {
    const { user, answer } = answering(several)
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Linear Learner' }))
    expect(answer()).toEqual({ type: 'configure', algorithm: 'linear', values: { wd: 0 } })
    await user.click(screen.getByRole('button', { name: 'More: wd' }))
    await user.click(screen.getByRole('button', { name: 'More: wd' }))
    await user.click(screen.getByRole('button', { name: 'More: wd' }))
    expect(answer()).toEqual({ type: 'configure', algorithm: 'linear', values: { wd: 0.3 } })
    await user.click(screen.getByRole('radio', { name: 'XGBoost' }))
    expect(answer()).toEqual(xgboost({}))
  })
})
