import { lazy, Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router-dom'
import { ErrorBoundary } from '#screens/frame/error-boundary.tsx'
import { Frame } from '#screens/frame/frame.tsx'
import { type Edges, EdgesProvider } from './edges.ts'
import { NotFound } from './not-found.tsx'
import { Review } from './review.tsx'
import { Today } from './today.tsx'

// Studying is there at once; what is read or set now and then comes when it is asked for.
const Tags = lazy(async () => ({ default: (await import('./tags.tsx')).Tags }))
const Notes = lazy(async () => ({ default: (await import('./notes.tsx')).Notes }))
const Settings = lazy(async () => ({ default: (await import('./settings.tsx')).Settings }))
const Help = lazy(async () => ({ default: (await import('./help.tsx')).Help }))

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
              <Route path="/tags" element={<Tags />} />
              <Route path="/notes/:topic?" element={<Notes />} />
              <Route path="/settings" element={<Settings />} />
              <Route path="/help" element={<Help />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </Frame>
    </EdgesProvider>
  )
}
