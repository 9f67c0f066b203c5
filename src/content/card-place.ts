import { findJsonPlace } from '#content/folder/json-place.ts'
import type { Path } from '#content/scenarios/report.ts'
import { type Place, placesIn } from './problem.ts'
import type { SourceFile } from './source-file.ts'

/** Where a card is written: at an offset into a note, or a path inside a JSON file. */
export type CardPlace = { readonly file: SourceFile } & ({ readonly at: number } | { readonly path: Path })

export function placeOfCard(place: CardPlace): Place & { readonly file: string } {
  const { path: file, text } = place.file
  const at = 'path' in place ? findJsonPlace(text, place.path.map(String)) : place.at
  return { file, ...placesIn(text)(at) }
}
