import type { Heading, Root, RootContent } from 'mdast'
import { tagName } from '#content/markdown/inlines.ts'
import { findOverload, parseMarkdown } from '#content/markdown/parse.ts'
import { type Place, type Problem, placesIn } from '#content/problem.ts'
import { slug } from '#content/slug.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Day } from '#core/time.ts'
import { isDay } from '#core/time.ts'
import { readFrontMatter } from './front-matter.ts'

/** A note before its cards are made. */
export type NoteSource = {
  readonly file: SourceFile
  readonly id: string
  readonly topic: string
  readonly area: string
  readonly order: number
  readonly domains: readonly string[]
  readonly sources: readonly string[]
  readonly tags: readonly string[]
  readonly checked?: Day
  /** From the front matter or the file's name; a heading in the text goes before. */
  readonly title: string
  readonly nodes: readonly RootContent[]
  /** Line and column of an offset into the file's text. */
  readonly placeOf: (offset: number) => Place
}

/** Reads a note's text and what it says of itself; undefined, with the reason said, for one that is not compiled. */
export function readNote(file: SourceFile, isStrict: boolean, problems: Problem[]): NoteSource | undefined {
  const place = placesIn(file.text)
  const report = (severity: Problem['severity'], message: string, at: number) =>
    problems.push({ severity, file: file.path, ...place(at), message })
  const overload = findOverload(file.text)
  if (overload) {
    report('error', `${overload.message}; the note is not compiled`, overload.at)
    return undefined
  }
  if (file.text.includes('\uFFFD')) {
    report('warning', 'a character here could not be read as UTF-8', file.text.indexOf('\uFFFD'))
  }
  const root: Root = parseMarkdown(file.text)
  const [first, ...rest] = root.children
  const hasFront = first?.type === 'yaml'
  const front = readFrontMatter(hasFront ? first.value : '')
  // The YAML begins on the line after the dashes.
  const start = hasFront ? (first.position?.start.offset ?? 0) + 4 : 0
  for (const { message, at, isBroken } of front.problems) {
    // Other programs have fields of the same names: in somebody's own notes theirs are no mistake.
    report(isBroken || isStrict ? 'error' : 'warning', message, start + at)
  }
  const { topic, title, order, domains, source, tags, checked } = front.value
  const id = idOf(front.value.id) ?? slug(nameOf(file.path))
  return {
    file,
    id,
    topic: topic || id,
    area: areaOf(file.path),
    order: order ?? Number.POSITIVE_INFINITY,
    domains: domains ?? [],
    sources: source ?? [],
    tags: [...new Set((tags ?? []).map((tag) => tagName(tag.replace(/^#/, ''))).filter(Boolean))],
    ...(checked && isDay(checked) && { checked }),
    title: title || titleOf(nameOf(file.path)),
    nodes: hasFront ? rest : root.children,
    placeOf: place,
  }
}

/** The first heading, if it is of the first level: the note's own title. */
export function titleHeading(nodes: readonly RootContent[]): Heading | undefined {
  const heading = nodes.find((node): node is Heading => node.type === 'heading')
  return heading?.depth === 1 ? heading : undefined
}

/** An id is part of addresses, `note:<id>#<block>`: what would not fit in is folded. */
function idOf(written: string | null | undefined): string | undefined {
  if (!written) return undefined
  return /^[\p{L}\p{N}_-]+$/u.test(written) ? written : slug(written)
}

/** `model-monitor` is a title written as a file's name; `Spark - basics` is a title already. */
function titleOf(name: string): string {
  return name.includes(' ') ? name : name.replaceAll(/[-_]+/g, ' ').trim() || name
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.(md|markdown)$/i, '')
}

/** The folder below `notes/`, or the first folder there is. */
function areaOf(path: string): string {
  const folders = path.split('/').slice(0, -1)
  const inside = folders[0] === 'notes' ? folders.slice(1) : folders
  return inside[0] === undefined ? 'notes' : slug(inside[0])
}
