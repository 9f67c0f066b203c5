import { type ReactNode, useEffect } from 'react'
import { NavLink, useLocation } from 'react-router-dom'
import { openMockOn } from '#core/mock/mock.ts'
import { Icon, type IconName } from '#parts/icon.tsx'
import { useEdges, useLibrary } from '#screens/edges.ts'
import { Banners } from './banners.tsx'
import styles from './frame.module.css'

const PLACES: readonly { readonly to: string; readonly name: string; readonly icon: IconName }[] = [
  { to: '/', name: 'Today', icon: 'today' },
  { to: '/drill', name: 'Drill', icon: 'drill' },
  { to: '/tags', name: 'Tags', icon: 'tags' },
  { to: '/notes', name: 'Notes', icon: 'notes' },
  { to: '/settings', name: 'Settings', icon: 'settings' },
]

/** What is around every screen. A sitting has a phone to itself. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const isSitting = useIsSitting()
  useTheme()
  useCalendar()
  return (
    <div className={`${styles.frame} ${isSitting ? styles.sitting : ''}`}>
      <div className={styles.page}>
        <Banners quiet={pathname === '/review' || isSitting} />
        <main className={styles.main}>{children}</main>
      </div>
      <nav className={styles.nav} aria-label="Main">
        {PLACES.map(({ to, name, icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className={styles.place ?? ''}>
            <Icon name={icon} />
            {name}
          </NavLink>
        ))}
      </nav>
    </div>
  )
}

/** Whether the screen is a desk: an open sitting, or a mock of this exam. */
function useIsSitting(): boolean {
  const { pathname, search } = useLocation()
  const mock = useLibrary(({ device, progress }) => openMockOn(device, progress.mocks.values())?.exam)
  const parameters = new URLSearchParams(search)
  if (pathname === '/review') return !parameters.has('q')
  return mock !== undefined && pathname === `/mock/${mock}` && !parameters.has('result')
}

/** The theme belongs to the page as a whole, scrollbars included. */
function useTheme(): void {
  const theme = useLibrary((library) => library.progress.settings.theme)
  useEffect(() => {
    const page = document.documentElement
    if (theme === 'system') page.removeAttribute('data-theme')
    else page.dataset.theme = theme
  }, [theme])
}

const MINUTE_MS = 60_000

/** Nothing tells an app that the day has turned: it looks once a minute, and when it comes back to the front. */
function useCalendar(): void {
  const { library } = useEdges()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') library.getState().refreshDay()
    }
    const clock = setInterval(look, MINUTE_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(clock)
      document.removeEventListener('visibilitychange', look)
    }
  }, [library])
}
