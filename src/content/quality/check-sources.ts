import type { Problem } from '#content/problem.ts'
import { reportTo } from '#content/scenarios/report.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Source } from '#core/deck.ts'

/** Each cited page has an address of its own that a browser can open, and an id of its own. */
export function checkSources(files: readonly SourceFile[], sources: readonly Source[], problems: Problem[]): void {
  const file = files.find(({ path }) => path === 'sources.json')
  if (!file) return
  const report = reportTo(file, problems)
  const ids = new Set<string>()
  const addresses = new Map<string, string>()
  sources.forEach(({ id, address }, place) => {
    if (ids.has(id)) report([place, 'id'], `the id "${id}" is used before`)
    ids.add(id)
    const fault = addressFault(address)
    if (fault) report([place, 'address'], `the address of ${id} ${fault}`)
    const same = addresses.get(address)
    if (same !== undefined) report([place, 'address'], `${id} is the page of ${same} again`)
    addresses.set(address, id)
  })
}

export function addressFault(address: string): string | undefined {
  if (/[\s<>"'`\\]/.test(address)) return 'has a sign that no address has'
  if (!URL.canParse(address)) return 'is not a full address'
  const { protocol, hostname, username, password } = new URL(address)
  if (protocol !== 'https:') return 'must begin with https://'
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname)) return `names no public host: "${hostname}"`
  if (username || password) return 'holds a name or a password'
  if (/[.,;:)]$/.test(address)) return 'ends with a punctuation mark'
  return undefined
}
