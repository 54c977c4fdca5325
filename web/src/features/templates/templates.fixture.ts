import type { Template, TemplateEntry, TemplateSummary } from '@fitai/contract'

export function anEntry(exercise: string, fields: Partial<TemplateEntry> = {}): TemplateEntry {
  return {
    ...{ exerciseId: `id-${exercise}`, exerciseSlug: exercise, exerciseName: exercise, tracking: 'weight_reps' },
    ...{ isAuthorsOwn: false, supersetGroup: null, restSeconds: null, note: null },
    sets: [{ kind: 'normal', target: { repsMin: 5, repsMax: 5 } }],
    ...fields,
  }
}

export const aDay = (exercises: readonly string[], fields: { name?: string; weekday?: number | null } = {}) => ({
  ...{ name: '', weekday: null, ...fields },
  entries: exercises.map((exercise) => anEntry(exercise)),
})

const standing: Omit<Template, 'kind' | 'days'> = {
  ...{ id: 't', name: 'Push', description: null, level: null, minutes: null, tags: [], equipment: ['barbell'] },
  ...{ visibility: 'private', version: 1, rating: { average: null, count: 0, yours: null }, isFavorite: false },
  ...{ isOwn: true, isFeatured: false, isShared: false, timesUsed: 0, lastUsedAt: null },
  ...{ createdAt: null, updatedAt: null },
}

export function aTemplate(fields: Partial<Template> = {}): Template {
  return { ...standing, kind: 'workout', days: [aDay(['squat'])], ...fields }
}

export function aSummary(fields: Partial<TemplateSummary> = {}): TemplateSummary {
  return {
    ...standing,
    kind: 'workout',
    days: [{ name: '', weekday: null, exercises: ['Barbell Squat'], sets: 3 }],
    ...fields,
  }
}
