import type { App, Model, ModelAnswer, ModelPlace, Question, User } from '../../app.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as store from './store.ts'
import { isWorthTelling, type NoModel, whyNoHelp, whyNone } from './words.ts'

/** The model that would be asked for a user now, on their calendar day. The key stays inside it. */
export type ChosenModel = {
  model: string
  provider: Model['provider']
  whose: 'own' | 'server'
  localDate: string
  opened: Model
}
export type ModelChoice = ChosenModel | { none: NoModel }

export type Asked<T> =
  | { answer: ModelAnswer<T>; provider: Model['provider']; notice: string | undefined }
  | { answer: undefined; notice: string | undefined }

/** The user's own model, else what the server offers first, as long as the user allows any and has questions left. */
export async function modelFor(app: App, user: User): Promise<ModelChoice> {
  const { isEnabled, dailyRequests } = app.config.ai
  if (!isEnabled) return { none: 'turned_off' }
  const [settings, localDate] = await Promise.all([store.findSettings(app.db, user), today(app, user)])
  if (!settings.isAllowed) return { none: 'not_allowed' }
  const place = placeFor(app, user, settings)
  if (typeof place === 'string') return { none: place }
  const { requests } = await store.findUsage(app.db, user, localDate)
  if (requests >= dailyRequests) return { none: 'budget_spent' }
  const { name: model, provider, givenBy } = place
  return { model, provider, whose: givenBy === 'user' ? 'own' : 'server', localDate, opened: app.models.at(place) }
}

export const whyNot = ({ none }: { none: NoModel }): string => whyNone(none)

/** Byte for byte what this question would be sent as. Keys are headers, and not in it. */
export function requestBody(choice: ChosenModel, question: Question<unknown>): Promise<{ url: string; body: string }> {
  return choice.opened.requestFor(question)
}

/** Asks whichever model there is. Without one, or one that helps, there is a notice where it is worth one. */
export async function ask<T>(app: App, user: User, question: Question<T>): Promise<Asked<T>> {
  const choice = await modelFor(app, user)
  return 'model' in choice ? askChosen(app, user, choice, question) : unasked(choice.none)
}

/** Asks within the deadline and what is left of the day, and counts it, whatever comes of it. */
export async function askChosen<T>(
  app: App,
  user: User,
  { model, provider, whose, localDate, opened }: ChosenModel,
  question: Question<T>,
): Promise<Asked<T>> {
  const { deadlineMs, dailyRequests } = app.config.ai
  if (!(await store.takeRequest(app.db, user, localDate, dailyRequests))) return unasked('budget_spent')
  const startedAt = performance.now()
  const answer = await opened.ask({ ...question, deadline: AbortSignal.timeout(deadlineMs) })
  const ms = Math.round(performance.now() - startedAt)
  const outcome = answer.ok ? { outcome: 'ok' } : { outcome: answer.reason, detail: answer.detail }
  app.log({ provider, model, whose, ...outcome, ms, ...answer.usage }, 'a model was asked')
  await store.addTokens(app.db, user, localDate, answer.usage)
  return { answer, provider, notice: answer.ok ? undefined : whyNoHelp(answer.reason, model, deadlineMs) }
}

export async function today(app: App, user: User): Promise<string> {
  const { timezone } = await users.accountOf(app.db, user)
  return localDateOf(app.now(), timezone)
}

/** What a sealed key is bound to. */
export const sealedFor = (user: Pick<User, 'id'>) => `model_setting.sealed_key ${user.id}`

/** Seals the keys of all users anew, for a new key of ours. */
export async function resealKeys({ db, seal }: Pick<App, 'db' | 'seal'>): Promise<{ resealed: number; lost: number }> {
  const found = await store.allSealed(db)
  const opened = found.flatMap(({ userId, sealedKey }) => {
    const of = sealedFor({ id: userId })
    const key = seal.open(sealedKey, of)
    return key === undefined ? [] : [{ userId, sealedKey, anew: seal.close(key, of) }]
  })
  for (const one of opened) await store.saveSealed(db, one)
  return { resealed: opened.length, lost: found.length - opened.length }
}

function placeFor(app: App, user: User, { own }: store.Settings): ModelPlace | 'not_configured' | 'key_unreadable' {
  if (own === null) return app.config.ai.places[0] ?? 'not_configured'
  const key = own.sealedKey === null ? undefined : app.seal.open(own.sealedKey, sealedFor(user))
  if (own.sealedKey !== null && key === undefined) return 'key_unreadable'
  return { provider: 'openai_compatible', baseUrl: own.baseUrl, name: own.model, key, givenBy: 'user' }
}

function unasked(reason: NoModel): { answer: undefined; notice: string | undefined } {
  return { answer: undefined, notice: isWorthTelling(reason) ? whyNone(reason) : undefined }
}
