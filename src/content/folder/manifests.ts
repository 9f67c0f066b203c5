import type * as v from 'valibot'
import type { Problem } from '#content/problem.ts'
import { SERVICES, SERVICES_PATH, type WrittenService } from '#content/services/format.ts'
import type { SourceFile } from '#content/source-file.ts'
import type { Blueprint, Exam, Figure, Source } from '#core/deck.ts'
import { type Algorithm, CATALOGUE, EXAM, MANIFEST, type Manifest, SOURCES } from './manifest.ts'
import { readJson } from './read-json.ts'

/** The JSON files beside the notes; empty where there are none. */
export type Manifests = {
  readonly manifest: Partial<Manifest>
  readonly sources: readonly Source[]
  readonly exams: readonly Exam[]
  readonly catalogue: readonly Algorithm[]
  readonly catalogueFile?: SourceFile
  readonly services: readonly WrittenService[]
}

export function readManifests(files: readonly SourceFile[], problems: Problem[]): Manifests {
  const at = (path: string) => files.find((file) => file.path === path)
  const [manifest, sources, catalogue] = [at('deck.json'), at('sources.json'), at('hyperparameters.json')]
  const services = at(SERVICES_PATH)
  const exams = files.filter(({ path }) => /^exams\/[^/]+\.json$/.test(path))
  return {
    manifest: (manifest && readJson(manifest, MANIFEST, problems)) ?? {},
    sources: (sources && readJson(sources, SOURCES, problems)) ?? [],
    exams: exams.flatMap((file): Exam[] => {
      const exam = readJson(file, EXAM, problems)
      if (!exam) return []
      const { $schema: _, blueprint, ...rest } = exam
      return [{ ...rest, ...(blueprint && { blueprint: blueprintOf(blueprint) }) }]
    }),
    catalogue: (catalogue && readJson(catalogue, CATALOGUE, problems)) ?? [],
    ...(catalogue && { catalogueFile: catalogue }),
    services: (services && readJson(services, SERVICES, problems)) ?? [],
  }
}

type WrittenExam = v.InferOutput<typeof EXAM>

function blueprintOf({
  scored,
  unscored,
  minutes,
  passScore,
  ...rest
}: NonNullable<WrittenExam['blueprint']>): Blueprint {
  return {
    scored: figureOf(scored),
    unscored: figureOf(unscored),
    minutes: figureOf(minutes),
    passScore: figureOf(passScore),
    ...rest,
  }
}

function figureOf({ note, source, ...figure }: NonNullable<WrittenExam['blueprint']>['scored']): Figure {
  return { ...figure, ...(note && { note }), ...(source && { source }) }
}
