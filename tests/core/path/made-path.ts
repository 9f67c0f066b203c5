import type { LearningPath, PathTopic, Subtopic } from '#core/path/learning-path.ts'

/** A path to test with: two areas, three topics, a milestone. */

export function makeSubtopic(id: string, more: Partial<Subtopic> = {}): Subtopic {
  return { id, title: `The ${id}`, notes: [], labs: [], ...more }
}

export function makeTopic(id: string, more: Partial<PathTopic> = {}): PathTopic {
  return {
    id,
    title: `About ${id}`,
    theory: `How ${id} works`,
    handsOn: `Build ${id}`,
    notes: [],
    labs: [],
    subtopics: [makeSubtopic(`${id}-1`), makeSubtopic(`${id}-2`)],
    ...more,
  }
}

export const PATH: LearningPath = {
  weeks: 10,
  areas: [
    { id: 'basics', title: 'Basics', goal: 'Know it', weeks: [1, 2], topics: [makeTopic('studio')] },
    {
      id: 'serving',
      title: 'Serving',
      goal: 'Serve it',
      weeks: [3, 10],
      topics: [makeTopic('endpoints'), makeTopic('batch')],
    },
  ],
  milestones: [{ id: 'first-endpoint', title: 'First endpoint', topic: 'endpoints' }],
}
