import { hasEquipment, isAvoided, isExcluded } from './candidates.ts'
import type { FailedCheck, HardCheck } from './check-plan.ts'
import { estimatedMaxKg, loadForReps } from './estimate.ts'
import { isLift } from './movement.ts'
import { performancesOf } from './past.ts'
import type { CoachExercise, CoachRequest, FindExercise, Plan, PlanItem, PlanSet } from './plan.ts'
import type { Screening } from './red-flags.ts'
import { defaultBodyweightKg, levelLimits } from './reference.ts'
import { markup, promise } from './safe-text.ts'
import { daySeconds, isLiftDay } from './time-model.ts'

const maxItemsPerDay = 12
const maxDaysPerLift = 3
const maxTextLength = 6000
/** A short session may stay further below the asked minutes than a long one. */
const shortSessionMinutes = 15

type Look = { plan: Plan; request: CoachRequest; screening: Screening; find: FindExercise }

/** What forbids a plan to leave, in order; an empty list is a plan nobody has to be afraid of. */
export function hardFailures(
  plan: Plan,
  request: CoachRequest,
  screening: Screening,
  find: FindExercise,
): FailedCheck[] {
  const look = { plan, request, screening, find }
  return checks.flatMap(([id, problems]) => {
    const found = problems(look)
    return found.length > 0 ? [{ id, detail: found.slice(0, 4).join('; ') }] : []
  })
}

const checks: readonly [HardCheck, (look: Look) => string[]][] = [
  ['H1', numbersOutOfRange],
  ['H2', unknownMovements],
  ['H3', (look) => wrongItems(look, (exercise) => !hasEquipment(exercise, look.request.equipment))],
  ['H4', (look) => wrongItems(look, (exercise) => isAvoided(exercise, look.screening.limitations))],
  ['H5', (look) => wrongItems(look, (exercise) => isExcluded(exercise, look.request))],
  ['H6', daysOutOfTime],
  ['H7', wrongDayCount],
  ['H8', repeatedMovements],
  ['H9', unsafeLoads],
  ['H10', missingReferral],
  ['H11', unsafeText],
]

function isWithin(value: number, min: number, max: number): boolean {
  return value >= min && value <= max
}

function numbersOutOfRange({ plan, screening }: Look): string[] {
  const problems = plan.days.length === 0 && !screening.stop ? ['no days'] : []
  for (const { name, type, main } of plan.days) {
    if (main.length === 0 && type !== 'rest') problems.push(`${name}: nothing to do`)
    if (main.length > maxItemsPerDay) problems.push(`${name}: ${main.length} exercises`)
    for (const item of main) {
      if (!isWithin(item.sets.length, 1, 10)) problems.push(`${item.slug}: ${item.sets.length} sets`)
      if (!isWithin(item.restSeconds, 0, 600)) problems.push(`${item.slug}: rest ${item.restSeconds} s`)
      if (!item.sets.every(isSane)) problems.push(`${item.slug}: a set out of range`)
    }
  }
  return problems
}

function isSane({ reps, durationSeconds, weightKg, rir }: PlanSet): boolean {
  if (reps === undefined && durationSeconds === undefined) return false
  if (reps && !(isWithin(reps.min, 1, 50) && isWithin(reps.max, reps.min, 50))) return false
  if (durationSeconds !== undefined && !isWithin(durationSeconds, 5, 7200)) return false
  return (rir === undefined || isWithin(rir, 0, 6)) && (weightKg === undefined || isWithin(weightKg, 0, 500))
}

function slugsOf(plan: Plan): string[] {
  return plan.days.flatMap(({ warmup, main, cooldown }) => [...warmup, ...main, ...cooldown].map(({ slug }) => slug))
}

function unknownMovements({ plan, find }: Look): string[] {
  return slugsOf(plan).filter((slug) => !find(slug))
}

function wrongItems({ plan, find }: Look, isWrong: (exercise: CoachExercise) => boolean): string[] {
  return slugsOf(plan).filter((slug) => {
    const exercise = find(slug)
    return exercise !== undefined && isWrong(exercise)
  })
}

/** Within 10 % of the asked minutes; 20 % below for short sessions; easy days may be shorter. */
function daysOutOfTime({ plan, request, screening, find }: Look): string[] {
  if (screening.stop) return []
  const least = request.minutes * (request.minutes <= shortSessionMinutes ? 0.8 : 0.9)
  return plan.days.flatMap((day) => {
    if (day.main.length === 0) return []
    const minutes = daySeconds(day, find) / 60
    const isShort = minutes < least && (day.type !== 'active' || request.kind === 'workout')
    return minutes > request.minutes * 1.1 || isShort
      ? [`${day.name}: ${minutes.toFixed(1)} of ${request.minutes} min`]
      : []
  })
}

function wrongDayCount({ plan, request, screening, find }: Look): string[] {
  const lifting = plan.days.filter((day) => isLiftDay(day, find)).length
  if (screening.stop) return lifting > 0 ? [`${lifting} lifting days against medical advice`] : []
  const wanted = request.kind === 'workout' ? 1 : request.daysPerWeek
  const most = Math.min(levelLimits[request.level].maxLiftDays, screening.maxLiftDays)
  const problems = plan.days.length === wanted ? [] : [`${plan.days.length} days instead of ${wanted}`]
  return lifting > most ? [...problems, `${lifting} lifting days, at most ${most}`] : problems
}

function repeatedMovements({ plan, find }: Look): string[] {
  const problems: string[] = []
  const days = new Map<string, number>()
  for (const { name, main } of plan.days) {
    const slugs = new Set(main.map(({ slug }) => slug))
    if (slugs.size < main.length) problems.push(`${name}: the same movement twice`)
    for (const slug of slugs) days.set(slug, (days.get(slug) ?? 0) + 1)
  }
  for (const [slug, count] of days) {
    const exercise = find(slug)
    if (exercise && isLift(exercise) && count > maxDaysPerLift) problems.push(`${slug}: ${count} days`)
  }
  return problems
}

function unsafeLoads(look: Look): string[] {
  return look.plan.days.flatMap(({ main }) =>
    main.flatMap((item) => item.sets.flatMap((set) => unsafeLoad(item, set, look) ?? [])),
  )
}

/** ACSM's 2–10 % rule, Brzycki with reps in reserve, the dumbbells there are, and no confident number for a new lift. */
function unsafeLoad(item: PlanItem, { weightKg, reps, rir = 0 }: PlanSet, { request, find }: Look): string | undefined {
  if (weightKg === undefined) return undefined
  const isDumbbell = find(item.slug)?.equipment.includes('dumbbell')
  if (isDumbbell && request.dumbbellMaxKg !== undefined && weightKg > request.dumbbellMaxKg)
    return `${item.slug}: ${weightKg} kg, the dumbbells end at ${request.dumbbellMaxKg}`
  const done = performancesOf(request.history, item.slug).flatMap(({ sets }) => sets)
  if (done.length === 0) {
    const isBold = weightKg > (request.bodyweightKg ?? defaultBodyweightKg) / 2 && !item.loadIsEstimate
    return isBold ? `${item.slug}: ${weightKg} kg without a history` : undefined
  }
  const bestKg = Math.max(...done.map((set) => set.weightKg))
  if (weightKg > bestKg * 1.1 + request.incrementKg / 2) return `${item.slug}: ${weightKg} kg after ${bestKg}`
  const toGo = (reps?.max ?? 1) + rir
  const impliedKg = loadForReps(Math.max(...done.map(estimatedMaxKg)), reps?.max ?? 1, rir)
  return toGo <= 12 && weightKg > impliedKg * 1.05
    ? `${item.slug}: ${weightKg} kg × ${toGo} is above the estimate`
    : undefined
}

function missingReferral({ plan, screening }: Look): string[] {
  const needsReferral = screening.warnings.some(({ type }) => type === 'refer')
  if (needsReferral && !plan.warnings.some(({ type }) => type === 'refer')) return ['a professional has to be named']
  return screening.warnings.length > 0 && plan.warnings.length === 0 ? ['a warning is missing'] : []
}

function unsafeText({ plan }: Look): string[] {
  const items = plan.days.flatMap(({ main }) => main)
  const counted = [plan.name, plan.reasoning, plan.progression, ...plan.warnings.map(({ text }) => text)]
    .concat(
      plan.days.map(({ name }) => name),
      items.map(({ notes }) => notes ?? ''),
    )
    .join('\n')
  const all = `${counted}\n${items.map(({ why }) => why).join('\n')}`
  const problems = counted.length >= maxTextLength ? [`${counted.length} characters`] : []
  if (markup.test(all)) problems.push('a link or markup')
  if (promise.test(all)) problems.push('a medical promise')
  return problems
}
