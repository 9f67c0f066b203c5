// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answering, matching } from '../questions.tsx'

afterEach(cleanup)

describe('a matching', () => {
  it('is made prompt by prompt; an option may serve several, and a slot may be changed and cleared', async () => {
    const { user, answer } = answering(matching)
    expect(screen.getByText('An answer may be used once, several times or not at all.')).toBeDefined()
    await user.selectOptions(screen.getByRole('combobox', { name: 'alpha' }), 'L2')
    await user.selectOptions(screen.getByRole('combobox', { name: 'lambda' }), 'L2')
    expect(answer()).toEqual({ type: 'matching', matches: { alpha: 'l2', lambda: 'l2' } })
    expect(screen.getByRole('status').textContent).toBe('2 of 2 matched')
    expect(screen.getByRole('button', { name: /L2/ }).textContent).toBe('L2used 2×')
    await user.selectOptions(screen.getByRole('combobox', { name: 'alpha' }), 'L1')
    await user.selectOptions(screen.getByRole('combobox', { name: 'lambda' }), 'No answer yet')
    expect(answer()).toEqual({ type: 'matching', matches: { alpha: 'l1' } })
    await user.selectOptions(screen.getByRole('combobox', { name: 'alpha' }), 'No answer yet')
    expect(answer()).toBeUndefined()
  })

  it('is made by tapping an option, then a prompt', async () => {
    const { user, answer } = answering(matching)
    await user.click(screen.getByRole('button', { name: 'L1' }))
    expect(screen.getByRole('button', { name: 'L1' }).getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByRole('status').textContent).toBe('Taken: L1. Now choose where to put it')
    await user.click(screen.getByRole('button', { name: 'Put L1 here', description: 'lambda' }))
    expect(answer()).toEqual({ type: 'matching', matches: { lambda: 'l1' } })
    expect(screen.queryByRole('button', { name: 'Put L1 here' })).toBeNull()
  })

  it('lets go of an option that is tapped again', async () => {
    const { user } = answering(matching)
    await user.click(screen.getByRole('button', { name: 'L1' }))
    await user.click(screen.getByRole('button', { name: 'L1' }))
    expect(screen.queryByRole('button', { name: 'Put L1 here' })).toBeNull()
  })

  it('is made by keyboard alone, and goes on from the option that was put', async () => {
    const { user, answer } = answering(matching)
    await user.tab()
    await user.keyboard('{Enter}')
    await user.tab()
    await user.tab()
    await user.tab()
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Put L1 here')
    await user.keyboard('{Enter}')
    expect(answer()).toEqual({ type: 'matching', matches: { alpha: 'l1' } })
    expect(document.activeElement?.textContent).toContain('L1')
  })

  describe('by drag', () => {
    const at = (x: number, pointerType: string) => ({
      clientX: x,
      clientY: 0,
      pointerId: 1,
      isPrimary: true,
      button: 0,
      pointerType,
    })

    function drag(element: Element, pointerType = 'touch') {
      const prompt = screen.getByRole('combobox', { name: 'lambda' })
      vi.spyOn(document, 'elementFromPoint').mockReturnValue(prompt)
      fireEvent.pointerDown(element, at(0, pointerType))
      fireEvent.pointerMove(element, at(40, pointerType))
      fireEvent.pointerUp(element, at(40, pointerType))
      fireEvent.click(element)
      vi.restoreAllMocks()
    }

    it('is made by pulling an option onto a prompt by its grip', () => {
      const { answer } = answering(matching)
      const option = screen.getByRole('button', { name: 'L2' })
      drag(option.querySelector('[data-grip]') ?? option)
      expect(answer()).toEqual({ type: 'matching', matches: { lambda: 'l2' } })
      expect(option.getAttribute('aria-pressed')).toBe('false')
    })

    it('leaves a finger beside the grip to scroll, and lets a mouse pull anywhere', () => {
      const { answer } = answering(matching)
      const option = screen.getByRole('button', { name: 'L2' })
      drag(option)
      expect(answer()).toBeUndefined()
      drag(option, 'mouse')
      expect(answer()).toEqual({ type: 'matching', matches: { lambda: 'l2' } })
    })
  })
})
