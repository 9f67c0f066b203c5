import type { Made, Workshop } from '#content/notes/make-note.ts'
import type { Problem } from '#content/problem.ts'
import type { Block } from '#core/prose.ts'
import type { Manifests } from './manifests.ts'

/** Each link to a block leads to one that there is. */
export function checkLinks({ links, deck, problems }: Workshop, made: readonly Made[]): void {
  const anchors = new Map(made.map(({ note }) => [note.id, new Set(anchorsIn(note.blocks))]))
  const said = new Set<string>()
  for (const { from, note, anchor, at } of links) {
    const place = `${from.file.path}:${at}`
    if (anchor === undefined || anchors.get(note)?.has(anchor) || said.has(place)) continue
    said.add(place)
    const message = `dead link: ${note} has no block with the id ^${anchor}`
    problems.push({
      severity: deck.isStrict ? 'error' : 'warning',
      file: from.file.path,
      ...from.placeOf(at),
      message,
    })
  }
}

/** The ids that can be linked to. */
export function anchorsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    const own = 'id' in block && block.id !== undefined ? [block.id] : []
    if (block.kind === 'list') {
      return [
        ...own,
        ...block.items.flatMap((item) => [...(item.id === undefined ? [] : [item.id]), ...anchorsIn(item.blocks)]),
      ]
    }
    return block.kind === 'quote' ? anchorsIn(block.blocks) : own
  })
}

/** In a strict deck every area and domain a note names is declared, and every generated set of cards finds its note. */
export function checkManifests(
  { manifest, exams, catalogue }: Manifests,
  made: readonly Made[],
  problems: Problem[],
): void {
  const error = (file: string, message: string) =>
    problems.push({ severity: 'error', file, line: 1, column: 1, message })
  for (const { algorithm, note } of manifest.hyperparameters ?? []) {
    if (!made.some((one) => one.note.id === note)) error('deck.json', `hyperparameters: there is no note "${note}"`)
    if (!catalogue.some((one) => one.algorithm === algorithm)) {
      error('deck.json', `hyperparameters: hyperparameters.json has no algorithm "${algorithm}"`)
    }
  }
  if (!manifest.strict) return
  const areas = new Set((manifest.areas ?? []).map(({ id }) => id))
  const domains = new Set(exams.flatMap(({ id, domains: all }) => all.map(({ number }) => `${id}/${number}`)))
  for (const { note, source } of made) {
    if (!areas.has(note.area)) error(note.path, `the folder "${note.area}" is not an area of deck.json`)
    for (const domain of source.domains) {
      if (!domains.has(domain)) error(note.path, `no exam in exams/ has the domain "${domain}"`)
    }
  }
}
