import type { NewDays, optimizeTemplate, TemplateDifference, TemplateSet } from '@fitai/contract'
import {
  applyTemplateChanges,
  fromKg,
  optimiseTemplate,
  type TemplateEntry as PlannedEntry,
  type TemplateSet as PlannedSet,
  type TemplateChange,
  toKg,
  type WeightUnit,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { Library } from '../../library.ts'
import * as analytics from '../analytics/service.ts'
import * as templates from '../templates/service.ts'
import { gather } from './gather.ts'
import { movement } from './movement.ts'
import { builtIn } from './plans.ts'
import * as store from './recommendation-store.ts'

type Reply = z.input<(typeof optimizeTemplate)['reply']>
type Day = NewDays[number]
type Entry = Day['entries'][number]
type Target = TemplateSet['target']

const basis = 'From the last twelve sessions of each lift, and the sets a week of each muscle in the last twelve weeks.'

/** What the log says a template should be. It is kept as a recommendation, and nothing changes until it is applied. */
export async function optimise(app: App, user: User, id: string): Promise<Reply> {
  const template = await templates.readOwn(app, user, id)
  const wish = { text: '', seed: 1, engine: 'built-in' as const }
  const { request, weightUnit } = await gather(app, user, wish, template.kind)
  const slugs = template.days.flatMap(({ entries }) => entries.flatMap(({ exerciseSlug }) => exerciseSlug ?? []))
  const changes = optimiseTemplate(
    { days: template.days.map((day) => ({ name: day.name, entries: day.entries.map(asPlanned) })) },
    {
      request: { ...request, equipment: [...new Set([...request.equipment, ...template.equipment])] },
      trends: await trendsOf(app, user, slugs),
      weeklySets: await weeklySets(app, user),
    },
    app.library.exercises,
  )
  if (changes.length === 0) return { id: null, changes: [], basis }
  const kept = { id: app.newId(), kind: 'template_change' as const, subject: null, title: template.name }
  await store.add(app.db, user, {
    ...{ ...kept, engine: builtIn, createdAt: app.now().toISOString() },
    content: { templateId: id, version: template.version, weightUnit, changes },
  })
  return { id: kept.id, changes: changes.map(shown), basis }
}

async function trendsOf(app: App, user: User, slugs: readonly string[]) {
  const ids = slugs.flatMap((slug) => app.library.bySlug.get(slug)?.id ?? [])
  const trends = await analytics.trendsOf(app, user, ids)
  return new Map([...trends].map(([id, trend]) => [app.library.byId.get(id)?.slug ?? id, trend]))
}

async function weeklySets(app: App, user: User): Promise<ReadonlyMap<string, number>> {
  const { groups } = await analytics.muscles(app, user, { range: '12w', explain: false })
  const isKnown = groups.some(({ setsPerWeek }) => setsPerWeek > 0)
  return new Map(isKnown ? groups.map(({ group, setsPerWeek }) => [group, setsPerWeek]) : [])
}

function shown({ apply: _, entry, ...change }: TemplateChange): z.input<typeof TemplateDifference> {
  return { ...change, entry: entry ?? null }
}

/** A template with the chosen changes, if nobody has changed it since; what it was before is kept for undoing. */
export async function changeTemplate(
  app: App,
  tx: Db,
  user: User,
  { templateId, version, weightUnit, changes }: store.TemplateContent,
  only: readonly number[] | undefined,
): Promise<store.Done> {
  const chosen = changes.filter((_, at) => only === undefined || only.includes(at))
  const before = await templates.writtenOf(app, tx, user, templateId)
  if (chosen.length === 0) return { sentences: [] }
  const days = daysAfter(before, chosen, weightUnit, app.library)
  const after = await templates.changeWithin(app, tx, user, templateId, { days }, version)
  const sentences = chosen.map(({ before: was, after: is, reason }) => `${was} → ${is}. ${reason}`)
  return { templateId, version: after.version, before, sentences }
}

/**
 * The coach thinks in working sets; ramps, notes, supersets and kinds of sets are the template’s own and stay with
 * their entry. A new movement comes without them.
 */
function daysAfter(days: NewDays, changes: readonly TemplateChange[], unit: WeightUnit, library: Library): NewDays {
  const planned = days.map(({ name, entries }) => ({
    name,
    entries: entries.map((): PlannedEntry => ({ ...unwritten })),
  }))
  const written = new Map<PlannedEntry, Entry>()
  const keep = (entry: PlannedEntry | undefined, as: Entry | undefined) => entry && as && written.set(entry, as)
  for (const [day, { entries }] of days.entries())
    for (const [place, entry] of entries.entries()) keep(planned[day]?.entries[place], entry)
  for (const { day, entry: place, apply } of changes)
    if (apply.kind === 'replace' && place !== undefined)
      keep(apply.entry, entryAfter(apply.entry, days[day]?.entries[place], unit, library))
  const after = applyTemplateChanges({ days: planned }, changes).days
  return days.map((day, at): Day => {
    const entries = after[at]?.entries ?? []
    return {
      ...day,
      entries: entries.map((entry) => written.get(entry) ?? entryAfter(entry, undefined, unit, library)),
    }
  })
}

/** Stands for an entry as it is, whatever it holds. */
const unwritten: PlannedEntry = { slug: undefined, sets: [] }

function entryAfter(
  { slug, sets, restSeconds }: PlannedEntry,
  old: Entry | undefined,
  unit: WeightUnit,
  library: Library,
): Entry {
  const { exerciseId } = movement(slug ?? '', library)
  const isSame = old?.exerciseId === exerciseId
  const ramp = isSame ? old.sets.filter(({ kind }) => kind === 'warmup') : []
  const working = isSame ? old.sets.filter(({ kind }) => kind !== 'warmup') : []
  return {
    exerciseId,
    supersetGroup: old?.supersetGroup ?? null,
    restSeconds: restSeconds ?? old?.restSeconds ?? null,
    note: isSame ? old.note : null,
    sets: [
      ...ramp,
      ...sets.map((set, at): TemplateSet => {
        const before = working[at] ?? working.at(-1)
        return { kind: before?.kind ?? 'normal', target: targetAfter(set, before?.target ?? {}, unit) }
      }),
    ],
  }
}

function targetAfter(set: PlannedSet, before: Target, unit: WeightUnit): Target {
  const weightUnit = before.weightUnit ?? unit
  return {
    ...before,
    ...(set.reps && { repsMin: set.reps.min, repsMax: set.reps.max }),
    ...(set.durationSeconds !== undefined && { durationSeconds: set.durationSeconds }),
    ...(set.rir !== undefined && { rir: set.rir }),
    ...(set.weightKg !== undefined && { weight: Math.round(fromKg(set.weightKg, weightUnit) * 4) / 4, weightUnit }),
  }
}

type Shown = Awaited<ReturnType<typeof templates.readOwn>>['days'][number]['entries'][number]

/** A template entry as the coach sees it: its working sets, in kilograms. */
function asPlanned({ exerciseSlug, sets, restSeconds }: Shown): PlannedEntry {
  return {
    slug: exerciseSlug ?? undefined,
    ...(restSeconds !== null && { restSeconds }),
    sets: sets.filter(({ kind }) => kind !== 'warmup').map(({ target }) => plannedSet(target)),
  }
}

function plannedSet({ repsMin, repsMax, durationSeconds, rir, weight, weightUnit }: Target): PlannedSet {
  const [min, max] = [repsMin ?? repsMax, repsMax ?? repsMin]
  return {
    ...(typeof min === 'number' && typeof max === 'number' && { reps: { min, max } }),
    ...(typeof durationSeconds === 'number' && { durationSeconds }),
    ...(typeof rir === 'number' && { rir }),
    ...(typeof weight === 'number' && weightUnit && { weightKg: toKg({ weight, weightUnit }) }),
  }
}
