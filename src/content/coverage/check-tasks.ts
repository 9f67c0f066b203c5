import { readJson } from '#content/folder/read-json.ts'
import type { Problem } from '#content/problem.ts'
import { type Report, reportTo } from '#content/scenarios/report.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Card, DeckCards } from '#core/deck.ts'
import { askedDomains } from '#core/freshness.ts'
import { TASKS_FILE, type Task } from './format.ts'
import { checkIds } from './listed.ts'

/** Every task statement has cards and scenarios of its domain, and every domain of every exam has task statements. */
export function checkTasks(file: SourceFile, { cards, exams }: DeckCards, problems: Problem[]): void {
  const tasks = readJson(file, TASKS_FILE, problems)
  if (!tasks) return
  const report = reportTo(file, problems)
  const byId = new Map(cards.map((card) => [card.id, card]))
  const domains = new Set(exams.flatMap(({ id, domains: all }) => all.map(({ number }) => `${id}/${number}`)))
  const seen = new Set<string>()
  tasks.forEach((task, place) => {
    const name = `${task.exam} ${task.task}`
    if (seen.has(name)) report([place, 'task'], `task ${name} is listed already`)
    seen.add(name)
    if (domains.has(domainOf(task))) checkTask(task, place, byId, report)
    else report([place, 'task'], `no exam in exams/ has the domain "${domainOf(task)}"`)
  })
  const asked = new Set(tasks.map(domainOf))
  for (const domain of domains) if (!asked.has(domain)) report([], `no task of the domain "${domain}" is listed`)
}

function domainOf({ exam, task }: Task): string {
  return `${exam}/${task.split('.')[0]}`
}

function checkTask(task: Task, place: number, byId: ReadonlyMap<string, Card>, report: Report): void {
  for (const [key, kind] of [
    ['cards', 'card'],
    ['scenarios', 'scenario'],
  ] as const) {
    if (task[key].length === 0) report([place, key], `no ${kind} serves task ${task.task} of ${task.exam}`)
    checkIds(task[key], [place, key], report, (id) => faultOf(byId.get(id), id, kind, domainOf(task)))
  }
}

/** A scenario has a card too, so that each is known by what it is listed as. */
function faultOf(card: Card | undefined, id: string, kind: 'card' | 'scenario', domain: string): string | undefined {
  if (!card) return `there is no ${kind} "${id}"`
  if (Boolean(card.scenario) !== (kind === 'scenario')) return `"${id}" is not a ${kind}`
  if (!card.domains.includes(domain)) return `"${id}" is not of the domain "${domain}"`
  return askedDomains(card).includes(domain) ? undefined : `"${id}" is about what this exam no longer asks`
}
