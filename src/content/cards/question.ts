import { isBlank, linesOf, markedOf, splitAt, trimmed } from '#content/markdown/marked.ts'
import { type Block, type Inline, inlineText } from '#core/prose.ts'
import { addCards, baseFor, type CardSpec, type Context, clozeSpecs, type Draft, paragraphOf, within } from './draft.ts'

/** A question that its author wrote out, in any of the dialects. */
type Question = {
  /** With its marks. The last line holds the block id, wherever it stands. */
  readonly front: readonly Inline[]
  readonly back: readonly Inline[]
  /** Blocks that belong to the answer: the list below it. */
  readonly below?: readonly Block[]
  /** Also the other way round. */
  readonly both?: boolean
}

/**
 * The cards of a paragraph or of a bullet's first paragraph, if it is written as questions: `Q :: A`, a line of `?`,
 * `Q:` and `A:`, `C: [gap]`, or with cloze marks. Gives the anchor, or undefined where it is none of these.
 * `below` is asked for the blocks after it, where these are the answer; taking them means that they are used.
 */
export function addQuestions(
  draft: Draft,
  context: Context,
  inlines: readonly Inline[],
  at: number,
  below: () => readonly Block[],
): string | undefined {
  const lines = linesOf(inlines)
  const questions = labelled(lines, below) ?? separated(lines, below) ?? inLine(lines)
  if (questions) {
    let anchor: string | undefined
    for (const question of questions) {
      const own = addQuestion(draft, context, question, at, anchor)
      anchor ??= own
    }
    return anchor
  }
  const gaps = bracketed(lines) ?? (hasCloze(inlines) ? inlines : undefined)
  return gaps && addClozes(draft, context, gaps, at)
}

/** `anchor` is that of the questions before it in the same block. */
function addQuestion(
  draft: Draft,
  context: Context,
  question: Question,
  at: number,
  anchor: string | undefined,
): string {
  const front = markedOf(question.front)
  const back = markedOf(question.back)
  const both = { tags: [...front.tags, ...back.tags], sources: [...front.sources, ...back.sources] }
  const base = baseFor(draft, context, back.id ?? front.id, inlineText(front.content), at)
  const answer = [...(isBlank(back.content) ? [] : [paragraphOf(back.content)]), ...(question.below ?? [])]
  const specs: CardSpec[] = [{ kind: 'basic', front: [paragraphOf(front.content)], back: answer }]
  if (question.both) {
    specs.push({ kind: 'reverse', suffix: 'reverse', front: answer, back: [paragraphOf(front.content)] })
  }
  addCards(draft, within(context, both), { ...base, ...(anchor && { anchor }) }, specs)
  return base.id
}

/** `content` has cloze inlines in it. */
function addClozes(draft: Draft, context: Context, inlines: readonly Inline[], at: number): string {
  const marked = markedOf(inlines)
  const base = baseFor(draft, context, marked.id, inlineText(marked.content), at)
  addCards(draft, within(context, marked), base, clozeSpecs([paragraphOf(marked.content)], marked.content))
  return base.id
}

function hasCloze(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.kind === 'cloze' || ('content' in inline && hasCloze(inline.content)))
}

/** `Q:` and `A:` lines, as hashcards has them; each goes on until the next. */
function labelled(lines: readonly Inline[][], below: () => readonly Block[]): Question[] | undefined {
  const parts: { label: 'Q' | 'A'; content: Inline[] }[] = []
  for (const line of lines) {
    const label = /^\s*([QA]):(\s|$)/.exec(textOf(line[0]))?.[1] as 'Q' | 'A' | undefined
    const content = label ? withoutStart(line, /^\s*[QA]:\s*/) : line
    if (label) parts.push({ label, content })
    else if (parts.length === 0) return undefined
    else parts.at(-1)?.content.push({ kind: 'text', text: '\n' }, ...content)
  }
  const questions: Question[] = []
  for (const [place, { label, content }] of parts.entries()) {
    const answer = parts[place + 1]
    if (label !== 'Q') continue
    const back = answer?.label === 'A' ? answer.content : []
    const isLast = place + (answer?.label === 'A' ? 2 : 1) === parts.length
    questions.push({ front: content, back, ...(isLast && isBlank(back) && { below: below() }) })
  }
  return questions.length > 0 ? questions : undefined
}

/** A line of `?` (or `??`, both ways) between question and answer. */
function separated(lines: readonly Inline[][], below: () => readonly Block[]): Question[] | undefined {
  const place = lines.findIndex((line) => line.length === 1 && /^\s*\?\??\s*$/.test(textOf(line[0])))
  if (place < 1) return undefined
  const back = rejoined(lines.slice(place + 1))
  const both = textOf(lines[place]?.[0]).trim() === '??'
  return [{ front: rejoined(lines.slice(0, place)), back, both, ...(isBlank(back) && { below: below() }) }]
}

/** `Q :: A` and `Q ::: A`, one a line; other lines are prose. */
function inLine(lines: readonly Inline[][]): Question[] | undefined {
  const questions = lines.flatMap((line): Question[] => {
    const split = splitAt(line, /\s:::?(?=\s)/) ?? tight(line)
    return split ? [{ front: split.before, back: split.after, both: split.found.trim() === ':::' }] : []
  })
  return questions.length > 0 ? questions : undefined
}

/** `question::answer`, but not `AWS::S3::Bucket`, `std::map` or `fe80::1`. */
function tight(line: readonly Inline[]): ReturnType<typeof splitAt> {
  const split = splitAt(
    line,
    /(?<=[\p{L}\p{N}?.!)])(?<!(?:^|\s|\()(?:AWS|std|f[ce][\da-f]{2}|\d[\da-f]*)):::?(?=[^\s:])/iu,
  )
  return split && !inlineText([...split.before, ...split.after]).includes('::') ? split : undefined
}

/** `C: a text with [gaps]`. */
function bracketed(lines: readonly Inline[][]): Inline[] | undefined {
  if (!/^\s*C:\s/.test(textOf(lines[0]?.[0]))) return undefined
  let number = 0
  return withoutStart(rejoined(lines), /^\s*C:\s*/).flatMap((inline): Inline[] => {
    if (inline.kind !== 'text') return [inline]
    return inline.text.split(/(\[[^[\]^][^[\]]*\])/).map((part): Inline => {
      if (!/^\[.+\]$/s.test(part)) return { kind: 'text', text: part }
      number += 1
      return { kind: 'cloze', number, content: [{ kind: 'text', text: part.slice(1, -1) }] }
    })
  })
}

function rejoined(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, place): Inline[] => (place === 0 ? line : [{ kind: 'text', text: '\n' }, ...line]))
}

function withoutStart(inlines: readonly Inline[], start: RegExp): Inline[] {
  const [first, ...rest] = inlines
  return first?.kind === 'text' ? [{ kind: 'text', text: first.text.replace(start, '') }, ...rest] : [...inlines]
}

function textOf(inline: Inline | undefined): string {
  return inline?.kind === 'text' ? inline.text : ''
}

/** The front of a card whose answer is a list: what it lists, and how many. */
export function listFront({ trail }: Context, count: number): Block {
  const [parent, title] = [trail.at(-2), trail.at(-1) ?? '']
  const name = parent && GENERAL.test(title) ? `${parent}: ${title}` : title
  return paragraphOf(trimmed([{ kind: 'text', text: `${name} (${count} ${count === 1 ? 'thing' : 'things'})` }]))
}

/** Titles that say what kind of list this is, and not what of. */
const GENERAL = /^(exam[ -]tips?|gotchas?|tips?|common mistakes|pitfalls|key points|overview|summary):?$/i
