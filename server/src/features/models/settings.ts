import type { changeModelSettings, ModelSettings, testModel } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { askChosen, modelFor, sealedFor, today, whyNot } from './service.ts'
import * as store from './store.ts'

export async function read(app: App, user: User): Promise<ModelSettings> {
  const { dailyRequests, deadlineMs, isEnabled, places } = app.config.ai
  const [{ isAllowed, own }, choice, localDate] = await Promise.all([
    store.findSettings(app.db, user),
    modelFor(app, user),
    today(app, user),
  ])
  const usage = await store.findUsage(app.db, user, localDate)
  return {
    engine:
      'model' in choice
        ? { kind: choice.provider, model: choice.model, whose: choice.whose, reason: null, why: whyThis(choice.whose) }
        : { kind: 'built-in', model: null, whose: null, reason: choice.none, why: whyNot(choice) },
    isAllowed,
    own: own && {
      baseUrl: own.baseUrl,
      model: own.model,
      hasKey: own.sealedKey !== null,
      keyEnding: endingOf(app, user, own),
    },
    offered: isEnabled ? places.map(({ provider, name }) => ({ provider, model: name })) : [],
    usage: { localDate, ...usage, dailyRequests },
    deadlineMs,
  }
}

const whyThis = (whose: 'own' | 'server') => (whose === 'own' ? 'It is your own.' : 'This server offers it.')

/** Of a short key, four characters would be too much of it. */
const shortestShown = 12

function endingOf(app: App, user: User, { sealedKey }: store.Own): string | null {
  const key = sealedKey === null ? undefined : app.seal.open(sealedKey, sealedFor(user))
  return key !== undefined && key.length >= shortestShown ? key.slice(-4) : null
}

type Change = z.output<(typeof changeModelSettings)['body']>

export async function change(app: App, user: User, { isAllowed, own }: Change): Promise<ModelSettings> {
  await app.db.transaction().execute(async (tx) => {
    const before = await store.holdSettings(tx, user)
    await store.saveSettings(tx, user, {
      isAllowed: isAllowed ?? before.isAllowed,
      own: own ? ownAfter(app, user, own, before.own) : own === null ? null : before.own,
    })
  })
  return read(app, user)
}

function ownAfter(app: App, user: User, own: NonNullable<Change['own']>, before: store.Own | null): store.Own {
  const address = app.models.readBaseUrl(own.baseUrl)
  if ('problem' in address)
    return address.problem === 'inside'
      ? fail('model_address_refused')
      : fail('invalid_input', 'baseUrl must be an http address without password or query')
  const { baseUrl } = address
  return { baseUrl, model: own.model, sealedKey: sealedKeyAfter(app, user, own.key, baseUrl, before) }
}

/** A key goes to the server it was given for. Else whoever gets hold of a session could have it sent to their own. */
function sealedKeyAfter(
  app: App,
  user: User,
  key: string | null | undefined,
  baseUrl: string,
  before: store.Own | null,
) {
  if (typeof key === 'string') return app.seal.close(key, sealedFor(user))
  if (key === null || before === null || before.sealedKey === null) return null
  return new URL(before.baseUrl).origin === new URL(baseUrl).origin ? before.sealedKey : fail('model_key_needed')
}

type Tested = z.input<(typeof testModel)['reply']>

const question = {
  system: 'You are asked whether you can be reached.',
  prompt: 'Answer that you are ready.',
  schema: z.object({ ready: z.boolean() }),
}

export async function tryOut(app: App, user: User): Promise<Tested> {
  const choice = await modelFor(app, user)
  if (!('model' in choice))
    return { isOk: false, reason: choice.none, sentence: whyNot(choice), model: null, milliseconds: null }
  const startedAt = performance.now()
  const { answer, notice } = await askChosen(app, user, choice, question)
  const milliseconds = Math.round(performance.now() - startedAt)
  const reason = answer === undefined ? 'budget_spent' : answer.ok ? null : answer.reason
  return {
    ...{ isOk: answer?.ok ?? false, reason, model: choice.model, milliseconds },
    sentence: notice ?? `${choice.model} answers.`,
  }
}
