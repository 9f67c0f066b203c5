// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { answering, ordering } from '../questions.tsx'

afterEach(cleanup)

const shown = () =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('button')?.getAttribute('aria-label'))

describe('an ordering', () => {
  it('is no answer until the learner says that the order is right', async () => {
    const { user, answer } = answering(ordering)
    expect(answer()).toBeUndefined()
    await user.click(screen.getByRole('button', { name: 'This order is right' }))
    expect(answer()).toEqual({ type: 'ordering', steps: ['fit', 'test', 'split'] })
    expect(screen.queryByRole('button', { name: 'This order is right' })).toBeNull()
    expect(document.activeElement?.textContent).toContain('This order is your answer')
  })

  it('is made by buttons that name their step, each move said aloud', async () => {
    const { user, answer } = answering(ordering)
    await user.click(screen.getByRole('button', { name: 'Move up: Split the data' }))
    expect(answer()).toEqual({ type: 'ordering', steps: ['fit', 'split', 'test'] })
    expect(screen.getByRole('status').textContent).toBe('Step moved to place 2 of 3: Split the data')
    await user.click(screen.getByRole('button', { name: 'Move down: Fit the model' }))
    expect(shown()).toEqual(['Place 1: Split the data', 'Place 2: Fit the model', 'Place 3: Test it'])
  })

  it('goes no further than its ends', async () => {
    const { user, answer } = answering(ordering)
    await user.click(screen.getByRole('button', { name: 'Move up: Fit the model' }))
    expect(answer()).toBeUndefined()
  })

  it('is made by arrow keys on a handle, and the focus stays on the step', async () => {
    const { user, answer } = answering(ordering)
    await user.tab()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(answer()).toEqual({ type: 'ordering', steps: ['test', 'fit', 'split'] })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Place 2: Fit the model')
  })

  it('is made with Alt and arrows from any button of a step', async () => {
    const { user, answer } = answering(ordering)
    screen.getByRole('button', { name: 'Move down: Test it' }).focus()
    await user.keyboard('{ArrowUp}')
    expect(answer()).toBeUndefined()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(answer()).toEqual({ type: 'ordering', steps: ['test', 'fit', 'split'] })
  })

  describe('by drag', () => {
    function dragged(name: string, by: number) {
      for (const [index, item] of screen.getAllByRole('listitem').entries()) {
        Object.defineProperty(item, 'offsetTop', { value: index * 110 })
        Object.defineProperty(item, 'offsetHeight', { value: 100 })
      }
      const handle = screen.getByRole('button', { name })
      const at = (clientY: number) => ({ clientY, pointerId: 1, isPrimary: true, button: 0, pointerType: 'touch' })
      fireEvent.pointerDown(handle, at(50))
      fireEvent.pointerMove(handle, at(50 + by / 2))
      fireEvent.pointerMove(handle, at(50 + by))
      return { handle, letGo: () => fireEvent.pointerUp(handle, at(50 + by)) }
    }

    it('shows where the step would go, and moves it once it is let go', () => {
      const { answer } = answering(ordering)
      const { handle, letGo } = dragged('Place 1: Fit the model', 200)
      expect(handle.textContent).toBe('3')
      expect(answer()).toBeUndefined()
      letGo()
      expect(answer()).toEqual({ type: 'ordering', steps: ['test', 'split', 'fit'] })
      expect(screen.getByRole('status').textContent).toBe('Step moved to place 3 of 3: Fit the model')
    })

    it('is given up with Escape, or where the browser takes the finger', () => {
      const { answer } = answering(ordering)
      const first = dragged('Place 1: Fit the model', 200)
      fireEvent.keyDown(first.handle, { key: 'Escape' })
      first.letGo()
      const second = dragged('Place 1: Fit the model', 200)
      fireEvent.pointerCancel(second.handle)
      second.letGo()
      expect(answer()).toBeUndefined()
    })
  })
})
