import { readJson } from '#content/folder/read-json.ts'
import type { Problem } from '#content/problem.ts'
import { reportTo } from '#content/scenarios/report.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { DeckCards } from '#core/deck.ts'
import type { LeadingOn, LearningPath } from '#core/path/learning-path.ts'
import { checkPath } from './check-path.ts'
import { PATH_FILE, PATH_PATH, type WrittenLead } from './format.ts'

/** The learning path of a folder, if there is one; where it leads nowhere is a problem with its place. */
export function readPath(
  files: readonly SourceFile[],
  deck: Pick<DeckCards, 'id' | 'notes' | 'cards'>,
  isStrict: boolean,
  problems: Problem[],
): LearningPath | undefined {
  const file = files.find(({ path }) => path === PATH_PATH)
  const read = file && readJson(file, PATH_FILE, problems)
  if (!read) return undefined
  checkPath(read, deck, isStrict, reportTo(file, problems))
  return {
    weeks: read.weeks,
    areas: read.areas.map(({ topics, ...area }) => ({
      ...area,
      topics: topics.map(({ id, title, theory, handsOn, remark, subtopics, ...lead }) => ({
        id,
        title,
        theory,
        handsOn,
        ...(remark && { remark }),
        ...leadOf(lead),
        subtopics: subtopics.map(({ id: own, title: name, ...more }) => ({ id: own, title: name, ...leadOf(more) })),
      })),
    })),
    milestones: read.milestones,
  }
}

function leadOf({ notes = [], cards, scenarios, labs = [] }: WrittenLead): LeadingOn {
  return { notes, ...(cards && { cards }), ...(scenarios && { scenarios }), labs }
}
