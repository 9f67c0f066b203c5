import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'
import { plainText } from '#core/prose.ts'

function cardsOf(...lines: string[]) {
  return compileDeck([{ path: 'note.md', text: lines.join('\n') }]).deck.cards
}

function shownOf(...lines: string[]): string[] {
  return cardsOf(...lines).map(({ kind, front, back }) =>
    `${kind}: ${plainText(front)} => ${plainText(back)}`.replaceAll('\n', ' / '),
  )
}

describe('a term', () => {
  it('keeps the bracket behind it, as part of its name', () =>
    expect(shownOf('- **eta** (learning rate) - step size')[0]).toBe('basic: eta (learning rate) => step size'))

  it('is not asked backwards where the meaning gives it away without its bracket', () =>
    expect(shownOf('- **eta** (learning rate) - eta shrinks steps')).toHaveLength(1))

  it('may be linked', () =>
    expect(shownOf('- **[Spot](https://example.org)** - spare')[0]).toBe('basic: Spot => spare'))

  it('is none where other words follow the bold', () =>
    expect(cardsOf('- **Spot** is - sometimes - cheap')).toEqual([]))
})

describe('an attribute', () => {
  it('may have its answer as a list below', () =>
    expect(
      shownOf('- **`eta`** - step size', '  - **When to use:**', '    - noisy data', '    - many rounds').at(-1),
    ).toBe('attribute: eta: when to use? => noisy data / many rounds'))

  it('needs no meaning beside it', () =>
    expect(shownOf('- **`eta`**', '  - Default: 0.3')).toEqual(['attribute: eta: default? => 0.3']))
})

describe('a scenario', () => {
  const answer = ['- Problem: slow', '- Solution: fast']

  for (const start of ['**Scenario 1:** trains', '**Scenario 1**: trains', '**Scenario:** trains']) {
    it(`may begin with ${start}`, () => expect(shownOf(start, ...answer)).toEqual(['scenario: trains / slow => fast']))
  }

  it('is none without a solution', () => expect(cardsOf('**Scenario 1:** trains', '- Problem: slow')).toEqual([]))

  it('has what else its list says in the answer', () =>
    expect(shownOf('**Scenario 1:** trains', ...answer, '- Watch the cost')).toEqual([
      'scenario: trains / slow => fast / Watch the cost',
    ]))
})

describe('a list worth knowing by heart', () => {
  for (const title of ['Gotchas', 'EXAM TIPS', 'Common mistakes', 'Pitfalls', 'Key points', 'Gotchas:']) {
    it(`is one under "${title}", as a heading and as a bold line`, () => {
      expect(shownOf(`## ${title}`, '- one')[0]).toMatch(/^list: .*\(1 thing\) => one$/)
      expect(shownOf(`**${title}**`, '- one')[0]).toMatch(/^list: .*\(1 thing\) => one$/)
    })
  }

  it('is none under a title that only divides the note', () => {
    for (const title of ['Summary', 'Overview', 'Tips', 'Gotchas of Spot'])
      expect(cardsOf(`## ${title}`, '- one')).toEqual([])
  })

  it('splits into gaps and one list, and leaves out what makes cards of its own', () =>
    expect(shownOf('# T', '## Gotchas', '- **Spot** - spare', '- set `S3` up', '- one', '- two')).toEqual([
      'basic: Spot => spare',
      'reverse: spare => Spot',
      'cloze: set S3 up => ',
      'list: T: Gotchas (2 things) => one / two',
    ]))

  it('stays in order where it was numbered', () =>
    expect(cardsOf('## Steps #core', '1. one', '2. two')[0]?.back).toMatchObject([{ kind: 'list', ordered: true }]))

  it('does not reach into the bullets below its bullets', () =>
    expect(shownOf('# T', '## Gotchas', '- one', '  - deeper')).toEqual(['list: T: Gotchas (1 thing) => one / deeper']))
})

describe('a gap', () => {
  it('keeps its hint, and is one card for each number', () => {
    const [first, second] = cardsOf('{{c1::Spot}} and {{c2::Reserved::not on demand}} ^id')
    expect([first?.id, second?.id]).toEqual(['id~c1', 'id~c2'])
    expect(first?.front).toMatchObject([
      { content: [{ number: 1 }, { text: ' and ' }, { kind: 'cloze', number: 2, hint: 'not on demand' }] },
    ])
  })

  it('is none in code', () => expect(cardsOf('a `==b==` and `{{c1::c}}`', '', '```', '==d== :: e', '```')).toEqual([]))
})

describe('what a card knows of its place', () => {
  it('is the headings and the bold line above it', () =>
    expect(cardsOf('# Note', '## Part', '### Deeper', '**Bold:**', '', 'q :: a')[0]?.trail).toEqual([
      'Note',
      'Part',
      'Deeper',
      'Bold',
    ]))

  it('forgets a heading when one of its level follows', () =>
    expect(cardsOf('# Note', '## Part #a', '### Deeper #b', '## Next', 'q :: a')[0]).toMatchObject({
      trail: ['Note', 'Next'],
      tags: [],
    }))

  it('gives it an id of its own where its author gave none', () =>
    expect(cardsOf('# Note', '## Part', 'q :: a', '', 'q :: b').map(({ id }) => id)).toEqual([
      'note/part/q',
      'note/part/q~2',
    ]))

  it('comes from the front matter too', () =>
    expect(cardsOf('---', 'topic: t', 'domains: [x/1]', 'checked: 2026-01-02', '---', 'q :: a')[0]).toMatchObject({
      topic: 't',
      domains: ['x/1'],
      checkedOn: '2026-01-02',
    }))

  it('is not that Logseq makes a card of it', () => {
    expect(cardsOf('- q #card #core', '  - a')[0]?.tags).toEqual(['core'])
    expect(cardsOf('- q :: a #card #core')[0]?.tags).toEqual(['core'])
  })
})

describe('a task', () => {
  it('is the same card once it is done', () => {
    const [open] = cardsOf('## Gotchas', '- [ ] set **S3** up')
    expect(cardsOf('## Gotchas', '- [x] set **S3** up')).toEqual([open])
    expect(plainText(open?.front ?? [])).toBe('set S3 up')
  })
})
