import { type AchievementRule, achievementRules } from './rules.ts'
import { type AchievementLog, type Growth, growthOf } from './series.ts'

export type Achievement = AchievementRule & {
  /** The first day (`dayNumber`) on which the log says so; undefined: not yet. */
  earnedDay: number | undefined
  /** Where the measure stands. */
  value: number
}

/** Every achievement, with the day it was earned on: a conclusion of the log, which a correction takes back. */
export function achievementsOf(log: AchievementLog): Achievement[] {
  const growth = growthOf(log)
  return achievementRules.map((rule) => {
    const of = growth[rule.measure]
    return { ...rule, earnedDay: firstDay(of, rule.target), value: of.at(-1)?.value ?? 0 }
  })
}

function firstDay(growth: Growth, target: number): number | undefined {
  return growth.find(({ value }) => value >= target - 1e-9)?.day
}
