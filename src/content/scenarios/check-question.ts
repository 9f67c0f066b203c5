import { namesIn } from '#core/formula.ts'
import { checkLab } from './check-lab.ts'
import type { WrittenQuestion } from './format.ts'
import { type Report, under } from './report.ts'

type Setting = Of<'configure'>['configure'][number]['settings'][number]
type Of<Type extends WrittenQuestion['type']> = Extract<WrittenQuestion, { type: Type }>

/** What can be seen of a question without drawing it. `isStrict`: every option that can be wrong names a misconception. */
export function checkQuestion(question: WrittenQuestion, isStrict: boolean, report: Report): void {
  switch (question.type) {
    case 'choice':
    case 'response':
      checkOptions(question, isStrict, report)
      checkLab(question, report)
      return
    case 'ordering':
      checkSlips(question, report)
      return
    case 'matching':
      checkPrompts(question, report)
      return
    case 'configure':
      checkConfigure(question, report)
      return
    case 'numeric':
      return
  }
}

function checkOptions({ type, options }: Of<'choice' | 'response'>, isStrict: boolean, report: Report): void {
  onlyOnce(options, 'options', report)
  const keys = options.filter(({ right }) => right === true)
  const depends = options.some(({ right }) => typeof right === 'string')
  if (keys.length === 0 && !depends) report(['options'], 'no option is right: one needs "right": true')
  else if (type === 'response' && keys.length < 2 && !depends)
    report(['options'], 'a response has two right options or more')
  if (type === 'choice' && keys.length > 1) {
    const second = options.findLastIndex(({ right }) => right === true)
    const ids = keys.map(({ id }) => id).join(', ')
    report(['options', second], `a choice has one key, and this has ${keys.length}: ${ids}`)
  }
  options.forEach(({ right = false, whyWrong, misconception }, index) => {
    const at = under(report, ['options', index])
    if (right === true && misconception !== undefined) at(['misconception'], 'a right option has no misconception')
    if (isStrict && right !== true && misconception === undefined) {
      at([], 'an option that can be wrong must name its misconception')
    }
    if (typeof right === 'string' && whyWrong === undefined) {
      at([], 'an option whose "right" is a formula also needs "whyWrong"')
    }
    if (typeof right === 'boolean' && whyWrong !== undefined) {
      at(['whyWrong'], '"whyWrong" is for an option whose "right" is a formula')
    }
  })
}

function checkSlips({ steps, slips }: Of<'ordering'>, report: Report): void {
  onlyOnce(steps, 'steps', report)
  const placeOf = new Map(steps.map(({ id }, place) => [id, place]))
  slips.forEach(({ early, late }, index) => {
    const [first, second] = [placeOf.get(early), placeOf.get(late)]
    const at = under(report, ['slips', index])
    if (first === undefined) at(['early'], `there is no step "${early}"`)
    else if (second === undefined) at(['late'], `there is no step "${late}"`)
    else if (first <= second) at([], `"${early}" rightly stands before "${late}": this is no slip`)
  })
}

function checkPrompts({ prompts, options }: Of<'matching'>, report: Report): void {
  onlyOnce(prompts, 'prompts', report)
  onlyOnce(options, 'options', report)
  const ids = new Set(options.map(({ id }) => id))
  prompts.forEach(({ match, mistakes = {} }, index) => {
    const at = under(report, ['prompts', index])
    if (!ids.has(match)) at(['match'], `there is no option "${match}"`)
    for (const option of Object.keys(mistakes)) {
      if (!ids.has(option)) at(['mistakes', option], `there is no option "${option}"`)
      else if (option === match) at(['mistakes', option], `"${option}" is the right match, and no mistake`)
    }
  })
  if (prompts.every(({ mistakes = {} }) => Object.keys(mistakes).length === 0)) {
    report(['prompts'], 'at least one wrong match must name its misconception, under "mistakes"')
  }
}

function checkConfigure({ configure, rules, key }: Of<'configure'>, report: Report): void {
  onlyOnce(configure, 'configure', report)
  onlyOnce(rules, 'rules', report)
  const offered = new Map(configure.map(({ id, settings }) => [id, settings]))
  configure.forEach(({ settings }, index) => {
    settings.forEach((setting, place) => {
      const at = under(report, ['configure', index, 'settings', place])
      if (settings.findIndex(({ name }) => name === setting.name) < place)
        at(['name'], `"${setting.name}" is set twice`)
      if (setting.kind === 'number' && !(setting.least <= setting.start && setting.start <= setting.most)) {
        at(['start'], `${setting.start} is not between ${setting.least} and ${setting.most}`)
      }
      if (setting.kind === 'pick' && !setting.values.includes(setting.start)) {
        at(['start'], `"${setting.start}" is not one of the values`)
      }
    })
  })
  const settings = offered.get(key.algorithm)
  if (!settings) report(['key', 'algorithm'], `"${key.algorithm}" is not offered under "configure"`)
  for (const name of Object.keys(key.set)) {
    if (settings && !settings.some((one) => one.name === name)) {
      report(['key', 'set', name], `${key.algorithm} has no setting "${name}"`)
    }
  }
  rules.forEach((rule, index) => {
    const at = under(report, ['rules', index])
    const { algorithm } = rule
    if (algorithm !== undefined && !offered.has(algorithm)) {
      at(['algorithm'], `"${algorithm}" is not offered`)
      return
    }
    const bound = algorithm === undefined ? [...offered.values()].flat() : (offered.get(algorithm) ?? [])
    if (rule.kind === 'algorithm') {
      for (const id of rule.is) if (!offered.has(id)) at(['is'], `"${id}" is not offered`)
    } else if (rule.kind === 'relation') {
      const isAbout = bound.some(({ name }) => namesIn(rule.holds).has(name))
      if (!isAbout) at(['holds'], 'a relation must speak of a setting')
    } else {
      const meant = bound.filter(({ name }) => name === rule.setting)
      if (meant.length === 0) at(['setting'], `there is no setting "${rule.setting}"`)
      if (rule.kind === 'range') {
        if (rule.from === undefined && rule.to === undefined) at([], 'a range has a "from", a "to" or both')
        return
      }
      rule.is?.forEach((value, place) => {
        const isOffered = (one: Setting) => one.kind === 'number' || one.values.includes(String(value))
        if (!meant.some(isOffered)) at(['is', place], `"${value}" is not one of the values of ${rule.setting}`)
      })
    }
  })
}

/** Each of these has an id of its own. */
export function onlyOnce(items: readonly { readonly id: string }[], name: string, report: Report): void {
  items.forEach(({ id }, index) => {
    if (items.findIndex((one) => one.id === id) < index) report([name, index, 'id'], `the id "${id}" is given twice`)
  })
}
