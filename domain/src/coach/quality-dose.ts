import { isHardToLoad, isLift, isOutsideRepRanges, orderRank } from './movement.ts'
import type { CoachExercise } from './plan.ts'
import { type Grade, type Item, itemsOf, type Look, mean } from './quality-look.ts'
import { type Dose, goalDoses, levelLimits } from './reference.ts'
import { isLiftDay } from './time-model.ts'

/** The lifts the goal's ranges speak of, with their dose. */
function dosed({ request, lifts }: Look): (Item & { dose: Dose })[] {
  const { goal } = request
  if (goal === 'mobility') return []
  return lifts
    .filter(({ item, exercise }) => !isOutsideRepRanges(exercise) && item.sets.some(({ reps }) => reps !== undefined))
    .map((each) => ({ ...each, dose: goalDoses[goal][each.exercise.mechanic] }))
}

/** Reps inside the goal's range. */
export function repsFitGoal(look: Look): Grade {
  return mean(
    dosed(look).map(({ item, exercise, dose }) => {
      const isFree = isHardToLoad(exercise)
      const most = isFree ? Math.max(dose.reps.max, 30) : dose.reps.max
      const least = isFree && exercise.level === 'beginner' ? Math.max(8, dose.reps.min) : dose.reps.min
      return item.sets.filter(({ reps }) => reps && reps.min >= least && reps.max <= most).length / item.sets.length
    }),
  )
}

/** Rest inside the goal's range, shorter in supersets and quick sessions (Grgic 2018, Singer 2024). */
export function restFitsGoal(look: Look): Grade {
  return mean(
    dosed(look).map(({ item, dose }) => {
      const { min, max } = dose.restSeconds
      const least = min * (item.superset !== undefined ? 0.4 : look.request.minutes <= 15 ? 0.5 : 1)
      if (item.restSeconds >= least && item.restSeconds <= max) return 1
      return item.restSeconds >= min * 0.7 && item.restSeconds <= max * 1.25 ? 0.5 : 0
    }),
  )
}

/** Sets per exercise and per session a training age tolerates (ACSM 2009). */
export function setsFitLevel({ plan, request, lifts, find }: Look): Grade {
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

/** Every set of reps says how far from failure it ends (Zourdos 2016, Refalo 2023). */
export function effortPrescribed({ request, screening, lifts }: Look): Grade {
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

/** Beginners get beginners' movements (NSCA). */
export function levelFit({ request, lifts }: Look): Grade {
  if (lifts.length === 0) return undefined
  const share = (level: CoachExercise['level']) =>
    lifts.filter(({ exercise }) => exercise.level === level).length / lifts.length
  if (request.level === 'beginner') return share('expert') > 0 ? 0 : share('intermediate') <= 0.25 ? 1 : 0.5
  return request.level === 'advanced' || share('expert') <= 0.2 ? 1 : 0.5
}

/** 1 minus the share of pairs in the wrong order (Nunes 2021). */
export function order({ plan, find }: Look): Grade {
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
