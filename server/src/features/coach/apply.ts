import type { applyRecommendation, NewDays, Workout } from '@fitai/contract'
import { fromKg, type PlanDay, type PlanItem, type WeightUnit } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as templates from '../templates/service.ts'
import * as workouts from '../workouts/service.ts'
import { movement } from './movement.ts'
import { shown } from './recommend.ts'
import * as store from './recommendation-store.ts'
import { changeTemplate } from './template-change.ts'

type Body = z.output<(typeof applyRecommendation)['body']>
type Reply = z.input<(typeof applyRecommendation)['reply']>

/** Does what a recommendation says, once: whoever asks again hears the same. */
export async function apply(app: App, user: User, id: string, { only }: Body): Promise<Reply> {
  const kept = (await store.find(app.db, user, id)) ?? fail('recommendation_not_found')
  if (kept.status === 'applied') return told(app, user, kept)
  const made = await madeBy(app, user, kept)
  return app.db.transaction().execute(async (tx) => {
    const now = (await store.findForChange(tx, user, id)) ?? fail('recommendation_not_found')
    if (now.status === 'applied') return told(app, user, now)
    const done = now.kind === 'template_change' ? await changeTemplate(app, tx, user, now.content, only) : made
    if (!done) return fail('nothing_to_apply')
    const appliedAt = app.now().toISOString()
    await store.setStatus(tx, user, id, { status: 'applied', done, appliedAt })
    return told(app, user, { ...now, status: 'applied', done, appliedAt })
  })
}

/** What is new is made first, under the recommendation’s own id: doing it twice, or breaking off, makes one thing. */
async function madeBy(app: App, user: User, kept: store.Kept): Promise<store.Done | undefined> {
  if (kept.kind === 'workout') {
    const { plan, weightUnit } = kept.content
    const entries = entriesOf(app, plan.days[0], weightUnit)
    const workout = await workouts.create(app, user, { id: kept.id, name: kept.title, entries })
    return { workoutId: workout.id, sentences: [`“${workout.name}” is planned.`] }
  }
  if (kept.kind !== 'plan') return undefined
  const { plan, weightUnit } = kept.content
  const days = plan.days.filter(({ main }) => main.length > 0).map((day) => templateDay(app, day, weightUnit))
  if (days.length === 0) return fail('nothing_to_apply')
  const kind = days.length === 1 ? 'workout' : 'week'
  const template = await templates.create(app, user, { id: kept.id, name: plan.name, kind, days })
  const sentences = [`“${template.name}” is among your templates.`]
  return { templateId: template.id, version: template.version, sentences }
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

/** Takes back what applying did, unless somebody has gone on with it since. */
export async function undo(app: App, user: User, id: string): Promise<Reply> {
  const kept = (await store.find(app.db, user, id)) ?? fail('recommendation_not_found')
  if (kept.status === 'undone') return told(app, user, kept)
  if (kept.status !== 'applied' || !kept.done) return fail('nothing_to_undo')
  const { done, appliedAt } = kept
  const gone = done.before === undefined ? await removed(app, user, done) : undefined
  return app.db.transaction().execute(async (tx) => {
    const sentences = gone ?? (await restored(app, tx, user, done))
    const undone = { status: 'undone' as const, done: { ...done, sentences }, appliedAt }
    await store.setStatus(tx, user, id, undone)
    return told(app, user, { ...kept, ...undone })
  })
}

async function removed(app: App, user: User, done: store.Done): Promise<string[]> {
  if (done.workoutId !== undefined) {
    const workout = await found(app.db, user, done.workoutId)
    if (!workout) return ['The workout was gone already.']
    if (workout.status !== 'planned') return fail('stale_version', 'This workout has begun: it stays')
    await workouts.remove(app, user, workout.id)
    return [`“${workout.name}” is not planned any more.`]
  }
  if (done.templateId === undefined) return []
  const [template] = await templates.findOwn(app, user, [done.templateId])
  if (!template) return ['The template was gone already.']
  if (template.version !== done.version)
    return fail('stale_version', 'The template was changed since: it stays as it is')
  await templates.remove(app, user, template.id)
  return [`“${template.name}” is no template any more.`]
}

async function restored(app: App, tx: Db, user: User, { templateId = '', version, before }: store.Done) {
  const [known] = await templates.findOwn(app, user, [templateId])
  if (!known) return ['The template was gone already.']
  const template = await templates.changeWithin(app, tx, user, templateId, before ? { days: before } : {}, version)
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
