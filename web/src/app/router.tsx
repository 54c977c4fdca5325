import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { LoggerPage } from '../features/logger/LoggerPage.tsx'
import { TodayPage } from '../features/today/TodayPage.tsx'
import { NotFound, RouteError, RouteWaiting } from './faces.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const at = <Path extends `/${string}`>(path: Path) => ({ getParentRoute: () => root, path })

// Today and the logger are in the first load: they are what the phone is taken out for.
const today = createRoute({ ...at('/'), component: TodayPage })
const logger = createRoute({
  ...at('/log/$workoutId'),
  component: () => <LoggerPage workoutId={logger.useParams().workoutId} />,
})
const finished = createRoute({
  ...at('/log/$workoutId/finished'),
  component: lazyRouteComponent(() => import('./pages.tsx'), 'Finished'),
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
