import { contextFor } from './context.ts'
import type { CoachExercise } from './plan.ts'
import { easeDeclining, progress } from './template/lifts.ts'
import type { Rule, TemplateFacts } from './template/look.ts'
import { putInOrder } from './template/order.ts'
import type { Template, TemplateChange } from './template/template.ts'
import { moveStuck, replaceForbidden } from './template/variety.ts'
import { evenOut } from './template/volume.ts'

export type { TemplateFacts } from './template/look.ts'
export * from './template/template.ts'

/** More at once is another template. */
const mostChanges = 6

/** The most urgent first: what must not be done, what goes down, what goes up, what stands still, then sets and order. */
const rules: readonly Rule[] = [replaceForbidden, easeDeclining, progress, moveStuck, evenOut, putInOrder]

/**
 * What somebody’s progress says a template should be: at most six changes, one an entry, each with its reason and the
 * numbers it rests on; none when it is fine as it is. Nothing proposed is forbidden by a limitation or a wish.
 */
export function optimiseTemplate(
  template: Template,
  facts: TemplateFacts,
  library: readonly CoachExercise[],
): TemplateChange[] {
  const kind = template.days.length > 1 ? 'week' : 'workout'
  const look = { template, facts, context: contextFor({ ...facts.request, kind }, library) }
  if (look.context.screening.stop) return []
  const changes: TemplateChange[] = []
  for (const rule of rules)
    for (const change of rule(look)) if (!changes.some((other) => isSamePlace(other, change))) changes.push(change)
  return changes.slice(0, mostChanges)
}

function isSamePlace(one: TemplateChange, other: TemplateChange): boolean {
  return one.entry !== undefined && one.day === other.day && one.entry === other.entry
}
