import type { FailureCode } from '@fitai/contract'
import { v7 } from 'uuid'
import { stepOf, totpAt } from '../../src/features/auth/totp-code.ts'
import { newAddress, password } from '../accounts.ts'
import { newAuthenticator } from '../authenticator.ts'
import { aPlan } from '../programs/given.ts'
import { aPicture, type TestUser } from '../server.ts'
import * as things from './things.ts'

type Sent = { params?: things.Ids; query?: object; body?: object; file?: string | Buffer }

/** A right request of an endpoint, and whose things it is about. */
export type Row = {
  /** What the ids belong to; nothing where an endpoint is about the caller as a whole. */
  of?: things.Thing
  /** Where an id does not stand in the path, and what else is sent. */
  sends?: (ids: things.Ids, user: TestUser, test: things.Test) => Sent | Promise<Sent>
  /** A second id of it stands in the body: what lies inside somebody else's thing is tried inside an own one. */
  hasPart?: true
  /** What callers hear of their own things where a right request wants more than a test has. */
  says?: FailureCode
  /** Whoever has the link is let in: that is what it is for. */
  isLink?: true
  /** … but for those who are blocked by its owner. */
  isHiddenFromBlocked?: true
  /** Friends are let in, as it was made for them. */
  isForFriends?: true
  /** It ends the account or its sessions: every caller is somebody new. */
  endsAccess?: true
}

const { of, about, body, query } = {
  of: (thing: things.Thing, sends?: Row['sends']): Row => ({ of: thing, ...(sends && { sends }) }),
  about: (thing: things.Thing, name: string): Row => ({ of: thing, sends: ({ id }) => ({ query: { [name]: id } }) }),
  body: (value: () => object): Row => ({ sends: () => ({ body: value() }) }),
  query: (value: object): Row => ({ sends: () => ({ query: value }) }),
}
const plain: Row = {}
const withNewId = () => ({ body: { id: v7() } })
const aComment = () => ({ body: { id: v7(), text: 'Strong' } })
const forFriends = (thing: things.Thing, sends?: Row['sends']): Row => ({ ...of(thing, sends), isForFriends: true })
/** Nobody learns who is there: a made-up id is answered like any. */
const aStranger: Row = { sends: () => ({ params: { userId: v7() }, body: {} }) }
const publicly = (says: FailureCode, value: object): Row => ({ sends: () => ({ body: value }), says })
const comparison = { from: '2026-01-01', to: '2026-01-31', otherFrom: '2026-02-01', otherTo: '2026-02-28' }
const notSetUp: Row = { says: 'provider_not_set_up' }
const measured = () => ({ id: v7(), weight: 80, weightUnit: 'kg' })

async function newPasskey(user: TestUser): Promise<Sent> {
  const begun = (await user.post('/auth/passkeys/options')).body
  const response = newAuthenticator().create(begun.options.challenge)
  return { body: { challenge: begun.challenge, name: 'A key', response } }
}

async function codeOfNewApp(user: TestUser): Promise<Sent> {
  const { secret } = (await user.post('/auth/totp')).body
  return { body: { code: secret === undefined ? '123456' : totpAt(secret, stepOf(new Date())) } }
}

const assertion = { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' }
const nobodysKey = { challenge: 'x', response: { id: 'AA', rawId: 'AA', type: 'public-key', response: assertion } }

const doors: { [endpoint: string]: Row | Row[] } = {
  register: body(() => ({ email: newAddress(), password, name: 'Eve' })),
  login: { sends: (_ids, { email }) => ({ body: { email, password } }) },
  refresh: publicly('invalid_refresh_token', { refreshToken: 'x' }),
  logout: plain,
  forgotPassword: { sends: (_ids, { email }) => ({ body: { email } }) },
  resendVerification: { sends: (_ids, { email }) => ({ body: { email } }) },
  resetPassword: publicly('link_not_valid', { token: 'x', password }),
  verifyEmail: { ...query({ token: 'x' }), says: 'link_not_valid' },
  giveSecondFactor: publicly('challenge_not_valid', { challenge: 'x', code: '123456' }),
  beginPasskeySignIn: plain,
  signInWithPasskey: publicly('challenge_not_valid', nobodysKey),
  listProviders: plain,
  ...{ beginGoogle: notSetUp, beginGithub: notSetUp, beginOidc: notSetUp },
  ...{ finishGoogle: notSetUp, finishGithub: notSetUp, finishOidc: notSetUp },
  confirmIdentity: body(() => ({ password })),
  changePassword: { ...body(() => ({ currentPassword: password, password: 'a bar on the back' })), endsAccess: true },
  changeEmail: body(() => ({ email: newAddress() })),
  deleteAccount: { endsAccess: true },
  listSessions: plain,
  endSession: of(things.session),
  listSecurityEvents: plain,
  createApiToken: body(() => ({ name: 'Script', scopes: ['workouts:read'] })),
  listApiTokens: plain,
  deleteApiToken: of(things.apiToken),
  readSecondFactor: plain,
  beginTotp: { endsAccess: true },
  verifyTotp: { sends: (_ids, user) => codeOfNewApp(user), endsAccess: true },
  removeTotp: { says: 'second_factor_off', endsAccess: true },
  renewRecoveryCodes: { says: 'second_factor_off', endsAccess: true },
  beginPasskey: plain,
  addPasskey: { sends: (_ids, user) => newPasskey(user) },
  listPasskeys: plain,
  deletePasskey: of(things.passkey),
  listIdentities: plain,
  deleteIdentity: of(things.identity),
  createInvite: plain,
  listInvites: plain,
  deleteInvite: of(things.invite),
}

const exercises: { [endpoint: string]: Row | Row[] } = {
  ...{ listExercises: plain, exerciseFacets: plain, popularExercises: plain, exerciseStats: plain, readLibrary: plain },
  searchExercises: query({ q: 'squat' }),
  exercisesOfMuscle: { sends: () => ({ params: { muscle: 'lats' } }) },
  createExercise: body(() => ({ id: v7(), name: `Lift ${v7()}` })),
  readExercise: of(things.exercise),
  changeExercise: of(things.exercise, () => ({ body: { restSeconds: 90 } })),
  archiveExercise: of(things.exercise),
  restoreExercise: of(things.archivedExercise),
  mergeExercise: [
    of(things.exercise, () => ({ body: { into: 'barbell-squat' } })),
    of(things.exercise, async ({ id }, user, test) => ({
      params: await things.exercise(user, test),
      body: { into: id },
    })),
  ],
  undoMerge: of(things.mergedExercise),
  ...{ exerciseAlternatives: of(things.exercise), exerciseHistory: of(things.exercise) },
  ...{ exerciseRecords: of(things.exercise), readExerciseSettings: of(things.exercise) },
  changeExerciseSettings: of(things.exercise, () => ({ body: { note: 'Seat 4' } })),
  rateExercise: of(things.exercise, () => ({ body: { stars: 4 } })),
  ...{ addFavorite: of(things.exercise), removeFavorite: of(things.exercise) },
  muscleMap: [of(things.exercise), { sends: () => ({ params: { id: 'barbell-squat' } }) }],
  exercisePicture: [
    { of: things.exercise, sends: ({ id = '' }) => ({ params: { id, file: '0.jpg' } }), says: 'exercise_not_found' },
    { sends: () => ({ params: { id: 'barbell-squat', file: '0.jpg' } }), says: 'picture_not_found' },
  ],
}

const workouts: { [endpoint: string]: Row | Row[] } = {
  ...{ activeWorkout: plain, sharedWorkouts: plain, exportWorkouts: plain, listChanges: plain },
  listWorkouts: [plain, about(things.exercise, 'exerciseId')],
  createWorkout: [
    body(() => ({ id: v7(), name: 'Push' })),
    of(things.exercise, ({ id }) => ({ body: { id: v7(), name: 'Push', entries: [{ id: v7(), exerciseId: id }] } })),
  ],
  sync: body(() => ({ operations: [{ id: v7() }] })),
  readWorkout: of(things.workout),
  changeWorkout: of(things.workout, () => ({ body: { note: 'Good' } })),
  deleteWorkout: of(things.workout),
  restoreWorkout: of(things.deletedWorkout),
  startWorkout: of(things.workout),
  pauseWorkout: of(things.workout),
  resumeWorkout: of(things.workout),
  cancelWorkout: of(things.workout),
  completeWorkout: of(things.workout),
  previousSets: of(things.workout),
  repeatWorkout: of(things.finishedWorkout, withNewId),
  changeEntries: [
    { ...of(things.workout, ({ entryId }) => ({ body: { entries: [{ id: entryId, note: 'Slow' }] } })), hasPart: true },
    of(things.exercise, async ({ id }, user, test) => {
      const own = await things.workout(user, test)
      return { params: own, body: { entries: [{ id: v7(), exerciseId: id }] } }
    }),
  ],
  deleteEntry: of(things.workout),
  logSet: { ...of(things.workout, ({ entryId }) => ({ body: { id: v7(), entryId, reps: 5 } })), hasPart: true },
  deleteSet: of(things.set),
  restoreSet: of(things.deletedSet),
  shareWorkout: of(things.finishedWorkout, () => ({ body: { with: 'link' } })),
  readSharing: of(things.workout),
  workoutPicture: of(things.finishedWorkout),
  sharedWorkout: { of: things.workoutLink, isLink: true, isHiddenFromBlocked: true },
  sharedWorkoutPicture: { of: things.workoutLink, isLink: true, isHiddenFromBlocked: true },
  createImport: { sends: () => ({ file: things.exportOfStrong }) },
  readImport: of(things.importedFile),
  applyImport: [
    of(things.importedFile),
    of(things.exercise, async ({ id }, user, test) => ({
      params: await things.importedFile(user, test),
      body: { exercises: [{ name: 'Bench Press (Barbell)', exerciseId: id }] },
    })),
  ],
  undoImport: of(things.appliedImport),
}

const templates: { [endpoint: string]: Row | Row[] } = {
  listTemplates: [plain, about(things.exercise, 'exercise')],
  myTemplates: [plain, about(things.exercise, 'exercise')],
  publicTemplates: [plain, about(things.exercise, 'exercise')],
  featuredTemplates: [plain, about(things.exercise, 'exercise')],
  createTemplate: [
    of(things.exercise, ({ id }) => ({
      body: { id: v7(), name: 'Legs', kind: 'workout', days: [{ entries: [{ exerciseId: id }] }] },
    })),
    of(things.finishedWorkout, ({ id }) => ({ body: { id: v7(), name: 'Legs', fromWorkoutId: id } })),
  ],
  readTemplate: of(things.template),
  changeTemplate: of(things.template, () => ({ body: { name: 'Arms' } })),
  deleteTemplate: of(things.template),
  restoreTemplate: of(things.deletedTemplate),
  duplicateTemplate: of(things.template, withNewId),
  startTemplate: of(things.template, withNewId),
  ...{ addFavoriteTemplate: of(things.template), removeFavoriteTemplate: of(things.template) },
  rateTemplate: { ...of(things.template, () => ({ body: { stars: 4 } })), says: 'template_is_yours' },
  ...{ shareTemplate: of(things.template), unshareTemplate: of(things.template) },
  sharedTemplate: { of: things.templateLink, isLink: true },
  duplicateSharedTemplate: { ...of(things.templateLink, withNewId), isLink: true },
  optimizeTemplate: of(things.template),
  generateTemplate: plain,
}

const figures: { [endpoint: string]: Row | Row[] } = {
  ...{ analyticsOverview: plain, analyticsFrequency: plain, analyticsIntensity: plain, analyticsMuscles: plain },
  ...{ analyticsRecovery: plain, analyticsTrends: plain, analyticsBestTime: plain, analyticsEffectiveness: plain },
  ...{ analyticsExport: plain, analyticsCompare: query(comparison) },
  analyticsYear: { sends: () => ({ params: { year: '2026' } }) },
  analyticsSets: [plain, about(things.exercise, 'exercise')],
  analyticsStrength: [plain, about(things.exercise, 'exercise')],
  analyticsVolume: [plain, about(things.exercise, 'exercise')],
  ...{ overview: plain, strengthProgress: plain, listRecords: plain, readBody: plain, readMetrics: plain },
  ...{ addBodyEntry: body(measured), addMetric: body(measured) },
  changeBodyEntry: of(things.bodyEntry, () => ({ body: { weight: 81, weightUnit: 'kg' } })),
  changeMetric: of(things.bodyEntry, () => ({ body: { weight: 81, weightUnit: 'kg' } })),
  ...{ deleteBodyEntry: of(things.bodyEntry), deleteMetric: of(things.bodyEntry) },
}

const pictures: { [endpoint: string]: Row | Row[] } = {
  listPhotos: plain,
  uploadPhoto: { sends: async () => ({ query: { pose: 'front', date: '2026-01-01' }, file: await aPicture() }) },
  comparePhotos: of(things.photo, async ({ id }, user, test) => ({
    query: { a: id, b: (await things.photo(user, test)).id },
  })),
  changePhoto: of(things.photo, () => ({ body: { note: 'Tense' } })),
  deletePhoto: of(things.photo),
  restorePhoto: of(things.deletedPhoto),
  readFile: {
    sends: () => ({
      params: { folder: 'progress-photos', userId: v7(), name: `${v7()}.webp` },
      query: { until: '9999999999', signature: 'x' },
    }),
    says: 'picture_link_not_valid',
  },
  ...{ readAvatar: plain, deleteAvatar: plain, uploadAvatar: { sends: async () => ({ file: await aPicture() }) } },
}

const profile: { [endpoint: string]: Row | Row[] } = {
  ...{ readProfile: plain, changeProfile: plain, readPreferences: plain, changePreferences: plain },
  listGyms: plain,
  addGym: body(() => ({ id: v7(), name: 'Cellar' })),
  changeGym: of(things.gym, () => ({ body: { name: 'Attic' } })),
  deleteGym: of(things.gym),
  ...{ listNotifications: plain, readNotifications: plain, readPush: plain },
  addPushDevice: body(things.aBrowser),
  removePushDevice: of(things.pushDevice),
}

const programs: { [endpoint: string]: Row | Row[] } = {
  listPrograms: plain,
  readProgram: of(things.program),
  createProgram: [
    body(() => ({ id: v7(), name: 'Twice', ...aPlan() })),
    of(things.exercise, ({ id = '' }) => ({ body: { id: v7(), name: 'Twice', ...aPlan(id) } })),
  ],
  changeProgram: of(things.program, () => ({ body: { name: 'Thrice' } })),
  deleteProgram: of(things.program),
  duplicateProgram: of(things.program, withNewId),
  rateProgram: { ...of(things.program, () => ({ body: { stars: 4 } })), says: 'program_is_yours' },
  ...{ addFavoriteProgram: of(things.program), removeFavoriteProgram: of(things.program) },
  ...{ shareProgram: of(things.program), unshareProgram: of(things.program) },
  sharedProgram: { of: things.programLink, isLink: true },
  duplicateSharedProgram: { ...of(things.programLink, withNewId), isLink: true },
  exportProgram: of(things.program),
  importProgram: {
    sends: async (_ids, user, test) => {
      const { id } = await things.program(user, test)
      return { body: { id: v7(), file: (await user.get(`/programs/${id}/export`)).body } }
    },
  },
  simulateProgram: of(things.program),
  generateProgram: plain,
  enrolProgram: of(things.program, withNewId),
  ...{ listRuns: plain, currentRun: plain },
  ...{ readRun: of(things.run), startRunDay: of(things.run, withNewId) },
  advanceRun: of(things.run, () => ({ body: { leg: 0, turn: 0 } })),
  skipRun: of(things.run, () => ({ body: { leg: 0, turn: 0 } })),
  repeatRun: of(things.run, () => ({ body: { leg: 0, turn: 0 } })),
  moveRun: of(things.run, () => ({ body: { leg: 0, turn: 0 } })),
  adjustRun: of(things.run, withNewId),
  ...{ pauseRun: of(things.run), resumeRun: of(things.run), endRun: of(things.run) },
}

const goals: { [endpoint: string]: Row | Row[] } = {
  ...{ listGoals: plain, goalsProgress: plain, listAchievements: plain },
  readGoal: of(things.goal),
  createGoal: [
    body(() => ({ id: v7(), name: 'Often', kind: 'frequency', target: 3 })),
    of(things.exercise, ({ id }) => ({
      body: { id: v7(), name: 'More', kind: 'strength', exercise: id, measure: 'weight', reps: 5, target: 100 },
    })),
  ],
  changeGoal: of(things.goal, () => ({ body: { name: 'Later' } })),
  ...{ deleteGoal: of(things.goal), restoreGoal: of(things.deletedGoal) },
  ...{ archiveGoal: of(things.goal), unarchiveGoal: of(things.goal) },
  addGoalMilestone: of(things.goal, () => ({ body: { id: v7(), name: 'Some', value: 4 } })),
  deleteGoalMilestone: of(things.goalMilestone),
  addGoalEntry: of(things.goal, () => ({ body: { id: v7(), value: 3 } })),
  deleteGoalEntry: of(things.goalEntry),
}

const coach: { [endpoint: string]: Row | Row[] } = {
  ...{ generateWorkout: plain, streamWorkout: plain, coachContext: plain, progressInsights: plain },
  changeWorkoutPlan: of(things.plan, ({ id }) => ({ body: { id, change: { kind: 'shorter' } } })),
  suggestExercise: [plain, of(things.exercise, ({ id }) => ({ body: { insteadOf: id } }))],
  optimizeGoal: [
    body(() => ({ kind: 'frequency', target: 3, deadline: '2027-06-01' })),
    of(things.exercise, ({ id }) => ({
      body: { kind: 'strength', exercise: id, target: 100, deadline: '2027-06-01' },
    })),
  ],
  ...{ listRecommendations: plain, refusedExercises: plain },
  recommendationFeedback: [
    of(things.plan, () => ({ body: { thumb: 'up' } })),
    of(things.exercise, async ({ id }, user, test) => ({
      params: await things.plan(user, test),
      body: { thumb: 'down', neverAgain: [id] },
    })),
  ],
  allowExercise: of(things.exercise),
  ...{ applyRecommendation: of(things.plan), undoRecommendation: of(things.appliedPlan) },
  ...{ readModelSettings: plain, changeModelSettings: body(() => ({ isAllowed: true })), testModel: plain },
}

const people: { [endpoint: string]: Row | Row[] } = {
  ...{ readUsername: plain, changeUsername: body(() => ({ username: null })), searchPeople: query({ q: 'Ana' }) },
  readPerson: forFriends(things.person),
  ...{ listFriends: plain, listFriendRequests: plain, makeFriendCode: plain, endFriendCode: plain, listBlocks: plain },
  requestFriend: {
    ...forFriends(things.person, ({ username }) => ({ body: { userId: username } })),
    says: 'friend_is_you',
  },
  changeFriend: {
    ...of(things.person, ({ username = '' }) => ({ params: { userId: username }, body: { isMuted: false } })),
    ...{ says: 'user_not_found', isForFriends: true },
  },
  ...{ removeFriend: aStranger, blockPerson: aStranger, unblockPerson: aStranger },
}

const community: { [endpoint: string]: Row | Row[] } = {
  ...{
    readFeed: plain,
    listActivities: query({ userId: v7() }),
    listReports: plain,
    decideReport: of(things.report, () => ({ body: { decision: 'dismissed' } })),
  },
  createActivity: body(() => ({ id: v7(), text: 'Back', visibility: 'private' })),
  readActivity: [of(things.activity), forFriends(things.friendsActivity)],
  changeActivity: of(things.activity, () => ({ body: { text: 'Back again' } })),
  deleteActivity: of(things.activity),
  likeActivity: [of(things.activity), forFriends(things.friendsActivity)],
  unlikeActivity: [of(things.activity), forFriends(things.friendsActivity)],
  listComments: [of(things.activity), forFriends(things.friendsActivity)],
  addComment: [of(things.activity, aComment), forFriends(things.friendsActivity, aComment)],
  deleteComment: of(things.comment),
  copyWorkout: [of(things.toldWorkout, withNewId), forFriends(things.friendsWorkout, withNewId)],
  report: [
    of(things.activity, ({ id }) => ({ body: { activityId: id, reason: 'spam' } })),
    of(things.comment, ({ id }) => ({ body: { commentId: id, reason: 'spam' } })),
  ],
  listChallenges: plain,
  createChallenge: body(() => ({ id: v7(), ...things.aChallenge('friends') })),
  readChallenge: [of(things.challenge), forFriends(things.friendsChallenge)],
  renameChallenge: of(things.challenge, () => ({ body: { name: 'June' } })),
  deleteChallenge: of(things.challenge),
  makeChallengeCode: of(things.challenge),
  joinChallenge: [of(things.challenge), forFriends(things.friendsChallenge)],
  joinByCode: {
    ...of(things.challengeCode, ({ code }) => ({ body: { code } })),
    ...{ isLink: true, isHiddenFromBlocked: true },
  },
  leaveChallenge: of(things.challenge),
  ...{ live: plain, trainingNow: plain },
}

const coaching: { [endpoint: string]: Row | Row[] } = {
  listCoachLinks: plain,
  createCoachLink: body(() => ({ id: v7(), scopes: ['workouts'] })),
  acceptCoachLink: {
    sends: async (_ids, _user, test) => ({ body: await things.coachCode(await test.newUser(), test) }),
  },
  changeCoachLink: of(things.coachLink, () => ({ body: { scopes: ['body'] } })),
  endCoachLink: of(things.coachLink),
  ...{ clientWorkouts: of(things.client), clientWorkout: of(things.client), clientBody: of(things.client) },
  clientComments: of(things.client),
  commentAsCoach: of(things.client, aComment),
  assignTemplate: [
    of(things.client, async (_ids, user, test) => ({
      body: { id: v7(), templateId: (await things.template(user, test)).id },
    })),
    of(things.template, async ({ id }, user, test) => ({
      params: await things.client(user, test),
      body: { id: v7(), templateId: id },
    })),
  ],
  assignProgram: [
    of(things.client, async (_ids, user, test) => ({
      body: { id: v7(), programId: (await things.program(user, test)).id },
    })),
    of(things.program, async ({ id }, user, test) => ({
      params: await things.client(user, test),
      body: { id: v7(), programId: id },
    })),
  ],
  workoutComments: of(things.workout),
  commentToCoach: of(things.workout, aComment),
  deleteCoachComment: of(things.coachComment),
}

/** Every endpoint of the contract: the test of access fails for one that is missing. */
export const table: { [endpoint: string]: Row | Row[] } = {
  ...doors,
  ...exercises,
  ...workouts,
  ...templates,
  ...figures,
  ...pictures,
  ...profile,
  ...programs,
  ...goals,
  ...coach,
  ...people,
  ...community,
  ...coaching,
}
