// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Block, Inline } from '#core/prose.ts'
import { CardFace } from '#parts/desk/card-face.tsx'
import { Prose } from '#parts/text/prose.tsx'
import type { Surroundings } from '#parts/text/surroundings.ts'
import { makeCard } from '../makers.ts'

afterEach(cleanup)

const around: Surroundings = {
  roleOf: (tag) => (tag === 'gotcha' ? 'gotcha' : 'plain'),
  sourceOf: (id) =>
    id === 'guide' ? { id, title: 'The guide', address: 'https://example.org/', checkedOn: '2026-11-21' } : undefined,
  NoteLink: ({ address, children }) => <a href={`/read/${address}`}>{children}</a>,
}

const text = (words: string): Inline => ({ kind: 'text', text: words })
const show = (...content: readonly Inline[]) =>
  render(<Prose blocks={[{ kind: 'paragraph', content }]} around={around} />)

describe('prose', () => {
  it('shows whatever looks like HTML as the words that it is', () => {
    const { container } = show(text('<img src=x onerror=alert(1)>'), { kind: 'code', text: '<b>' })
    expect(container.querySelector('img, b')).toBeNull()
    expect(container.textContent).toBe('<img src=x onerror=alert(1)><b>')
  })

  it('gives a tag its highlighter', () => {
    show({ kind: 'tag', name: 'gotcha' })
    expect(screen.getByText('#gotcha').className).toContain('gotcha')
  })

  it('names the source behind a source mark, and drops a mark of none', () => {
    show({ kind: 'source', id: 'guide' }, { kind: 'source', id: 'unknown' })
    expect(screen.getByRole('link', { name: 'Source: The guide' }).getAttribute('rel')).toBe('noreferrer')
    expect(screen.getAllByRole('link')).toHaveLength(1)
  })

  it('leads to other notes by the link it was given', () => {
    show({ kind: 'link', address: 'note:xgboost#eta', content: [text('eta')] })
    expect(screen.getByRole('link', { name: 'eta' }).getAttribute('href')).toBe('/read/note:xgboost#eta')
  })

  it('keeps the header row and column of a table', () => {
    const row = (...cells: readonly string[]) => cells.map((cell) => [text(cell)])
    const table: Block = { kind: 'table', rows: [row('', 'XGBoost'), row('L1', 'alpha')] }
    render(<Prose blocks={[table]} around={around} />)
    expect(screen.getByRole('columnheader', { name: 'XGBoost' })).toBeDefined()
    expect(screen.getByRole('rowheader', { name: 'L1' })).toBeDefined()
    expect(screen.getByRole('cell', { name: 'alpha' })).toBeDefined()
  })

  it('shows what it is given behind each block that has an id, list items included', () => {
    const blocks: readonly Block[] = [
      { kind: 'list', ordered: false, items: [{ id: 'one', blocks: [{ kind: 'paragraph', content: [text('One')] }] }] },
      { kind: 'paragraph', id: 'two', content: [text('Two')] },
      { kind: 'paragraph', content: [text('Three')] },
    ]
    const { container } = render(<Prose blocks={blocks} around={around} behind={(anchor) => <b>({anchor})</b>} />)
    expect(container.textContent).toBe('One(one)Two(two)Three')
  })
})

describe('a cloze card', () => {
  const gap = (number: number, words: string, hint?: string): Inline => ({
    kind: 'cloze',
    number,
    content: [text(words)],
    ...(hint && { hint }),
  })
  const card = makeCard('c', {
    kind: 'cloze',
    cloze: 1,
    front: [
      {
        kind: 'paragraph',
        content: [gap(1, 'wd'), text(' is '), gap(2, 'L2'), text(', as is '), gap(1, 'lambda', 'XGBoost')],
      },
    ],
    back: [],
  })

  it('hides the gaps of its own number and shows the others', () => {
    render(<CardFace card={card} side="question" around={around} />)
    expect(screen.getByRole('region', { name: 'Question' }).textContent).toBe('…blank is L2, as is XGBoost')
  })

  it('answers with what was in the gaps', () => {
    render(<CardFace card={card} side="answer" around={around} />)
    expect(screen.getByRole('region', { name: 'Answer' }).textContent).toBe('wd, lambda')
  })
})
