import type { ExerciseLink, MuscleBalance, MuscleGroup, Remark } from '@fitai/contract'
import { type PlateauTip, type Trend, tipSentence, tipsFor } from '@fitai/domain'

/** A lift with what is known of it. */
export type KnownLift = {
  link: ExerciseLink
  trend: Trend
  hardSetsPerWeek: number
  sessionsPerWeek: number
  averageRpe: number | undefined
}

const one = (value: number) => Math.round(value * 10) / 10
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** What is worth saying of lifts, the most stuck first. Every number of a sentence stands in `numbers`. */
export function liftRemarks(lifts: readonly KnownLift[]): Remark[] {
  return [
    ...lifts.filter(({ trend }) => trend.label === 'declining').map(declining),
    ...lifts
      .filter(({ trend }) => trend.label === 'plateau')
      .toSorted((a, b) => b.trend.sessionsSinceBest - a.trend.sessionsSinceBest)
      .map(plateau),
    ...lifts
      .filter(({ trend }) => trend.label === 'improving')
      .toSorted((a, b) => (b.trend.percentPerWeek ?? 0) - (a.trend.percentPerWeek ?? 0))
      .slice(0, 2)
      .map(improving),
  ]
}

function plateau(lift: KnownLift): Remark {
  const { sessionsSinceBest: sessions, daysSinceBest: days } = lift.trend
  return {
    ...ofLift('plateau', lift),
    sentence: `${lift.link.name}: no better estimate for ${plural(sessions, 'session')} and ${plural(days, 'day')}.`,
    numbers: { sessions, days },
    tips: tipsOf(lift),
  }
}

function declining(lift: KnownLift): Remark {
  const percent = one(Math.abs(lift.trend.percentPerWeek ?? 0))
  const days = lift.trend.spanDays
  return {
    ...ofLift('declining', lift),
    sentence: `${lift.link.name} is falling: ${percent} % a week over ${plural(days, 'day')}.`,
    numbers: { percent, days },
    tips: tipsOf(lift),
  }
}

function improving(lift: KnownLift): Remark {
  const percent = one(lift.trend.percentPerWeek ?? 0)
  const days = lift.trend.spanDays
  return {
    ...ofLift('improving', lift),
    sentence: `${lift.link.name} is rising: ${percent} % a week over ${plural(days, 'day')}.`,
    numbers: { percent, days },
    tips: [],
  }
}

function ofLift(kind: Remark['kind'], { link, trend }: KnownLift) {
  return { kind, about: link.name, exercise: link, basis: `from the last ${plural(trend.points, 'session')}` }
}

function tipsOf({ trend, ...lift }: KnownLift): { tip: PlateauTip; sentence: string }[] {
  return tipsFor({ trend, ...lift }).map((tip) => ({ tip, sentence: tipSentence(tip) }))
}

const groupNames: Record<string, string> = {
  front_delts: 'Front delts',
  side_delts: 'Side delts',
  rear_delts: 'Rear delts',
  lower_back: 'Lower back',
}
const nameOf = (group: string) => groupNames[group] ?? `${group.charAt(0).toUpperCase()}${group.slice(1)}`

/** Muscles that are trained, but less or more than the soft band says. One that is not trained at all is a choice. */
export function muscleRemarks(groups: readonly MuscleGroup[], weeks: number): Remark[] {
  if (weeks < 3) return []
  const basis = `from ${plural(Math.round(weeks), 'week')} of training`
  return groups.flatMap(({ group, setsPerWeek, band, standing }): Remark[] => {
    if (!band || setsPerWeek === 0 || standing === null || standing === 'within') return []
    const isBelow = standing === 'below'
    const [sets, edge] = [one(setsPerWeek), isBelow ? band.from : band.to]
    if (isBelow ? sets >= edge : sets <= edge) return []
    return [
      {
        kind: isBelow ? 'muscle_below' : 'muscle_above',
        about: nameOf(group),
        exercise: null,
        sentence: isBelow
          ? `${nameOf(group)}: ${sets} hard sets a week. Most people need ${edge} to grow.`
          : `${nameOf(group)}: ${sets} hard sets a week. Beyond ${edge} most people recover slower than they gain.`,
        numbers: { sets, edge },
        tips: [tip(isBelow ? 'add_a_set' : 'fewer_sets')],
        basis,
      },
    ]
  })
}

function tip(name: PlateauTip): { tip: PlateauTip; sentence: string } {
  return { tip: name, sentence: tipSentence(name) }
}

const sides: Record<MuscleBalance['pair'], readonly [string, string]> = {
  push_pull: ['pushing', 'pulling'],
  quad_hip: ['knee work', 'hip work'],
  left_right: ['left', 'right'],
}

export function balanceRemarks(balance: readonly MuscleBalance[], weeks: number): Remark[] {
  if (weeks < 3) return []
  return balance.flatMap(({ pair, first, second, standing }): Remark[] => {
    if (first === null || second === null || standing === null || standing === 'even') return []
    const [a, b] = sides[pair]
    const unit = pair === 'left_right' ? 'reps' : 'hard sets'
    return [
      {
        kind: 'unbalanced',
        about: `${a} and ${b}`,
        exercise: null,
        sentence: `${first} ${unit} of ${a} stand against ${second} of ${b}.`,
        numbers: { first, second },
        tips: [],
        basis: `from ${plural(Math.round(weeks), 'week')} of training`,
      },
    ]
  })
}

/** From half as much again on, a week is out of the usual enough to say so. It is no warning of injuries. */
const highLoad = 1.5

export function loadRemarks(load: {
  lastSevenDays: number | null
  usualWeek: number | null
  ratio: number | null
}): Remark[] {
  const { lastSevenDays: sets, usualWeek, ratio } = load
  if (sets === null || usualWeek === null || ratio === null || ratio < highLoad) return []
  const usual = one(usualWeek)
  return [
    {
      kind: 'load_above_usual',
      about: 'Load',
      exercise: null,
      sentence: `${sets} hard sets in seven days, against ${usual} in your usual week.`,
      numbers: { sets, usual },
      tips: [],
      basis: 'from the last 28 days',
    },
  ]
}

export function effortRemarks(effort: { perWeek: number | null; p: number | null }, weeks: number): Remark[] {
  const perWeek = one(effort.perWeek ?? 0)
  if (effort.p === null || effort.p >= 0.05 || perWeek < 0.1) return []
  return [
    {
      kind: 'effort_rising',
      about: 'Effort',
      exercise: null,
      sentence: `Your sets get harder: RPE rises by ${perWeek} a week.`,
      numbers: { perWeek },
      tips: [tip('deload_week')],
      basis: `from ${plural(Math.round(weeks), 'week')} of training`,
    },
  ]
}
