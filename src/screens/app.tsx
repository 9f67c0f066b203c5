import { Suspense } from 'react'
import { Link, Route, Routes, useLocation } from 'react-router-dom'
import { ErrorBoundary } from '#screens/frame/error-boundary.tsx'
import { Frame } from '#screens/frame/frame.tsx'
import { type Edges, EdgesProvider } from './edges.ts'
import { Later } from './later.ts'
import {
  browse,
  data,
  drill,
  help,
  memory,
  misconceptions,
  mock,
  notes,
  path,
  plan,
  readiness,
  settings,
  statistics,
  tags,
} from './later-screens.ts'
import { NotFound } from './not-found.tsx'
import { Review } from './review.tsx'
import { Today } from './today.tsx'
import { Told } from './told.tsx'

/** Every screen, inside a router that main.tsx provides. */
export function App({ edges }: { readonly edges: Edges }) {
  const { pathname } = useLocation()
  return (
    <EdgesProvider value={edges}>
      <Frame>
        {/* A screen that failed is tried afresh when the learner goes somewhere else. */}
        <ErrorBoundary key={pathname} edges={edges} wayOut={<Link to="/data">Backups and storage</Link>}>
          <Suspense fallback={<p aria-busy="true" />}>
            <Routes>
              <Route path="/" element={<Today />} />
              <Route element={<Told />}>
                <Route path="/review" element={<Review />} />
                <Route path="/statistics" element={<Later of={statistics} />} />
                <Route path="/drill" element={<Later of={drill} />} />
                <Route path="/misconceptions/:which?" element={<Later of={misconceptions} />} />
                <Route path="/tags" element={<Later of={tags} />} />
                <Route path="/browse" element={<Later of={browse} />} />
                <Route path="/notes/:topic?" element={<Later of={notes} />} />
                <Route path="/path/:topic?" element={<Later of={path} />} />
                <Route path="/plan" element={<Later of={plan} />} />
                <Route path="/readiness" element={<Later of={readiness} />} />
                <Route path="/settings" element={<Later of={settings} />} />
                <Route path="/data" element={<Later of={data} />} />
                <Route path="/memory" element={<Later of={memory} />} />
                <Route path="/mock/:exam?" element={<Later of={mock} />} />
                <Route path="/help" element={<Later of={help} />} />
              </Route>
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </Frame>
    </EdgesProvider>
  )
}
