import { isSpared, tiredMuscles } from './freshness.ts'
import { hipPatterns, kneePatterns, patternGroups, pullPatterns, pushPatterns } from './movement.ts'
import { type Grade, type Item, itemsOf, type Look, mean, musclesOf } from './quality-look.ts'
import { sessionCeiling, volumeGroups } from './reference.ts'
import { isLiftDay } from './time-model.ts'
import { count, groupSets, newTally, weeklyCeilingFor, weeklyFloor } from './volume.ts'

/** Every target trained directly with enough sets, or all five pattern groups (NSCA). */
export function coverage({ request, lifts }: Look): Grade {
  const { targetMuscles, minutes, kind, goal } = request
  if (targetMuscles.length > 0) {
    const muscles = musclesOf(lifts)
    const need = minutes <= 15 ? 2 : 3
    const direct = targetMuscles.map((target) => {
      const isDirect = lifts.some(({ exercise }) => exercise.primaryMuscles.includes(target))
      return (isDirect ? 0.5 : 0) + Math.min(1, (muscles.get(target) ?? 0) / need) / 2
    })
    const sets = (some: readonly Item[]) => some.reduce((sum, { item }) => sum + item.sets.length, 0)
    const onTarget = lifts.filter(({ exercise }) =>
      [...exercise.primaryMuscles, ...exercise.secondaryMuscles].some((muscle) => targetMuscles.includes(muscle)),
    )
    const share = lifts.length === 0 ? 0 : sets(onTarget) / sets(lifts)
    return 0.7 * (mean(direct) ?? 0) + 0.3 * Math.min(1, share / 0.6)
  }
  if (lifts.length === 0 || goal === 'mobility') return undefined
  const tired = tiredMuscles(request)
  const covered = patternGroups.filter(
    (group) => isSpared(group, tired) || lifts.some(({ exercise }) => group.includes(exercise.pattern)),
  ).length
  return Math.min(1, covered / (minutes <= 20 && kind === 'workout' ? 4 : 5))
}

/** Push to pull 0.6–1.34, knee to hip 0.5–2: a coach's rule of thumb. */
export function balance({ request, lifts }: Look): Grade {
  if (request.targetMuscles.length > 0 || lifts.length < 4 || request.goal === 'mobility') return undefined
  const tally = newTally()
  for (const { item, exercise } of lifts) count(tally, exercise, item.sets.length)
  const { push, pull, knee, hip } = tally.balance
  const tired = tiredMuscles(request)
  const isUneven = (one: readonly string[], two: readonly string[]) => isSpared(one, tired) || isSpared(two, tired)
  const arms = isUneven(pushPatterns, pullPatterns) ? 1 : ratioGrade(push, pull, 0.6, 1.34)
  const legs = isUneven(kneePatterns, hipPatterns) ? 1 : ratioGrade(knee, hip, 0.5, 2)
  return 0.6 * arms + 0.4 * legs
}

function ratioGrade(a: number, b: number, low: number, high: number): number {
  if (a + b === 0) return 0
  const ratio = a / b
  if (ratio >= low && ratio <= high) return 1
  return ratio >= low * 0.6 && ratio <= high * 1.6 ? 0.5 : 0
}

/** Enough a week for every big muscle and never beyond what it recovers from (Schoenfeld 2017, Pelland 2024). */
export function volume({ request, lifts }: Look): Grade {
  const muscles = musclesOf(lifts)
  if (request.kind === 'workout') {
    if (lifts.length === 0) return undefined
    const most = Math.max(...muscles.values())
    return most <= sessionCeiling ? 1 : most <= 16 ? 0.5 : 0
  }
  const sets = groupSets(muscles)
  return mean(
    volumeGroups.map((group) => {
      if (sets[group] > weeklyCeilingFor(group, request.level)) return 0
      return Math.min(1, sets[group] / weeklyFloor(request, group))
    }),
  )
}

/** Big muscles twice a week, none hard on two days running (ACSM 2026). */
export function frequencyAndRecovery({ plan, request, find }: Look): Grade {
  const lifting = plan.days.filter((day) => isLiftDay(day, find)).length
  if (request.kind === 'workout' || lifting < 2) return undefined
  const days = plan.days.map((day) => ({ day: day.day, muscles: musclesOf(itemsOf(day, find)) }))
  const wanted = lifting >= 3 ? 2 : 1
  const often = [['chest'], ['quads'], ['upper_back', 'lats'], ['hamstrings']] as const
  const frequency = often.map((names) => {
    const hits = days.filter(
      ({ muscles }) => names.reduce((sum, name) => sum + (muscles.get(name) ?? 0), 0) >= 2,
    ).length
    return Math.min(1, hits / wanted)
  })
  const neighbours = days.flatMap((one, at) => {
    const next = days[at + 1]
    if (!next || next.day - one.day > 1) return []
    return (['chest', 'quads', 'hamstrings', 'lats'] as const).map((muscle) =>
      (one.muscles.get(muscle) ?? 0) >= 6 && (next.muscles.get(muscle) ?? 0) >= 6 ? 0 : 1,
    )
  })
  return 0.6 * (mean(frequency) ?? 0) + 0.4 * (mean(neighbours) ?? 1)
}
