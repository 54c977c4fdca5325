import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readBrowse } from '../features/exercises/browse-address.ts'
import { rememberedBrowse } from '../features/exercises/remembered.ts'
import { readTab } from '../features/exercises/tabs.ts'
import { readHistory } from '../features/history/address.ts'
import { readPair, readPose } from '../features/photos/address.ts'
import { readProgramsSearch } from '../features/programs/address.ts'
import { readCompare, readRange, readStrength, readVolume } from '../features/progress/address.ts'
import { readTemplatesSearch } from '../features/templates/address.ts'
import { TodayPage } from '../features/today/TodayPage.tsx'
import { NotFound, RouteError, RouteWaiting } from './faces.tsx'
import { pageCode } from './page-code.ts'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const at = <Path extends `/${string}`>(path: Path) => ({ getParentRoute: () => root, path })

// The logger is fetched as soon as the first screen stands: in the basement it must be there already.
const loggerPages = pageCode(() => import('./logger-pages.tsx'))
export const fetchLogger = () => ahead(loggerPages())

// The whole library is searched without a connection, so its pages must be there as well.
const exercisePages = pageCode(() => import('./exercise-pages.tsx'))
const readyExercises = () => import('../exercises/ready.ts')
export const fetchExercises = () =>
  ahead(Promise.all([exercisePages(), readyExercises()]).then(([, ready]) => ready.readyExercises()))

/** If it fails, whoever opens the page is told. */
function ahead(fetching: Promise<unknown>): void {
  fetching.catch(() => undefined)
}

const historyPage = pageCode(() => import('../features/history/HistoryPage.tsx'))
const addressedPages = pageCode(() => import('./pages.tsx'))
const historyPages = pageCode(() => import('./history-pages.tsx'))
const readyHistory = () => import('../offline/history-query.ts')
// What was trained is browsed without a connection as well.
export const fetchHistory = () =>
  ahead(Promise.all([historyPages(), readyHistory()]).then(([, ready]) => ready.readyHistory()))

const coachPage = pageCode(() => import('../features/coach/CoachPage.tsx'))
const readyCoach = () => import('../features/coach/ready.ts')
// A plan is written without a connection as well.
export const fetchCoach = () => ahead(Promise.all([coachPage(), readyCoach()]).then(([, ready]) => ready.readyCoach()))

const progressPage = pageCode(() => import('./progress-page.tsx'))
const progressPages = pageCode(() => import('./progress-pages.tsx'))
const goalPages = pageCode(() => import('./goal-pages.tsx'))
const modelsPage = pageCode(() => import('../features/models/ModelsPage.tsx'))
const programPages = pageCode(() => import('./program-pages.tsx'))
const templatePages = pageCode(() => import('./template-pages.tsx'))
const sharedWorkoutPage = pageCode(() => import('./shared-workout-page.tsx'))
const photoPages = pageCode(() => import('./photo-pages.tsx'))
const gymsPage = pageCode(() => import('../features/gyms/GymsPage.tsx'))
const communityPages = pageCode(() => import('./community-pages.tsx'))
const accountPages = pageCode(() => import('./account-pages.tsx'))
const settingsPage = pageCode(() => import('../features/settings/SettingsPage.tsx'))

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
  component: lazyRouteComponent(historyPage, 'HistoryPage'),
})
const importing = createRoute({
  ...at('/training/import'),
  validateSearch: (search): { id?: string } => (typeof search.id === 'string' ? { id: search.id } : {}),
  component: lazyRouteComponent(addressedPages, 'Importing'),
})
const workout = createRoute({
  ...at('/training/$workoutId'),
  component: lazyRouteComponent(addressedPages, 'PastWorkout'),
})
const history = createRoute({
  ...at('/history'),
  validateSearch: readHistory,
  component: lazyRouteComponent(historyPages, 'Browse'),
})
const programs = createRoute({
  ...at('/training/programs'),
  validateSearch: readProgramsSearch,
  component: lazyRouteComponent(programPages, 'Programs'),
})
const newProgram = createRoute({
  ...at('/training/programs/new'),
  component: lazyRouteComponent(programPages, 'NewProgram'),
})
const program = createRoute({
  ...at('/training/programs/$programId'),
  component: lazyRouteComponent(programPages, 'OneProgram'),
})
const startProgram = createRoute({
  ...at('/training/programs/$programId/start'),
  component: lazyRouteComponent(programPages, 'StartProgram'),
})
const editProgram = createRoute({
  ...at('/training/programs/$programId/edit'),
  component: lazyRouteComponent(programPages, 'EditProgram'),
})
const programRun = createRoute({
  ...at('/training/programs/runs/$runId'),
  component: lazyRouteComponent(programPages, 'ProgramRun'),
})
const sharedProgram = createRoute({
  ...at('/training/programs/shared/$token'),
  component: lazyRouteComponent(programPages, 'Shared'),
})
const templates = createRoute({
  ...at('/training/templates'),
  validateSearch: readTemplatesSearch,
  component: lazyRouteComponent(templatePages, 'Templates'),
})
const newTemplate = createRoute({
  ...at('/training/templates/new'),
  component: lazyRouteComponent(templatePages, 'NewTemplate'),
})
const template = createRoute({
  ...at('/training/templates/$templateId'),
  component: lazyRouteComponent(templatePages, 'OneTemplate'),
})
const editTemplate = createRoute({
  ...at('/training/templates/$templateId/edit'),
  component: lazyRouteComponent(templatePages, 'EditTemplate'),
})
const sharedTemplate = createRoute({
  ...at('/training/templates/shared/$token'),
  component: lazyRouteComponent(templatePages, 'SharedTemplate'),
})
const sharedWorkout = createRoute({
  ...at('/training/shared/$token'),
  component: lazyRouteComponent(sharedWorkoutPage, 'SharedWorkout'),
})
const coach = createRoute({
  ...at('/coach'),
  component: lazyRouteComponent(coachPage, 'CoachPage'),
})
const progress = createRoute({
  ...at('/progress'),
  validateSearch: readRange,
  component: lazyRouteComponent(progressPage, 'Progress'),
})
const strength = createRoute({
  ...at('/progress/strength'),
  validateSearch: readStrength,
  component: lazyRouteComponent(progressPages, 'Strength'),
})
const volume = createRoute({
  ...at('/progress/volume'),
  validateSearch: readVolume,
  component: lazyRouteComponent(progressPages, 'Volume'),
})
const muscles = createRoute({
  ...at('/progress/muscles'),
  validateSearch: readRange,
  component: lazyRouteComponent(progressPages, 'Muscles'),
})
const frequency = createRoute({
  ...at('/progress/frequency'),
  validateSearch: readRange,
  component: lazyRouteComponent(progressPages, 'Frequency'),
})
const effort = createRoute({
  ...at('/progress/effort'),
  validateSearch: readRange,
  component: lazyRouteComponent(progressPages, 'Effort'),
})
const body = createRoute({
  ...at('/progress/body'),
  validateSearch: readRange,
  component: lazyRouteComponent(progressPages, 'Body'),
})
const compare = createRoute({
  ...at('/progress/compare'),
  validateSearch: readCompare,
  component: lazyRouteComponent(progressPages, 'Compare'),
})
const year = createRoute({
  ...at('/progress/year/$year'),
  beforeLoad: ({ params }) => {
    if (!/^(19|20|21)\d\d$/.test(params.year)) throw redirect({ to: '/progress', replace: true })
  },
  component: lazyRouteComponent(progressPages, 'Year'),
})
const exerciseProgress = createRoute({
  ...at('/progress/$exerciseId'),
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/exercises/$exerciseId', params, search: { tab: 'chart' }, replace: true })
  },
})
const goals = createRoute({
  ...at('/goals'),
  validateSearch: ({ set }): { set?: true } => (set === true ? { set } : {}),
  component: lazyRouteComponent(goalPages, 'Goals'),
})
const goal = createRoute({ ...at('/goals/$goalId'), component: lazyRouteComponent(goalPages, 'OneGoal') })
const achievements = createRoute({
  ...at('/achievements'),
  component: lazyRouteComponent(goalPages, 'AchievementsPage'),
})
const settings = createRoute({ ...at('/settings'), component: lazyRouteComponent(settingsPage, 'SettingsPage') })
const models = createRoute({ ...at('/settings/coach'), component: lazyRouteComponent(modelsPage, 'ModelsPage') })
const gyms = createRoute({ ...at('/settings/gyms'), component: lazyRouteComponent(gymsPage, 'GymsPage') })
const photos = createRoute({
  ...at('/photos'),
  validateSearch: readPose,
  component: lazyRouteComponent(photoPages, 'Photos'),
})
const photoPair = createRoute({
  ...at('/photos/compare'),
  validateSearch: readPair,
  component: lazyRouteComponent(photoPages, 'ComparePhotos'),
})
const community = createRoute({ ...at('/community'), component: lazyRouteComponent(communityPages, 'CommunityPage') })
const news = createRoute({
  ...at('/community/$activityId'),
  component: lazyRouteComponent(communityPages, 'OneActivity'),
})
const friends = createRoute({
  ...at('/community/friends'),
  component: lazyRouteComponent(communityPages, 'FriendsPage'),
})
const person = createRoute({
  ...at('/community/people/$personId'),
  component: lazyRouteComponent(communityPages, 'OnePerson'),
})
const challenges = createRoute({
  ...at('/community/challenges'),
  component: lazyRouteComponent(communityPages, 'ChallengesPage'),
})
const challenge = createRoute({
  ...at('/community/challenges/$challengeId'),
  component: lazyRouteComponent(communityPages, 'OneChallenge'),
})
const coaching = createRoute({
  ...at('/community/coaching'),
  component: lazyRouteComponent(communityPages, 'CoachingPage'),
})
const client = createRoute({
  ...at('/community/coaching/$linkId'),
  component: lazyRouteComponent(communityPages, 'OneClient'),
})
const clientWorkout = createRoute({
  ...at('/community/coaching/$linkId/$workoutId'),
  component: lazyRouteComponent(communityPages, 'OneClientWorkout'),
})
const reports = createRoute({
  ...at('/settings/reports'),
  component: lazyRouteComponent(communityPages, 'ReportsPage'),
})
const account = createRoute({ ...at('/settings/account'), component: lazyRouteComponent(accountPages, 'AccountPage') })
const security = createRoute({
  ...at('/settings/security'),
  component: lazyRouteComponent(accountPages, 'SecurityPage'),
})
const tokens = createRoute({ ...at('/settings/tokens'), component: lazyRouteComponent(accountPages, 'TokensPage') })
const invitations = createRoute({
  ...at('/settings/invitations'),
  component: lazyRouteComponent(accountPages, 'InvitationsPage'),
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
    ...[today, logger, finished, training, importing, workout, history, coach, progress],
    ...[strength, volume, muscles, frequency, effort, body, compare, year, settings, models],
    ...[programs, newProgram, program, startProgram, editProgram, programRun, sharedProgram],
    ...[templates, newTemplate, template, editTemplate, sharedTemplate, sharedWorkout],
    ...[goals, goal, achievements, exerciseProgress, exercises, newExercise, exercise, editExercise],
    ...[gyms, photos, photoPair],
    ...[community, news, friends, person, challenges, challenge, coaching, client, clientWorkout, reports],
    ...[account, security, tokens, invitations],
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: RouteWaiting,
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
  // A list that is come back to stands where it stood, whichever way leads there.
  getScrollRestorationKey: (location) =>
    ['/exercises', '/history'].includes(location.pathname)
      ? location.href
      : (location.state.__TSR_key ?? location.href),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
