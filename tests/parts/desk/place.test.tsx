// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Place } from '#parts/desk/place.tsx'

afterEach(cleanup)

describe('the place on a desk', () => {
  it('says in short what is not saved, and all of it to who hears it', () => {
    const view = render(<Place unsaved={1234}>14 of 23</Place>)
    expect(screen.getByRole('status').textContent).toBe('1234 answers not saved yet')
    expect(screen.getByText('1234 not saved').getAttribute('aria-hidden')).toBe('true')
    view.rerender(<Place unsaved={1}>14 of 23</Place>)
    expect(screen.getByRole('status').textContent).toBe('1 answer not saved yet')
    view.rerender(<Place unsaved={0}>14 of 23</Place>)
    expect(screen.getByRole('status').textContent).toBe('Saved')
    expect(screen.queryByText(/not saved/)).toBeNull()
  })
})
