import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { TodayPage } from '../features/today/TodayPage.tsx'
import { NotFound, RouteError, RouteWaiting } from './faces.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const at = <Path extends `/${string}`>(path: Path) => ({ getParentRoute: () => root, path })

// The logger is fetched as soon as the first screen stands: in the basement it must be there already.
const loggerPages = () => import('./logger-pages.tsx')
export const fetchLogger = () => void loggerPages()

const today = createRoute({ ...at('/'), component: TodayPage })
const logger = createRoute({
  ...at('/log/$workoutId'),
  component: lazyRouteComponent(loggerPages, 'Logging'),
})
const finished = createRoute({
  ...at('/log/$workoutId/finished'),
  component: lazyRouteComponent(loggerPages, 'Finished'),
})
const training = createRoute({
  ...at('/training'),
  component: lazyRouteComponent(() => import('../features/history/HistoryPage.tsx'), 'HistoryPage'),
})
const importing = createRoute({
  ...at('/training/import'),
  validateSearch: (search): { id?: string } => (typeof search.id === 'string' ? { id: search.id } : {}),
  component: lazyRouteComponent(() => import('./pages.tsx'), 'Importing'),
})
const workout = createRoute({
  ...at('/training/$workoutId'),
  component: lazyRouteComponent(() => import('./pages.tsx'), 'PastWorkout'),
})
const coach = createRoute({
  ...at('/coach'),
  component: lazyRouteComponent(() => import('../features/coach/CoachPage.tsx'), 'CoachPage'),
})
const progress = createRoute({
  ...at('/progress'),
  component: lazyRouteComponent(() => import('../features/progress/ProgressPage.tsx'), 'ProgressPage'),
})
const exercise = createRoute({
  ...at('/progress/$exerciseId'),
  component: lazyRouteComponent(() => import('./pages.tsx'), 'ExerciseProgress'),
})

export const router = createRouter({
  routeTree: root.addChildren([today, logger, finished, training, importing, workout, coach, progress, exercise]),
  defaultPreload: 'intent',
  defaultPendingComponent: RouteWaiting,
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
