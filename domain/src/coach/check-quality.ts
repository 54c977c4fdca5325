import { isCautioned } from './candidates.ts'
import { estimatedMaxKg, hasFailed, performancesOf } from './load.ts'
import {
  addMuscleSets,
  isBarLift,
  isHardToLoad,
  isLift,
  isOutsideRepRanges,
  type MuscleSets,
  orderRank,
  patternGroups,
} from './movement.ts'
import type { CoachExercise, CoachRequest, FindExercise, Plan, PlanDay, PlanItem, PlanPrep } from './plan.ts'
import type { Screening } from './red-flags.ts'
import { type Dose, defaultBodyweightKg, goalDoses, levelLimits, sessionCeiling, volumeGroups } from './reference.ts'
import { daySeconds, isLiftDay, prepSeconds } from './time-model.ts'
import { count, groupSets, newTally, weeklyCeilingFor, weeklyFloor } from './volume.ts'

type Item = { item: PlanItem; exercise: CoachExercise }
type Look = {
  plan: Plan
  request: CoachRequest
  screening: Screening
  find: FindExercise
  items: readonly Item[]
  lifts: readonly Item[]
}
/** A share from 0 to 1, undefined where the question does not arise. */
type Grade = number | undefined

/** 0 to 100: the weighted mean of the quality checks that apply. Weights: the scorecard's 110 points. */
export function qualityOf(plan: Plan, request: CoachRequest, screening: Screening, find: FindExercise): number {
  if (screening.stop) return 100
  const items = plan.days.flatMap((day) => itemsOf(day, find))
  const look = { plan, request, screening, find, items, lifts: items.filter(({ exercise }) => isLift(exercise)) }
  let points = 0
  let weights = 0
  for (const [weight, grade] of grades) {
    const share = grade(look)
    if (share === undefined) continue
    points += weight * share
    weights += weight
  }
  return weights === 0 ? 100 : (100 * points) / weights
}

const grades: readonly [number, (look: Look) => Grade][] = [
  [12, coverage],
  [8, warmupAndCooldown],
  [10, repsFitGoal],
  [7, restFitsGoal],
  [8, setsFitLevel],
  [7, effortPrescribed],
  [8, levelFit],
  [6, order],
  [8, balance],
  [10, volume],
  [6, frequencyAndRecovery],
  [10, progression],
  [5, cautions],
  [5, honestClaims],
]

function itemsOf(day: PlanDay, find: FindExercise): Item[] {
  return day.main.flatMap((item) => {
    const exercise = find(item.slug)
    return exercise ? [{ item, exercise }] : []
  })
}

function mean(values: readonly number[]): Grade {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

function musclesOf(items: readonly Item[]): MuscleSets {
  const muscles: MuscleSets = new Map()
  for (const { item, exercise } of items) addMuscleSets(muscles, exercise, item.sets.length)
  return muscles
}

function coverage({ request, lifts }: Look): Grade {
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
  const covered = patternGroups.filter((group) => lifts.some(({ exercise }) => group.includes(exercise.pattern))).length
  return Math.min(1, covered / (minutes <= 20 && kind === 'workout' ? 4 : 5))
}

function warmupAndCooldown({ plan, request, find }: Look): Grade {
  return mean(
    plan.days
      .filter(({ main, type }) => main.length > 0 && type !== 'active')
      .map((day) => prepGrade(day, request.minutes, find)),
  )
}

function prepGrade(day: PlanDay, minutes: number, find: FindExercise): number {
  const length = (items: readonly PlanPrep[]) =>
    items.reduce((sum, item) => sum + prepSeconds(find(item.slug), item), 0) / 60
  const most = Math.max(3, minutes * 0.2)
  const least = minutes <= 15 ? 1 : minutes <= 30 ? 2 : 3
  const warmup = length(day.warmup)
  const cooldown = length(day.cooldown)
  const mobility = day.warmup.flatMap((item) => {
    const exercise = find(item.slug)
    return exercise?.category === 'mobility' ? [{ item, exercise }] : []
  })
  const items = itemsOf(day, find)
  const worked = new Set(items.flatMap(({ exercise }) => exercise.primaryMuscles))
  const related = mobility.filter(({ exercise }) =>
    [...exercise.primaryMuscles, ...exercise.secondaryMuscles].some((muscle) => worked.has(muscle)),
  ).length
  const share = mobility.length === 0 ? 0 : related / mobility.length
  const bar = items.find(({ exercise }) => isBarLift(exercise))
  const isRamped = !bar || minutes <= 20 || bar.item.warmupSets.length > 0
  const hasLongHold = mobility.some(
    ({ item, exercise }) => exercise.tracking === 'duration' && (item.durationSeconds ?? 0) > 60,
  )
  const before =
    (warmup >= least && warmup <= most ? 0.35 : warmup > 0 ? 0.15 : 0) + (share >= 0.5 ? 0.15 : share > 0 ? 0.08 : 0)
  const isCooldownFine = minutes < 20 ? cooldown <= minutes * 0.2 : cooldown >= 1.5 && cooldown <= most
  const after = isCooldownFine ? 0.4 : minutes < 20 || cooldown > 0 ? 0.2 : 0
  return Math.max(0, before + (isRamped ? 0.1 : 0) - (hasLongHold ? 0.2 : 0) + after)
}

/** The lifts the goal's ranges speak of, with their dose. */
function dosed({ request, lifts }: Look): (Item & { dose: Dose })[] {
  const { goal } = request
  if (goal === 'mobility') return []
  return lifts
    .filter(({ item, exercise }) => !isOutsideRepRanges(exercise) && item.sets.some(({ reps }) => reps !== undefined))
    .map((each) => ({ ...each, dose: goalDoses[goal][each.exercise.mechanic] }))
}

function repsFitGoal(look: Look): Grade {
  return mean(
    dosed(look).map(({ item, exercise, dose }) => {
      const isFree = isHardToLoad(exercise)
      const most = isFree ? Math.max(dose.reps.max, 30) : dose.reps.max
      const least = isFree && exercise.level === 'beginner' ? Math.max(8, dose.reps.min) : dose.reps.min
      return item.sets.filter(({ reps }) => reps && reps.min >= least && reps.max <= most).length / item.sets.length
    }),
  )
}

function restFitsGoal(look: Look): Grade {
  return mean(
    dosed(look).map(({ item, dose }) => {
      const { min, max } = dose.restSeconds
      const least = min * (item.superset !== undefined ? 0.4 : look.request.minutes <= 15 ? 0.5 : 1)
      if (item.restSeconds >= least && item.restSeconds <= max) return 1
      return item.restSeconds >= min * 0.7 && item.restSeconds <= max * 1.25 ? 0.5 : 0
    }),
  )
}

function setsFitLevel({ plan, request, lifts, find }: Look): Grade {
  if (lifts.length === 0) return undefined
  const { setsPerExercise, hardSetsPerSession } = levelLimits[request.level]
  const least = request.minutes <= 20 ? 1 : setsPerExercise.min
  const each = lifts.map(({ item }) => (item.sets.length >= least && item.sets.length <= setsPerExercise.max ? 1 : 0.3))
  const sessions = plan.days
    .filter((day) => isLiftDay(day, find))
    .map((day) => {
      const sets = itemsOf(day, find).reduce(
        (sum, { item, exercise }) => sum + (isLift(exercise) ? item.sets.length : 0),
        0,
      )
      const isEnough = sets >= Math.min(hardSetsPerSession.min, Math.floor(request.minutes / 4))
      return isEnough && sets <= hardSetsPerSession.max ? 1 : 0.4
    })
  return ((mean(each) ?? 0) + (mean(sessions) ?? 0)) / 2
}

function effortPrescribed({ request, screening, lifts }: Look): Grade {
  const least = Math.max(screening.minRir, levelLimits[request.level].minRir)
  return mean(
    lifts
      .filter(({ item }) => item.sets.some(({ reps }) => reps !== undefined))
      .map(({ item }) => {
        if (item.sets.some(({ rir }) => rir === undefined)) return 0
        return item.sets.every(({ rir = 0 }) => rir >= least && rir <= 5) ? 1 : 0.4
      }),
  )
}

function levelFit({ request, lifts }: Look): Grade {
  if (lifts.length === 0) return undefined
  const share = (level: CoachExercise['level']) =>
    lifts.filter(({ exercise }) => exercise.level === level).length / lifts.length
  if (request.level === 'beginner') return share('expert') > 0 ? 0 : share('intermediate') <= 0.25 ? 1 : 0.5
  return request.level === 'advanced' || share('expert') <= 0.2 ? 1 : 0.5
}

function order({ plan, find }: Look): Grade {
  return mean(
    plan.days
      .filter((day) => isLiftDay(day, find))
      .map((day) => {
        const ranks = itemsOf(day, find)
          .filter(({ exercise }) => isLift(exercise))
          .map(({ exercise }) => orderRank(exercise))
        const pairs = (ranks.length * (ranks.length - 1)) / 2
        const inversions = ranks.reduce<number>(
          (sum, rank, at) => sum + ranks.slice(at + 1).filter((later) => later < rank).length,
          0,
        )
        return pairs === 0 ? 1 : 1 - inversions / pairs
      }),
  )
}

function balance({ request, lifts }: Look): Grade {
  if (request.targetMuscles.length > 0 || lifts.length < 4 || request.goal === 'mobility') return undefined
  const tally = newTally()
  for (const { item, exercise } of lifts) count(tally, exercise, item.sets.length)
  const { push, pull, knee, hip } = tally.balance
  return 0.6 * ratioGrade(push, pull, 0.6, 1.34) + 0.4 * ratioGrade(knee, hip, 0.5, 2)
}

function ratioGrade(a: number, b: number, low: number, high: number): number {
  if (a + b === 0) return 0
  const ratio = a / b
  if (ratio >= low && ratio <= high) return 1
  return ratio >= low * 0.6 && ratio <= high * 1.6 ? 0.5 : 0
}

function volume({ request, lifts }: Look): Grade {
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

function frequencyAndRecovery({ plan, request, find }: Look): Grade {
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

function progression(look: Look): Grade {
  const { plan, request, items, find } = look
  const known = [...new Set(request.history.map(({ slug }) => slug))].flatMap((slug) => find(slug) ?? [])
  if (known.length === 0) return plan.progression.length > 20 ? 1 : 0
  const relevant = known.filter(
    ({ primaryMuscles }) =>
      request.targetMuscles.length === 0 || primaryMuscles.some((muscle) => request.targetMuscles.includes(muscle)),
  )
  const reused = known.flatMap((exercise) => {
    const item = items.find((each) => each.exercise === exercise)?.item
    return item ? [stepGrade(item, request)] : []
  })
  const reuse = relevant.length === 0 ? 1 : Math.min(1, reused.length / Math.min(2, relevant.length))
  return 0.7 * (mean(reused) ?? 0) + 0.3 * reuse
}

/** After success a little more, after failure not more. */
function stepGrade(item: PlanItem, { history, incrementKg }: CoachRequest): number {
  const last = performancesOf(history, item.slug)[0]
  const top = last?.sets[0]
  const loads = item.sets.flatMap(({ weightKg }) => weightKg ?? [])
  if (!last || !top || loads.length === 0) return 0
  const weightKg = Math.max(...loads)
  const reps = Math.max(...item.sets.map((set) => set.reps?.max ?? 0))
  if (hasFailed(last)) return weightKg <= top.weightKg ? 1 : 0.2
  if (weightKg > top.weightKg && weightKg <= top.weightKg * 1.1 + incrementKg / 2) return 1
  if (weightKg === top.weightKg && reps >= top.reps) return 1
  const isWorthAsMuch = estimatedMaxKg({ weightKg, reps }) >= estimatedMaxKg({ ...top, rir: 0 }) * 0.93
  if (weightKg < top.weightKg && isWorthAsMuch) return 0.8
  return weightKg >= top.weightKg * 0.85 ? 0.4 : 0
}

function cautions({ screening, items }: Look): Grade {
  if (screening.limitations.length === 0 || items.length === 0) return undefined
  const cautioned = items.filter(({ exercise }) => isCautioned(exercise, screening.limitations))
  const share = cautioned.length / items.length
  const noted = mean(cautioned.map(({ item }) => (item.notes ? 1 : 0))) ?? 1
  return (share <= 0.25 ? 0.6 : share <= 0.5 ? 0.3 : 0) + 0.4 * noted
}

function honestClaims({ plan, request, find }: Look): Grade {
  const kg = request.bodyweightKg ?? defaultBodyweightKg
  return mean(
    plan.days
      .filter(({ main }) => main.length > 0)
      .map((day) => {
        const minutes = daySeconds(day, find) / 60
        const perHour = (kg * minutes) / 60
        const isTimeTrue = Math.abs(day.estimatedMinutes - minutes) <= Math.max(3, minutes * 0.1)
        const isEnergyTrue = day.estimatedCalories >= 2 * perHour && day.estimatedCalories <= 9 * perHour
        return (isTimeTrue ? 0.5 : 0) + (isEnergyTrue ? 0.5 : 0)
      }),
  )
}
