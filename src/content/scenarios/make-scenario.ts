import type { Card } from '#core/deck.ts'
import type { Misconception, Parameter, Scenario } from '#core/scenario.ts'
import type { Surrounding } from './check-scenario.ts'
import type { WrittenMisconception, WrittenScenario } from './format.ts'
import { makeQuestion, namedOf } from './make-question.ts'
import { readingWith } from './prose.ts'
import type { Report } from './report.ts'

/** A scenario as decks carry it. */
export function makeScenario(written: WrittenScenario, report: Report): Scenario {
  const reading = readingWith(report)
  const { id, type, parameters = {}, formulas = {}, wording = [], holds = [] } = written
  return {
    id,
    type,
    parameters: Object.entries(parameters).map(([name, parameter]): Parameter => ({ name, ...parameter })),
    formulas: namedOf(formulas),
    wordings: wording,
    holds,
    situation: reading.blocks(['situation'], written.situation),
    questions:
      written.type === 'case'
        ? written.questions.map((question, index) => makeQuestion(question, ['questions', index], reading))
        : [makeQuestion({ ...written, id: 'only' }, [], reading)],
  }
}

/** The card that schedules a scenario; its front is the title. */
export function outlineCard(written: WrittenScenario, { notes, areas }: Surrounding): Card {
  const { id, type, tags, domains, sources, checkedOn, services = [], algorithms = [], status } = written
  const [note, anchor] = written.note?.split('#') ?? []
  const from = note === undefined ? undefined : notes.get(note)?.note
  const area = written.area ?? from?.area ?? ''
  const questions = written.type === 'case' ? written.questions.length : 1
  return {
    id,
    kind: 'scenario',
    ...(note !== undefined && { note }),
    ...(anchor !== undefined && { anchor }),
    trail: [from?.title ?? areas.get(area) ?? area],
    siblings: id,
    tags,
    front: [{ kind: 'paragraph', content: [{ kind: 'text', text: written.title }] }],
    back: [],
    topic: written.topic ?? from?.topic ?? area,
    area,
    domains,
    sources,
    ...(checkedOn && { checkedOn }),
    scenario: { type, questions, algorithms, services, ...(status && { status }) },
  }
}

export function makeMisconception(written: WrittenMisconception, report: Report): Misconception {
  const { line } = readingWith(report)
  const { id, belief, truth, pair, cues, sources } = written
  const [note, anchor] = written.note?.split('#') ?? []
  return {
    id,
    belief: line(['belief'], belief),
    truth: line(['truth'], truth),
    pair: [line(['pair', 0], pair[0]), line(['pair', 1], pair[1])],
    cues: cues.map(({ text, side, why }, index) => ({
      text: line(['cues', index, 'text'], text),
      side: side === 1 ? 0 : 1,
      why: line(['cues', index, 'why'], why),
    })),
    ...(note !== undefined && { note }),
    ...(anchor !== undefined && { anchor }),
    sources,
  }
}
