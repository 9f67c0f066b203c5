// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { answering, numeric } from '../questions.tsx'

afterEach(cleanup)

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your answer' })

describe('a number', () => {
  it('is tapped on the keypad', async () => {
    const { user, answer } = answering(numeric)
    for (const name of ['Minus', '1', '2', 'Point', '5', '5', 'Delete']) {
      await user.click(screen.getByRole('button', { name }))
    }
    expect(field().value).toBe('-12.5')
    expect(answer()).toEqual({ type: 'numeric', value: -12.5 })
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(answer()).toBeUndefined()
  })

  it('is typed, with a comma too, and has its unit beside it', async () => {
    const { user, answer } = answering(numeric)
    await user.tab()
    await user.keyboard('0,5')
    expect(answer()).toEqual({ type: 'numeric', value: 0.5 })
    expect(screen.getByText('GB')).toBeDefined()
  })

  it('says what is wrong, and is no answer then', async () => {
    const { user, answer } = answering(numeric)
    await user.type(field(), '1,250')
    expect(answer()).toBeUndefined()
    expect(screen.getByRole('status').textContent).toBe('Write 1250 or 1.25: with a comma it may be either')
    expect(field().getAttribute('aria-invalid')).toBe('true')
  })

  it('says nothing of a minus alone', async () => {
    const { user } = answering(numeric)
    await user.type(field(), '-')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('keeps the system keyboard down under a finger, and leaves a keyboard with keys alone', () => {
    answering(numeric)
    expect(field().inputMode).toBe('decimal')
    fireEvent.pointerDown(field(), { pointerType: 'touch' })
    expect(field().inputMode).toBe('none')
  })

  it('shows an answer given before', () => {
    answering(numeric, { type: 'numeric', value: 12.5 })
    expect(field().value).toBe('12.5')
  })
})
