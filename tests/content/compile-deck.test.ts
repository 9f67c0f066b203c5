import { describe, expect, it } from 'vitest'
import { compileDeck } from '#content/compile-deck.ts'
import { readFolder } from '#content/read-folder.ts'
import type { Card } from '#core/deck.ts'
import { plainText } from '#core/prose.ts'

function compileNote(...lines: string[]) {
  return compileDeck([{ path: 'note.md', text: lines.join('\n') }])
}

/** Each card as a line: kind, front and back. */
function cardsOf(...lines: string[]): string[] {
  return compileNote(...lines).deck.cards.map(shown)
}

function shown({ kind, cloze, front, back }: Card): string {
  const answer = cloze === undefined ? plainText(back) : `gap ${cloze}`
  return `${kind}: ${plainText(front)} => ${answer}`.replaceAll('\n', ' / ')
}

function idsOf(...lines: string[]): string[] {
  return compileNote(...lines).deck.cards.map(({ id }) => id)
}

describe('a term and its meaning', () => {
  for (const mark of [' - ', ': ', ' – ', ' — ']) {
    it(`are two cards, one each way, around "${mark}"`, () =>
      expect(cardsOf(`- **Spot**${mark}spare capacity`)).toEqual([
        'basic: Spot => spare capacity',
        'reverse: spare capacity => Spot',
      ]))
  }

  it('may have the colon inside the bold', () => expect(cardsOf('- **Spot:** spare capacity')).toHaveLength(2))

  it('are not asked backwards if the meaning gives the term away', () =>
    expect(cardsOf('- **Spot** - spot capacity, spare')).toEqual(['basic: Spot => spot capacity, spare']))

  it('take their ids from the block', () =>
    expect(idsOf('- **Spot** - spare capacity ^spot')).toEqual(['spot', 'spot~reverse']))

  it('have the bullets below as part of the answer', () =>
    expect(cardsOf('- **Spot** - spare capacity', '  - up to 90 % off')[0]).toBe(
      'basic: Spot => spare capacity / up to 90 % off',
    ))
})

describe('a hyperparameter', () => {
  const lines = [
    '- **`eta`** - step size ^eta',
    '  - Range: 0 to 1',
    '  - **Default:** 0.3 `#gotcha`',
    '  - Use when: slow',
  ]

  it('is a card for each attribute that names both', () =>
    expect(cardsOf(...lines).slice(2)).toEqual([
      'attribute: eta: range? => 0 to 1',
      'attribute: eta: default? => 0.3',
      'attribute: eta: use when? => slow',
    ]))

  it('has what is no attribute behind its meaning', () =>
    expect(cardsOf('- **`eta`** - step size', '  - Range: 0 to 1', '  - smaller is slower')[0]).toBe(
      'basic: eta => step size / smaller is slower',
    ))

  it('keeps its cards together as siblings, with ids of their own', () => {
    const { cards } = compileNote(...lines).deck
    expect(new Set(cards.map(({ siblings }) => siblings))).toEqual(new Set(['eta']))
    expect(cards.map(({ id }) => id)).toEqual(['eta', 'eta~reverse', 'eta~range', 'eta~default', 'eta~use-when'])
    expect(cards.map(({ tags }) => tags)).toEqual([[], [], [], ['gotcha'], []])
  })
})

describe('a table', () => {
  const table = ['| Task | XGBoost | Linear |', '| --- | --- | --- |', '| L1 | `alpha` | `l1` |', '| Batch | N/A | — |']

  it('is a card for each cell that says something, with both headers in front', () =>
    expect(cardsOf(...table, '', '^both')).toEqual(['cell: XGBoost, L1 → ? => alpha', 'cell: Linear, L1 → ? => l1']))

  it('may have its id on a line right below', () =>
    expect(idsOf(...table, '^both')).toEqual(['both~l1~xgboost', 'both~l1~linear']))
})

describe('other blocks', () => {
  it('make a scenario of a situation with its solution', () =>
    expect(
      cardsOf('**Scenario 1:** fraud is rare ^one', '- **Problem:** misses are dear', '- **Solution:** weigh it'),
    ).toEqual(['scenario: fraud is rare / misses are dear => weigh it']))

  it('make one list of the bullets under a tagged heading, and say how many', () =>
    expect(cardsOf('# Spot', '## Savings `#exam-tip`', '- cheap', '- may stop')).toEqual([
      'list: Savings (2 things) => cheap / may stop',
    ]))

  it('make no list under a heading without tags', () => expect(cardsOf('# Spot', '## Savings', '- cheap')).toEqual([]))

  it('make a gap of each bold or code term under "Gotchas"', () =>
    expect(cardsOf('# Spot', '## Gotchas', '- set **checkpoints** in `S3`', '- **`x`**')).toContain(
      'cloze: set checkpoints in S3 => gap 2',
    ))

  it('are questions where their author wrote them so', () => {
    expect(cardsOf('Why? :: Because')).toEqual(['basic: Why? => Because'])
    expect(cardsOf('Why?::Because')).toEqual(['basic: Why? => Because'])
    expect(cardsOf('- one ::: other')).toEqual(['basic: one => other', 'reverse: other => one'])
    expect(cardsOf('Which', 'one?', '?', 'This')).toEqual(['basic: Which one? => This'])
    expect(cardsOf('one', '??', 'other')).toHaveLength(2)
    expect(cardsOf('Q: Why?', 'A: Because', 'of that', 'Q: Who?', 'A: I')).toEqual([
      'basic: Why? => Because of that',
      'basic: Who? => I',
    ])
    expect(cardsOf('- Why? #card', '\t- Because')).toEqual(['basic: Why? => Because'])
  })

  it('are gaps where their author marked them', () => {
    expect(cardsOf('a ==b== ==c==')).toEqual(['cloze: a b c => gap 1', 'cloze: a b c => gap 2'])
    expect(cardsOf('{{c1::a}} {{c2::b::hint}} {{c1::c}}')).toHaveLength(2)
    expect(cardsOf('C: the [one] and [two]')).toHaveLength(2)
  })

  it('are prose where "::" and "==" mean something else', () =>
    expect(cardsOf('Type AWS::S3::Bucket, std::map, fe80::1', '', 'if a == b and c == d')).toEqual([]))
})

describe('tags', () => {
  it('come down from file, heading, bold line and bullet, nearest last', () => {
    const { deck } = compileNote(
      '---',
      'tags: [front]',
      '---',
      '# Title `#title`',
      '**Tags:** #line',
      '## Heading `#heading`',
      '**Bold** `#bold`',
      '- **Term** - meaning #bullet',
      '## Next',
      'q :: a',
    )
    expect(deck.cards[0]?.tags).toEqual(['front', 'title', 'line', 'heading', 'bold', 'bullet'])
    expect(deck.cards.at(-1)?.tags).toEqual(['front', 'title', 'line'])
  })

  it('are not read in code, addresses or words', () =>
    expect(compileNote('q :: `a #b` C#x https://a.org/#d &#38;').deck.cards[0]?.tags).toEqual([]))
})

describe('sources', () => {
  it('of a heading replace those above it', () => {
    const { cards } = compileNote(
      '---',
      'source: a',
      '---',
      'q :: a',
      '',
      '## H [^b]',
      '',
      'r :: b',
      '',
      's :: c [^c]',
    ).deck
    expect(cards.map((card) => card.sources)).toEqual([['a'], ['b'], ['c']])
  })
})

describe('a strict deck', () => {
  const folder = (note: string, more: object = {}) => [
    {
      path: 'deck.json',
      text: JSON.stringify({
        id: 'd',
        title: 'D',
        strict: true,
        areas: [{ id: 'one', title: 'One' }],
        tags: [{ name: 'core' }],
        ...more,
      }),
    },
    {
      path: 'sources.json',
      text: '[{"id":"page","title":"Page","address":"https://example.org","checkedOn":"2026-11-21"}]',
    },
    {
      path: 'exams/e.json',
      text: '{"id":"e","code":"E","name":"E","status":"current","checkedOn":"2026-11-21","domains":[{"number":1,"name":"All","weightPercent":100}]}',
    },
    { path: 'notes/one/a.md', text: note },
  ]
  const said = (note: string, more?: object) =>
    compileDeck(folder(note, more)).problems.map(
      ({ severity, file, line, column, message }) => `${severity} ${file}:${line}:${column} ${message}`,
    )

  it('takes a card with an id, a source, a date and declared tags', () => {
    const { deck, problems } = compileDeck(folder('---\ndomains: [e/1]\n---\nq :: a #core [^page] ^one'))
    expect(problems).toEqual([])
    expect(deck.cards[0]).toMatchObject({ id: 'one', sources: ['page'], checkedOn: '2026-11-21', area: 'one' })
  })

  for (const [what, note, place, words] of [
    ['no id', 'q :: a [^page]', '1:1', /no id/],
    ['no source', '\nq :: a ^one', '2:1', /no source/],
    ['an undeclared tag', 'q :: a #x [^page] ^one', '1:1', /#x is not declared/],
    ['an undeclared source', 'q :: a [^x] ^one', '1:1', /\[\^x\] is not declared/],
    ['an id used twice', 'q :: a [^page] ^one\n\nr :: b [^page] ^one', '3:1', /\^one is used before/],
    ['a dead link', 'words [x](gone.md)', '1:7', /dead link/],
    ['a link to a block that is not there', 'words [x](#^gone)', '1:7', /dead link/],
    ['an unknown domain', '---\ndomains: [x/1]\n---\nwords', '1:1', /domain "x\/1"/],
  ] as const) {
    it(`refuses ${what}, and says where`, () => {
      const errors = said(note).filter((line) => line.startsWith(`error notes/one/a.md:${place} `))
      expect(errors.join('\n')).toMatch(words)
    })
  }

  it('refuses a folder that is no area', () => expect(said('words', { areas: [] }).join()).toMatch(/area/))

  it('generates cards from the catalogue, and not those asked by hand', () => {
    const catalogue = [
      {
        algorithm: 'XGBoost',
        hyperparameters: [
          {
            name: 'eta',
            required: false,
            type: 'float',
            default: '0.3',
            valid_range: '0 to 1',
            effect: 'Step size',
            tunable_range: null,
            source: 'https://example.org',
          },
        ],
      },
    ]
    const files = [
      ...folder('# XGBoost\n- **`eta`** - step ^eta [^page]\n  - Default: 0.3', {
        hyperparameters: [{ algorithm: 'XGBoost', note: 'a', tags: ['core'], prefix: 'hp', startsActive: [] }],
      }),
      { path: 'hyperparameters.json', text: JSON.stringify(catalogue) },
    ]
    const generated = compileDeck(files).deck.cards.filter(({ id }) => id.startsWith('hp-'))
    expect(generated.map(({ id }) => id).sort()).toEqual(['hp-eta~effect'])
    expect(generated.every(({ startsSuspended, siblings }) => startsSuspended && siblings === 'hp-eta')).toBe(true)
    expect(plainText(generated[0]?.front ?? [])).toMatch(/XGBoost.*eta/)
  })
})

describe('bad input', () => {
  it('is an error at its place, and all else still compiles', () => {
    const { deck, problems } = compileDeck([
      { path: 'deck.json', text: '{\n "id": ,\n}' },
      { path: 'bad.md', text: '---\na: [\n---\nq :: a' },
      { path: 'good.md', text: 'q :: a' },
    ])
    expect(problems.map(({ severity, file, line }) => [severity, file, line])).toEqual([
      ['error', 'bad.md', 2],
      ['error', 'deck.json', 2],
    ])
    expect(deck.cards).toHaveLength(2)
  })

  it("of other programs in front matter is a warning in notes of one's own", () =>
    expect(compileNote('---', 'order: first', 'tags: [2024]', '---', 'q :: a').problems).toMatchObject([
      { severity: 'warning', line: 2, column: 1 },
    ]))

  it('makes no card with an empty side, and says so', () => {
    const { deck, problems } = compileNote('Q: why?', '', 'words')
    expect(deck.cards).toEqual([])
    expect(problems).toMatchObject([{ severity: 'warning', line: 1 }])
  })

  it('of HTML is dropped with one warning a note, comments without', () =>
    expect(compileNote('a <b>b</b> c', '', '<div>x</div>', '', '<!-- c -->').problems).toHaveLength(1))

  for (const [what, text] of [
    ['quotes a thousand deep', `${'> '.repeat(1_000)}a`],
    ['lists a thousand deep', `${'- '.repeat(1_000)}a`],
    ['emphasis two thousand deep', '**a '.repeat(2_000) + 'a** '.repeat(2_000)],
    ['a line of a megabyte', 'word '.repeat(199_000)],
    ['brackets without end', '['.repeat(19_000)],
    ['a fence that nobody closes', `\`\`\`\n${'- **a** - b\n'.repeat(5_000)}`],
    ['a huge table', `| a | b |\n| - | - |\n${'| x | y |\n'.repeat(5_000)}`],
    ['open gaps', '{{c1::a\n'.repeat(20_000)],
  ] as const) {
    // What takes more than seconds here takes for ever: the test ends it.
    it(`may be ${what}, and an end is found`, () => {
      const { deck, problems } = compileNote(text)
      expect(deck.notes.length + problems.length).toBeGreaterThan(0)
    })
  }

  it('of other systems reads the same: line ends, byte-order mark, tabs', () => {
    const text = '# T\n\n- **a** - b\n\t- Range: 1'
    const there = compileDeck([{ path: 'n.md', text: `\uFEFF${text.replaceAll('\n', '\r\n')}` }])
    expect(there.deck).toEqual(compileDeck([{ path: 'n.md', text }]).deck)
  })
})

describe("somebody else's notes", () => {
  const { files } = readFolder('tests/fixtures/content/somebody')
  const { deck, problems } = compileDeck(files)

  it('compile without errors', () => expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]))

  it('give the cards of Obsidian, Logseq and hashcards', () =>
    expect(
      Object.fromEntries(deck.notes.map(({ id }) => [id, deck.cards.filter(({ note }) => note === id).map(shown)])),
    ).toEqual({
      hashcards: [
        'basic: Which storage is cheapest for cold data? => S3 Glacier Deep Archive',
        'basic: Name two stores of Feature Store. => The online store and the offline store',
        'cloze: The learning rate of XGBoost is called eta. => gap 1',
        'cloze: The learning rate of XGBoost is called eta. => gap 2',
        'cloze: Spot training saves up to 90%. => gap 1',
      ],
      'logseq-pipelines': [
        'basic: What is a pipeline step? => One node of the graph / It runs when its inputs are ready',
        'basic: Which step caches? => Any step with a cache configuration',
      ],
      'obsidian-model-monitor': [
        'basic: Data drift => The distribution of the inputs moves away from the baseline',
        'basic: Concept drift => The relation between inputs and target changes',
        'reverse: The relation between inputs and target changes => Concept drift',
        'basic: What does a baseline job write? => statistics.json and constraints.json',
        'cloze: The schedule is at most hourly and runs a processing job. => gap 1',
        'cloze: The schedule is at most hourly and runs a processing job. => gap 2',
      ],
    }))

  it('link from note to note', () => expect(JSON.stringify(deck.notes)).toContain('"address":"note:logseq-pipelines"'))
})
