import { unreachable } from '#core/parsed.ts'
import type { Named, Question, Rule } from '#core/scenario.ts'
import type { WrittenOption, WrittenQuestion, WrittenRule } from './format.ts'
import { planOf } from './make-lab.ts'
import type { Reading } from './prose.ts'
import type { Path } from './report.ts'

/** A question as decks carry it, from one as it is written; `path` is where it stands. */
export function makeQuestion(written: WrittenQuestion, path: Path, { line }: Reading): Question {
  const at = (...more: Path) => [...path, ...more]
  const asked = { id: written.id, ask: line(at('question'), written.question) }
  switch (written.type) {
    case 'choice':
    case 'response':
      return {
        ...asked,
        type: written.type,
        options: written.options.map((option, index) => makeOption(option, at('options', index), line)),
        ...planOf(written),
      }
    case 'ordering':
      return {
        ...asked,
        type: 'ordering',
        steps: written.steps.map(({ id, text, why }, index) => ({
          id,
          text: line(at('steps', index, 'text'), text),
          why: line(at('steps', index, 'why'), why),
        })),
        slips: written.slips.map((slip, index) => ({ ...slip, why: line(at('slips', index, 'why'), slip.why) })),
      }
    case 'matching':
      return {
        ...asked,
        type: 'matching',
        prompts: written.prompts.map(({ id, text, match, why, mistakes = {} }, index) => ({
          id,
          text: line(at('prompts', index, 'text'), text),
          match,
          why: line(at('prompts', index, 'why'), why),
          mistakes: Object.entries(mistakes).map(([option, misconception]) => ({ option, misconception })),
        })),
        options: written.options.map(({ id, text }, index) => ({ id, text: line(at('options', index, 'text'), text) })),
      }
    case 'configure':
      return {
        ...asked,
        type: 'configure',
        algorithms: written.configure.map(({ id, name, settings }) => ({
          id,
          name,
          settings: settings.map(({ unit, ...setting }) => ({ ...setting, ...(unit && { unit }) })),
        })),
        rules: written.rules.map((rule, index) => makeRule(rule, at('rules', index), line)),
        key: { algorithm: written.key.algorithm, set: namedOf(written.key.set) },
        why: line(at('why'), written.why),
      }
    case 'numeric':
      return {
        ...asked,
        type: 'numeric',
        answer: String(written.answer),
        tolerance: written.tolerance,
        unit: written.unit,
        least: String(written.least),
        most: String(written.most),
        why: line(at('why'), written.why),
        mistakes: written.mistakes.map(({ value, why, misconception }, index) => ({
          value: String(value),
          why: line(at('mistakes', index, 'why'), why),
          misconception,
        })),
      }
    default:
      return unreachable(written)
  }
}

/** In the order in which they are written. */
export function namedOf(fields: Readonly<Record<string, string | number>>): Named<string>[] {
  return Object.entries(fields).map(([name, value]) => ({ name, value: String(value) }))
}

function makeOption(option: WrittenOption, path: Path, line: Reading['line']) {
  const { id, text, right = false, why, whyWrong, misconception } = option
  return {
    id,
    text: line([...path, 'text'], text),
    right,
    why: line([...path, 'why'], why),
    ...(whyWrong !== undefined && { whyWrong: line([...path, 'whyWrong'], whyWrong) }),
    ...(misconception !== undefined && { misconception }),
  }
}

function makeRule(rule: WrittenRule, path: Path, line: Reading['line']): Rule {
  const { id, algorithm, misconception } = rule
  const base = {
    id,
    ...(algorithm !== undefined && { algorithm }),
    text: line([...path, 'text'], rule.text),
    why: line([...path, 'why'], rule.why),
    misconception,
  }
  switch (rule.kind) {
    case 'algorithm':
      return { ...base, kind: rule.kind, is: rule.is }
    case 'required':
    case 'forbidden':
      return { ...base, kind: rule.kind, setting: rule.setting, ...(rule.is && { is: rule.is.map(String) }) }
    case 'range': {
      const { from, to, setting } = rule
      return {
        ...base,
        kind: rule.kind,
        setting,
        ...(from !== undefined && { from: String(from) }),
        ...(to !== undefined && { to: String(to) }),
      }
    }
    case 'relation':
      return { ...base, kind: rule.kind, holds: rule.holds }
    default:
      return unreachable(rule)
  }
}
