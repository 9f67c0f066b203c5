import { Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router-dom'
import { ErrorBoundary } from '#screens/frame/error-boundary.tsx'
import { Frame } from '#screens/frame/frame.tsx'
import { type Edges, EdgesProvider } from './edges.ts'
import { Later } from './later.tsx'
import { NotFound } from './not-found.tsx'
import { Review } from './review.tsx'
import { Today } from './today.tsx'

/** Every screen, inside a router that main.tsx provides. */
export function App({ edges }: { readonly edges: Edges }) {
  const { pathname } = useLocation()
  return (
    <EdgesProvider value={edges}>
      <Frame>
        {/* A screen that failed is tried afresh when the learner goes somewhere else. */}
        <ErrorBoundary key={pathname} edges={edges}>
          <Suspense fallback={<p aria-busy="true" />}>
            <Routes>
              <Route path="/" element={<Today />} />
              <Route path="/review" element={<Review />} />

              <Route path="/statistics" element={<Later name="statistics" />} />
              <Route path="/drill" element={<Later name="drill" />} />
              <Route path="/misconceptions/:which?" element={<Later name="misconceptions" />} />
              <Route path="/tags" element={<Later name="tags" />} />
              <Route path="/notes/:topic?" element={<Later name="notes" />} />
              <Route path="/settings" element={<Later name="settings" />} />
              <Route path="/mock/:exam?" element={<Later name="mock" />} />
              <Route path="/help" element={<Later name="help" />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </Frame>
    </EdgesProvider>
  )
}
