import type { Values } from '#core/formula.ts'
import type { Block, Inline } from '#core/prose.ts'

/** What `{name}` stands for in the texts of one variant. */
export type Filling = { readonly values: Values; readonly words: Readonly<Record<string, string>> }

const PLACE = /\{([A-Za-z][A-Za-z0-9_]*)\}/g

export function fillInlines(inlines: readonly Inline[], filling: Filling): Inline[] {
  return inlines.map((inline): Inline => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return { ...inline, text: fillText(inline.text, filling, inline.kind === 'code') }
      case 'strong':
      case 'emphasis':
      case 'link':
      case 'cloze':
        return { ...inline, content: fillInlines(inline.content, filling) }
      default:
        return inline
    }
  })
}

export function fillBlocks(blocks: readonly Block[], filling: Filling): Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, content: fillInlines(block.content, filling) }
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: fillBlocks(item.blocks, filling) })),
        }
      case 'quote':
        return { ...block, blocks: fillBlocks(block.blocks, filling) }
      case 'code':
        return { ...block, text: fillText(block.text, filling, true) }
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => fillInlines(cell, filling))) }
      default:
        return block
    }
  })
}

/** A name that nothing is known of stays as it is written: it may be part of a JSON text. */
function fillText(text: string, { values, words }: Filling, isCode: boolean): string {
  return text.replace(PLACE, (place, name: string) => {
    if (Object.hasOwn(words, name)) return words[name] ?? place
    const value = values.get(name)
    if (value === undefined) return place
    return isCode ? String(value) : grouped(value)
  })
}

/** The names that a text has places for. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, name]) => name ?? '')
}

/** A number as people read it: 990,000; behind a point only as many digits as make six that count. */
export function grouped(value: number): string {
  const [whole = '', behind] = (Number.isInteger(value) ? String(value) : inDigits(value)).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return behind === undefined ? digits : `${digits}.${behind}`
}

/** Never 1e-7, nor 1,234,570 for 1,234,567.8. */
function inDigits(fraction: number): string {
  const places = 5 - Math.floor(Math.log10(Math.abs(fraction)))
  const digits = fraction.toFixed(Math.min(100, Math.max(0, places)))
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}
