import { best } from './best.ts'
import { dayKilocalories } from './calories.ts'
import type { Context } from './context.ts'
import { type Draft, itemOf } from './draft.ts'
import type { PlanDay, PlanPrep } from './plan.ts'
import { cooldownFor, prepBudget, warmupFor } from './prep.ts'
import { defaultBodyweightKg } from './reference.ts'
import { seededFraction } from './seeded.ts'
import { familiarityOf } from './staples.ts'
import { daySeconds } from './time-model.ts'
import { count } from './volume.ts'

/** Plans aim just under the asked time: a set always takes a little longer. */
const aim = 0.985
const longestPulseSeconds = 420

/** Seconds for the main part once warm-up and cool-down have theirs. */
export function mainBudget(minutes: number): number {
  const { warmup, cooldown } = prepBudget(minutes)
  return minutes * 60 * aim - warmup - cooldown
}

/** Puts warm-up and cool-down around the main part, counts it into the week, and adds the honest numbers. */
export function finish(
  head: Pick<PlanDay, 'name' | 'type' | 'day'>,
  main: readonly Draft[],
  context: Context,
): PlanDay {
  return entered({ ...head, ...withPrep(main, context) }, context)
}

/** The main part with a warm-up and a cool-down made for it. */
export function withPrep(main: readonly Draft[], context: Context): Pick<PlanDay, 'warmup' | 'main' | 'cooldown'> {
  const { request, find } = context
  const work = main.map(({ exercise }) => exercise)
  const budget = prepBudget(request.minutes)
  const warmup = warmupFor(work, budget.warmup, context)
  const cooldown = cooldownFor(work, budget.cooldown, context, warmup)
  const rough = { warmup, main: main.map(itemOf), cooldown }
  const spare = request.minutes * 60 * aim - daySeconds(rough, find)
  return { ...rough, warmup: stretched(warmup, spare, request.minutes, context) }
}

/** Counts a day into the week and gives it the minutes and calories it takes. */
export function entered(day: Omit<PlanDay, 'estimatedMinutes' | 'estimatedCalories'>, context: Context): PlanDay {
  const { request, find, week, used } = context
  for (const { slug, sets } of day.main) {
    const exercise = find(slug)
    if (exercise) count(week, exercise, sets.length)
    used.set(slug, (used.get(slug) ?? 0) + 1)
  }
  const kg = request.bodyweightKg ?? defaultBodyweightKg
  return {
    ...day,
    estimatedMinutes: Math.round(daySeconds(day, find) / 60),
    estimatedCalories: dayKilocalories(day, kg, find),
  }
}

/** The last seconds go into the easy start of the warm-up, or come out of it. */
function stretched(warmup: readonly PlanPrep[], spare: number, minutes: number, { find }: Context): PlanPrep[] {
  const [pulse, ...rest] = warmup
  if (!pulse?.durationSeconds || find(pulse.slug)?.category !== 'cardio' || Math.abs(spare) < 20) return [...warmup]
  const others = rest.length * 40
  const longest = Math.min(longestPulseSeconds, minutes * 60 * 0.19 - others)
  const wanted = Math.min(longest, Math.max(60, pulse.durationSeconds + spare))
  const durationSeconds = Math.max(
    pulse.durationSeconds > wanted && minutes > 30 ? 90 : 60,
    Math.floor(wanted / 10) * 10,
  )
  return [{ ...pulse, durationSeconds }, ...rest]
}

/** One easy continuous movement for `seconds`: on a machine, on foot, else flowing on the mat. */
export function cardio(seconds: number, purpose: string, { allowed, request }: Context): Draft[] {
  const isEasy = ({ category, met, slug, level }: Draft['exercise']) =>
    category === 'cardio' && met <= 7 && level !== 'expert' && !/march|jog/.test(slug)
  const isFlow = ({ slug }: Draft['exercise']) => slug === 'yoga-flow' || slug === 'tai-chi'
  const value = (exercise: Draft['exercise']) =>
    familiarityOf(exercise) + (exercise.met >= 3.5 ? 0.2 : 0) + 0.3 * seededFraction(request.seed, exercise.slug)
  const exercise =
    best(allowed.filter(isEasy), value) ??
    best(allowed.filter(isFlow), value) ??
    best(
      allowed.filter(({ category }) => category === 'cardio'),
      value,
    )
  if (!exercise) return []
  const durationSeconds = Math.min(7200, Math.floor(seconds / 30) * 30)
  return [
    {
      exercise,
      sets: [{ durationSeconds }],
      setRange: { min: 1, max: 1 },
      warmupSets: [],
      restSeconds: 0,
      restRange: { min: 0, max: 0 },
      notes: 'Easy: you can talk in whole sentences.',
      why: `${purpose}. A pace you could keep for an hour.`,
    },
  ]
}
