import { useParams } from 'react-router-dom'
import { type LearningPath, topicsOf } from '#core/path/learning-path.ts'
import { Empty } from '#parts/empty.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { Overview } from '#screens/path/overview.tsx'
import { TopicPage } from '#screens/path/topic-page.tsx'
import { type Edges, useEdges } from './edges.ts'
import { NotFound } from './not-found.tsx'
import { useFetched } from './use-fetched.ts'

/** `/path` is the whole way with its timeline and journal, `/path/:topic` one topic of it. */
export function Path() {
  const { path } = useEdges()
  if (path) return <Fetched path={path} />
  return (
    <Screen title="Learning path">
      <Empty title="This deck has no learning path">
        <p>It is a file path.json, beside the notes.</p>
      </Empty>
    </Screen>
  )
}

function Fetched({ path: fetch }: { readonly path: NonNullable<Edges['path']> }) {
  const path = useFetched(fetch)
  return path ? <OnPath path={path} /> : <p aria-busy="true" />
}

function OnPath({ path }: { readonly path: LearningPath }) {
  const { topic: asked } = useParams()
  if (asked === undefined) return <Overview path={path} />
  const topics = topicsOf(path)
  const place = topics.findIndex(({ id }) => id === asked)
  const topic = topics[place]
  return topic ? <TopicPage key={topic.id} path={path} topic={topic} place={place} /> : <NotFound />
}
