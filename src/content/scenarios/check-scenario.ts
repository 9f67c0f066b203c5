import type { Note, Source } from '#core/deck.ts'
import { parseFormula } from '#core/formula/parse.ts'
import { namesIn } from '#core/formula.ts'
import { placesIn } from '#core/scenario/filling.ts'
import { checkQuestion, onlyOnce } from './check-question.ts'
import type { WrittenMisconception, WrittenQuestion, WrittenScenario } from './format.ts'
import { type Report, under } from './report.ts'

/** What a scenario may speak of: the rest of its deck. */
export type Surrounding = {
  readonly isStrict: boolean
  readonly notes: ReadonlyMap<string, { readonly note: Note; readonly anchors: ReadonlySet<string> }>
  /** Titles by id. */
  readonly areas: ReadonlyMap<string, string>
  readonly tags: ReadonlySet<string>
  readonly sources: ReadonlyMap<string, Source>
  /** `mla-c02/2` */
  readonly domains: ReadonlySet<string>
  readonly misconceptions: ReadonlySet<string>
}

/** What can be seen of a scenario without drawing it. */
export function checkScenario(scenario: WrittenScenario, report: Report, surrounding: Surrounding): void {
  const { isStrict, tags, domains, areas, notes } = surrounding
  checkReferences(scenario, report, surrounding)
  scenario.domains.forEach((domain, index) => {
    if (!domains.has(domain)) report(['domains', index], `no exam in exams/ has the domain "${domain}"`)
  })
  const note = scenario.note === undefined ? undefined : notes.get(scenario.note.split('#')[0] ?? '')
  const area = scenario.area ?? note?.note.area
  if (area === undefined) report(['id'], 'a scenario without a note must name its "area" and "topic"')
  else if (isStrict && !areas.has(area)) report(['area'], `"${area}" is not an area of deck.json`)
  if (isStrict) {
    if (scenario.tags.length === 0) report(['tags'], 'a scenario of this deck has a tag at least')
    scenario.tags.forEach((tag, index) => {
      if (!tags.has(tag)) report(['tags', index], `the tag "${tag}" is not declared in deck.json`)
    })
    if (scenario.domains.length === 0) report(['domains'], 'a scenario of this deck has a domain at least')
    if (scenario.sources.length === 0) report(['sources'], 'a scenario of this deck has a source at least')
    if (scenario.checkedOn === undefined)
      report(['id'], 'a scenario of this deck says when it was checked: "checkedOn"')
  }
  checkNames(scenario, report)
  if (scenario.type === 'case') onlyOnce(scenario.questions, 'questions', report)
  questionsIn(scenario).forEach(({ question, report: at }) => {
    checkQuestion(question, isStrict, at)
    checkMisconceptions(question, at, surrounding)
  })

  function questionsIn(one: WrittenScenario): { question: WrittenQuestion; report: Report }[] {
    if (one.type !== 'case') return [{ question: one, report }]
    return one.questions.map((question, index) => ({ question, report: under(report, ['questions', index]) }))
  }
}

type Referring = Pick<WrittenMisconception, 'note'> & { readonly sources: readonly string[] }

/** The note and the sources that something names are there. */
export function checkReferences({ note, sources }: Referring, report: Report, surrounding: Surrounding): void {
  sources.forEach((id, index) => {
    if (!surrounding.sources.has(id)) report(['sources', index], `sources.json has no source "${id}"`)
  })
  if (note === undefined) return
  const [id = '', anchor] = note.split('#')
  const known = surrounding.notes.get(id)
  if (!known) report(['note'], `there is no note "${id}"`)
  else if (anchor !== undefined && !known.anchors.has(anchor)) {
    report(['note'], `the note ${id} has no block with the id ^${anchor}`)
  }
}

/** Every name that a text or a formula asks for is there before it, is given once, and is used. */
function checkNames(scenario: WrittenScenario, report: Report): void {
  const { parameters = {}, formulas = {}, wording = [] } = scenario
  const numbers = new Set(Object.keys(parameters))
  const computed = new Set<string>()
  for (const [name, formula] of Object.entries(formulas)) {
    if (numbers.has(name)) report(['formulas', name], `"${name}" is a parameter already`)
    for (const used of checkFormula(String(formula), numbers, (message) => report(['formulas', name], message))) {
      computed.add(used)
    }
    numbers.add(name)
  }
  const words = new Set(Object.keys(wording[0] ?? {}))
  wording.forEach((set, index) => {
    const isSame = Object.keys(set).length === words.size && Object.keys(set).every((name) => words.has(name))
    if (!isSame) report(['wording', index], 'all sets of words must have the same names')
    for (const name of words) if (numbers.has(name)) report(['wording', index, name], `"${name}" is a number already`)
  })
  scenario.holds?.forEach((formula, index) => {
    checkFormula(formula, numbers, (message) => report(['holds', index], message))
  })
  const isKnown = (name: string) => numbers.has(name) || words.has(name)
  const shown = new Set<string>()
  const texts = textsIn(scenario)
  for (const { path, text, isFilled } of texts) {
    for (const name of new Set(placesIn(text))) {
      if (isFilled) shown.add(name)
      if (isFilled && !isKnown(name)) report(path, `{${name}}: nothing is called "${name}"`)
      if (!isFilled && isKnown(name))
        report(path, `{${name}} is not filled in here, only in what is asked and explained`)
    }
  }
  const others = texts.filter(({ isFilled }) => !isFilled).map(({ text }) => text)
  const isUsed = (name: string) => shown.has(name) || computed.has(name) || isInFormula(others, name)
  for (const name of [...numbers, ...words]) {
    if (!isUsed(name)) report(['id'], `"${name}" is drawn and never used`, 'warning')
  }
  for (const [name, parameter] of Object.entries(parameters)) {
    if ('from' in parameter && parameter.to < parameter.from) {
      report(['parameters', name], `it ends at ${parameter.to}, before it begins at ${parameter.from}`)
    }
  }
}

/** The names that a formula uses; those that are not there are reported, as is what is no formula. */
function checkFormula(
  text: string,
  known: ReadonlySet<string>,
  report: (message: string) => void,
): ReadonlySet<string> {
  const formula = parseFormula(text)
  if (!formula.ok) report(`"${text}" is no formula: ${formula.problem.message}`)
  const names = namesIn(text)
  for (const name of names) if (!known.has(name)) report(`"${text}": nothing before it is called "${name}"`)
  return names
}

type Written = { readonly path: readonly (string | number)[]; readonly text: string; readonly isFilled: boolean }

/** The fields whose places are filled when a scenario is drawn. */
const FILLED: readonly unknown[] = ['situation', 'question', 'text', 'why', 'whyWrong']

/** Everything that is written in a scenario, but for its parameters and formulas. */
function textsIn({ parameters: _, formulas: __, ...scenario }: WrittenScenario): Written[] {
  const gather = (value: unknown, path: Written['path']): Written[] => {
    if (typeof value === 'string') return [{ path, text: value, isFilled: FILLED.includes(path.at(-1)) }]
    if (Array.isArray(value)) return value.flatMap((item, index) => gather(item, [...path, index]))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, item]) => gather(item, [...path, key]))
  }
  return gather(scenario, [])
}

/** Options, rules, keys and answers have formulas too; what is wrong with those is seen when they are drawn. */
function isInFormula(texts: readonly string[], name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`)
  return texts.some((text) => word.test(text))
}

function checkMisconceptions(question: WrittenQuestion, report: Report, { misconceptions }: Surrounding): void {
  const check = (id: string | undefined, ...path: readonly (string | number)[]) => {
    if (id !== undefined && !misconceptions.has(id)) report(path, `there is no misconception "${id}"`)
  }
  switch (question.type) {
    case 'choice':
    case 'response':
      question.options.forEach((one, index) => {
        check(one.misconception, 'options', index, 'misconception')
      })
      return
    case 'ordering':
      question.slips.forEach((one, index) => {
        check(one.misconception, 'slips', index, 'misconception')
      })
      return
    case 'matching':
      question.prompts.forEach(({ mistakes = {} }, index) => {
        for (const [option, id] of Object.entries(mistakes)) check(id, 'prompts', index, 'mistakes', option)
      })
      return
    case 'configure':
      question.rules.forEach((one, index) => {
        check(one.misconception, 'rules', index, 'misconception')
      })
      return
    case 'numeric':
      question.mistakes.forEach((one, index) => {
        check(one.misconception, 'mistakes', index, 'misconception')
      })
      return
  }
}
