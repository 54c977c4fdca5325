import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readBrowse } from '../features/exercises/browse-address.ts'
import { rememberedBrowse } from '../features/exercises/remembered.ts'
import { readTab } from '../features/exercises/tabs.ts'
import { TodayPage } from '../features/today/TodayPage.tsx'
import { NotFound, RouteError, RouteWaiting } from './faces.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const at = <Path extends `/${string}`>(path: Path) => ({ getParentRoute: () => root, path })

// The logger is fetched as soon as the first screen stands: in the basement it must be there already.
const loggerPages = () => import('./logger-pages.tsx')
export const fetchLogger = () => void loggerPages()

// The whole library is searched without a connection, so its pages must be there as well.
const exercisePages = () => import('./exercise-pages.tsx')
const readyExercises = () => import('../exercises/ready.ts')
export const fetchExercises = () =>
  void Promise.all([exercisePages(), readyExercises()]).then(([, ready]) => ready.readyExercises())

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
const exerciseProgress = createRoute({
  ...at('/progress/$exerciseId'),
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/exercises/$exerciseId', params, search: { tab: 'chart' }, replace: true })
  },
})
const exercises = createRoute({
  ...at('/exercises'),
  validateSearch: readBrowse,
  // Who comes back finds what they looked for last; who clears it while there has cleared it.
  beforeLoad: ({ search, cause }) => {
    const last = rememberedBrowse()
    const isBare = Object.keys(search).length === 0
    if (cause === 'enter' && isBare && last && Object.keys(last).length > 0)
      throw redirect({ to: '/exercises', search: last, replace: true })
  },
  component: lazyRouteComponent(exercisePages, 'Exercises'),
})
const newExercise = createRoute({
  ...at('/exercises/new'),
  validateSearch: ({ name }): { name?: string } => (name === undefined ? {} : { name: String(name).slice(0, 100) }),
  component: lazyRouteComponent(exercisePages, 'NewExercise'),
})
const exercise = createRoute({
  ...at('/exercises/$exerciseId'),
  validateSearch: readTab,
  component: lazyRouteComponent(exercisePages, 'OneExercise'),
})
const editExercise = createRoute({
  ...at('/exercises/$exerciseId/edit'),
  component: lazyRouteComponent(exercisePages, 'EditExercise'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    ...[today, logger, finished, training, importing, workout, coach, progress],
    ...[exerciseProgress, exercises, newExercise, exercise, editExercise],
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: RouteWaiting,
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
  // A list that is come back to stands where it stood, whichever way leads there.
  getScrollRestorationKey: (location) =>
    location.pathname === '/exercises' ? location.href : (location.state.__TSR_key ?? location.href),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
