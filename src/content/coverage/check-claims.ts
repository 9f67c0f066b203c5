import { readJson } from '#content/folder/read-json.ts'
import type { Problem } from '#content/problem.ts'
import { type Report, reportTo } from '#content/scenarios/report.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Card } from '#core/deck.ts'
import { type Claim, COVERAGE_FILE } from './format.ts'
import { checkIds } from './listed.ts'

/** How many claims there are, how many a card carries, and how many were left out for a reason; the rest are gaps. */
export type Coverage = { readonly claims: number; readonly covered: number; readonly leftOut: number }

export const NO_CLAIMS: Coverage = { claims: 0, covered: 0, leftOut: 0 }

/** Every claim of the file is carried by cards that there are, or says why it is left out. */
export function checkClaims(file: SourceFile, cards: readonly Card[], problems: Problem[]): Coverage {
  const claims = readJson(file, COVERAGE_FILE, problems) ?? []
  const known = new Set(cards.map(({ id }) => id))
  const report = reportTo(file, problems)
  const seen = new Set<string>()
  claims.forEach((claim, place) => {
    checkClaim(claim, place, report)
    for (const key of ['cards', 'instead'] as const)
      checkIds(claim[key] ?? [], [place, key], report, missingFrom(known))
    const name = `${claim.source} ${claim.claim}`
    if (seen.has(name)) report([place, 'claim'], 'this claim of this source is listed already; add its lines there')
    seen.add(name)
  })
  return {
    claims: claims.length,
    covered: claims.filter((claim) => !claim.leftOut && claim.cards?.some((id) => known.has(id))).length,
    leftOut: claims.filter(({ leftOut }) => leftOut).length,
  }
}

function checkClaim({ claim, cards, leftOut, instead }: Claim, place: number, report: Report): void {
  if (cards && leftOut) report([place, 'leftOut'], 'a claim has either "cards" or "leftOut"')
  else if (!cards && !leftOut) report([place], 'a claim needs "cards", or a reason in "leftOut"')
  else if (cards?.length === 0) report([place, 'cards'], `no card carries this: ${claim}`)
  if (instead && !leftOut) report([place, 'instead'], '"instead" is for a claim that is left out')
}

function missingFrom(known: ReadonlySet<string>): (id: string) => string | undefined {
  return (id) => (known.has(id) ? undefined : `there is no card "${id}"`)
}
