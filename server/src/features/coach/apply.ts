import type { applyRecommendation, NewDays, Workout } from '@fitai/contract'
import { fromKg, type PlanDay, type PlanItem, type WeightUnit } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as templates from '../templates/service.ts'
import * as workouts from '../workouts/service.ts'
import { shown } from './recommend.ts'
import * as store from './recommendation-store.ts'
import { movement } from './shown.ts'
import { templateAfter } from './template-change.ts'

type Body = z.output<(typeof applyRecommendation)['body']>
type Reply = z.input<(typeof applyRecommendation)['reply']>

/** Does what a recommendation says, once: whoever asks again hears the same. */
export async function apply(app: App, user: User, id: string, { only }: Body): Promise<Reply> {
  const kept = (await store.find(app.db, user, id)) ?? fail('recommendation_not_found')
  if (kept.status === 'applied') return told(app, user, kept)
  if (kept.kind === 'advice') return fail('nothing_to_apply')
  const done = await doneBy(app, user, kept, only)
  return app.db.transaction().execute(async (tx) => {
    const now = (await store.findForChange(tx, user, id)) ?? fail('recommendation_not_found')
    if (now.status === 'applied') return told(app, user, now)
    const appliedAt = app.now().toISOString()
    await store.setStatus(tx, user, id, { status: 'applied', done, appliedAt })
    return told(app, user, { ...now, status: 'applied', done, appliedAt })
  })
}

/** Ids are made of the recommendation’s own, so that doing it twice makes one thing. */
async function doneBy(
  app: App,
  user: User,
  kept: store.Kept,
  only: readonly number[] | undefined,
): Promise<store.Done> {
  switch (kept.kind) {
    case 'workout': {
      const [day] = kept.content.plan.days
      const workout = await workouts.create(app, user, {
        id: kept.id,
        name: kept.title,
        entries: entriesOf(app, day, kept.content.weightUnit),
      })
      return { workoutId: workout.id, sentences: [`“${workout.name}” is planned.`] }
    }
    case 'plan': {
      const { plan, weightUnit } = kept.content
      const days = plan.days.filter(({ type }) => type === 'lift').map((day) => templateDay(app, day, weightUnit))
      const kind = days.length === 1 ? 'workout' : 'week'
      const template = await templates.create(app, user, { id: kept.id, name: plan.name, kind, days })
      return {
        templateId: template.id,
        version: template.version,
        sentences: [`“${template.name}” is among your templates.`],
      }
    }
    case 'template_change':
      return templateAfter(app, user, kept.content, only)
    default:
      return fail('nothing_to_apply')
  }
}

function entriesOf(app: App, day: PlanDay | undefined, unit: WeightUnit) {
  if (!day || day.main.length === 0) return fail('nothing_to_apply')
  return templateDay(app, day, unit).entries.map((entry) => ({
    ...entry,
    id: app.newId(),
    sets: entry.sets.map((set) => ({ ...set, id: app.newId() })),
  }))
}

/** A day of a plan as a template has it: ramp sets first, the coach’s words as the note. */
function templateDay({ library }: App, day: PlanDay, unit: WeightUnit): NewDays[number] {
  const groups = [...new Set(day.main.flatMap((item) => item.superset ?? []))]
  return {
    name: day.name,
    weekday: null,
    entries: day.main.map((item) => ({
      exerciseId: movement(item.slug, library).exerciseId,
      supersetGroup: item.superset === undefined ? null : groups.indexOf(item.superset),
      restSeconds: item.restSeconds,
      note: item.notes ?? null,
      sets: setsOf(item, unit),
    })),
  }
}

function setsOf(item: PlanItem, unit: WeightUnit): NewDays[number]['entries'][number]['sets'] {
  const load = (kg: number | undefined) =>
    kg === undefined ? {} : { weight: Math.round(fromKg(kg, unit) * 4) / 4, weightUnit: unit }
  return [
    ...item.warmupSets.map(({ reps, weightKg }) => ({
      kind: 'warmup' as const,
      target: { repsMin: reps, repsMax: reps, ...load(weightKg) },
    })),
    ...item.sets.map(({ reps, durationSeconds, weightKg, rir }) => ({
      kind: 'normal' as const,
      target: {
        ...(reps && { repsMin: reps.min, repsMax: reps.max }),
        ...(durationSeconds !== undefined && { durationSeconds }),
        ...(rir !== undefined && { rir }),
        ...load(weightKg),
      },
    })),
  ]
}

/** Takes back what applying made, unless somebody has gone on with it since. */
export async function undo(app: App, user: User, id: string): Promise<Reply> {
  const kept = (await store.find(app.db, user, id)) ?? fail('recommendation_not_found')
  if (kept.status === 'undone') return told(app, user, kept)
  if (kept.status !== 'applied' || !kept.done) return fail('nothing_to_undo')
  const sentences = await undone(app, user, kept.done)
  return app.db.transaction().execute(async (tx) => {
    const done = { ...kept.done, sentences }
    await store.setStatus(tx, user, id, { status: 'undone', done, appliedAt: kept.appliedAt })
    return told(app, user, { ...kept, status: 'undone', done })
  })
}

async function undone(app: App, user: User, done: store.Done): Promise<string[]> {
  if (done.workoutId !== undefined) {
    const workout = await found(app.db, user, done.workoutId)
    if (!workout) return ['The workout was gone already.']
    if (workout.status !== 'planned') return fail('stale_version', 'This workout has begun: it stays')
    await workouts.remove(app, user, workout.id)
    return [`“${workout.name}” is not planned any more.`]
  }
  if (done.templateId === undefined) return fail('nothing_to_undo')
  const template = await templates.read(app, user, done.templateId)
  if (template.version !== done.version)
    return fail('stale_version', 'The template was changed since: it stays as it is')
  if (done.before === undefined) {
    await templates.remove(app, user, template.id)
    return [`“${template.name}” is no template any more.`]
  }
  await templates.change(app, user, template.id, { days: done.before as NewDays }, template.version)
  return [`“${template.name}” is as it was.`]
}

async function found(db: Db, user: User, id: string): Promise<Workout | undefined> {
  const [workout] = await workouts.findAll(db, user, [id])
  return workout
}

async function told(app: App, user: User, kept: store.Kept): Promise<Reply> {
  return {
    recommendation: await shown(app, user, kept),
    workoutId: kept.done?.workoutId ?? null,
    templateId: kept.done?.templateId ?? null,
    sentences: [...(kept.done?.sentences ?? [])],
  }
}
