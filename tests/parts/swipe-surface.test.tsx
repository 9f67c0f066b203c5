// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Grade } from '#core/grade.ts'
import { SwipeSurface } from '#parts/desk/swipe-surface.tsx'

afterEach(cleanup)

function surface({ canGrade = true } = {}) {
  const grades: Grade[] = []
  let taps = 0
  render(
    <SwipeSurface
      onTap={() => {
        taps += 1
      }}
      onGrade={canGrade ? (grade) => grades.push(grade) : undefined}
    >
      <p>card</p>
      <button type="button">inside</button>
    </SwipeSurface>,
  )
  const card = screen.getByText('card')
  const at = (x: number, pointerType = 'touch') => ({
    clientX: x,
    clientY: 300,
    pointerId: 1,
    isPrimary: true,
    pointerType,
  })
  return {
    grades,
    taps: () => taps,
    card,
    pull: (from: number, to: number, pointer?: string) => {
      fireEvent.pointerDown(card, at(from, pointer))
      fireEvent.pointerMove(card, at((from + to) / 2, pointer))
      fireEvent.pointerMove(card, at(to, pointer))
    },
    lift: (x: number) => fireEvent.pointerUp(card, at(x)),
  }
}

describe('the surface of a card', () => {
  it('names the grade while it is pulled and gives it when it is let go', () => {
    const { grades, pull, lift } = surface()
    pull(300, 120)
    expect(screen.getByText('Again')).toBeDefined()
    expect(grades).toEqual([])
    lift(120)
    expect(grades).toEqual(['again'])
    expect(screen.queryByText('Again')).toBeNull()
  })

  it('grades nothing while the question is up', () => {
    const { grades, pull, lift } = surface({ canGrade: false })
    pull(100, 300)
    lift(300)
    expect(grades).toEqual([])
  })

  it('grades nothing when the browser takes the finger over for scrolling', () => {
    const { grades, pull, lift, card } = surface()
    pull(100, 300)
    fireEvent.pointerCancel(card)
    lift(300)
    expect(grades).toEqual([])
  })

  it('leaves a mouse to select text, and the edge of the screen to the system', () => {
    const { grades, pull, lift } = surface()
    pull(100, 300, 'mouse')
    lift(300)
    pull(5, 300)
    lift(300)
    expect(grades).toEqual([])
  })

  it('takes a tap on the card, but not on what can be pressed there', () => {
    const { taps, card } = surface()
    fireEvent.click(card)
    fireEvent.click(screen.getByRole('button', { name: 'inside' }))
    expect(taps()).toBe(1)
  })
})
