import type { listRecommendations, Recommendation, recommendationFeedback } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import * as analytics from '../analytics/service.ts'
import * as exercises from '../exercises/service.ts'
import { ofKey } from '../exercises/visible.ts'
import { builtIn } from './plans.ts'
import * as store from './recommendation-store.ts'
import * as refusals from './refusal-store.ts'

type Query = z.output<(typeof listRecommendations)['query']>

/** What may be told of advice that is the same from one day to the next. */
const advised = [
  'plateau',
  'declining',
  'muscle_below',
  'muscle_above',
  'unbalanced',
  'load_above_usual',
  'effort_rising',
]

/**
 * What the log says now comes first; it is kept so that it can be judged and dismissed. Advice that no longer holds is
 * not listed, plans are.
 */
export async function list(app: App, user: User, { status, limit }: Query): Promise<{ items: Recommendation[] }> {
  const advice = status === 'applied' ? [] : await adviceOf(app, user)
  const statuses = { open: ['open'], applied: ['applied'], all: ['open', 'applied', 'undone', 'dismissed'] }[status]
  const plans = (await store.list(app.db, user, statuses, limit)).filter(({ kind }) => kind !== 'advice')
  const kept = [...advice.filter((one) => statuses.includes(one.status)), ...plans].slice(0, limit)
  return { items: await Promise.all(kept.map((one) => shown(app, user, one))) }
}

/** The remarks on the last twelve weeks as recommendations, each subject once. */
async function adviceOf(app: App, user: User): Promise<store.Kept[]> {
  const { remarks } = await analytics.trends(app, user, { range: '12w', explain: false })
  const telling = remarks.filter(({ kind }) => advised.includes(kind))
  const subjectOf = (remark: (typeof telling)[number]) => `${remark.kind}:${remark.exercise?.id ?? remark.about}`
  for (const remark of telling)
    await store.add(app.db, user, {
      ...{ id: app.newId(), kind: 'advice', subject: subjectOf(remark), title: remark.about, engine: builtIn },
      content: { text: remark.sentence, tips: remark.tips, exerciseId: remark.exercise?.id ?? null },
      createdAt: app.now().toISOString(),
    })
  const subjects = telling.map(subjectOf)
  const kept = await store.bySubjects(app.db, user, subjects)
  return subjects.flatMap((subject) => kept.find((one) => one.subject === subject) ?? [])
}

export async function shown(app: App, user: User, kept: store.Kept): Promise<Recommendation> {
  const { id, kind, title, engine, status, createdAt, appliedAt, thumb, reason } = kept
  return {
    ...{ id, kind, title, engine, status, createdAt, appliedAt },
    text: textOf(kept),
    tips: kept.kind === 'advice' ? kept.content.tips.map(({ sentence }) => sentence) : [],
    exercise: kept.kind === 'advice' ? await exerciseOf(app, user, kept.content.exerciseId) : null,
    canApply: kind !== 'advice' && status === 'open',
    feedback: thumb === null ? null : { thumb, reason },
  }
}

function textOf(kept: store.Kept): string {
  if (kept.kind === 'advice') return kept.content.text
  if (kept.kind === 'template_change') return kept.content.changes.map(({ reason }) => reason).join(' ')
  return kept.content.plan.reasoning
}

async function exerciseOf(app: App, user: User, id: string | null): Promise<Recommendation['exercise']> {
  if (id === null) return null
  const found = app.library.byId.get(id)
  if (found) return { id, slug: found.slug, name: found.name }
  const [own] = await exercises.ownOf(app.db, user, [id])
  return own ? { id, slug: null, name: own.name } : null
}

type Feedback = z.output<(typeof recommendationFeedback)['body']>

export async function feedback(app: App, user: User, id: string, body: Feedback): Promise<Recommendation> {
  const never = await Promise.all(body.neverAgain.map(async (key) => (await ofKey(app, app.db, user, key)).id))
  return app.db.transaction().execute(async (tx) => {
    const kept = (await store.findForChange(tx, user, id)) ?? fail('recommendation_not_found')
    await refusals.refuse(tx, user, never, app.now().toISOString())
    const status = body.dismiss && kept.status === 'open' ? 'dismissed' : kept.status
    const reason = body.reason === undefined ? kept.reason : body.reason
    await store.setFeedback(tx, user, id, { thumb: body.thumb, reason, status })
    return shown(app, user, { ...kept, thumb: body.thumb, reason, status })
  })
}

export async function refused(app: App, user: User) {
  return { items: await refusals.list(app.db, user) }
}

export async function allow(app: App, user: User, key: string): Promise<{ allowed: true }> {
  const { id } = await ofKey(app, app.db, user, key)
  await refusals.allow(app.db, user, id)
  return { allowed: true }
}
