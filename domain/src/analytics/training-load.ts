const weekDays = 7
const usualDays = 28

export type ComparedLoad = {
  lastSevenDays: number
  /** The mean of the last four weeks, this one included. */
  usualWeek: number
  ratio: number
  /** Against the three weeks before alone; undefined when nothing was done in them. */
  uncoupledRatio: number | undefined
  /** Exponentially weighted means of 7 and 28 days, the first day as their start. */
  ewmaRatio: number
}

/**
 * The last seven days against your usual week, in the unit of the load (volume, sets, minutes × RPE): one number a day,
 * 0 on rest days, oldest first, the last is today. Ratios of 1 mean as usual. Undefined with fewer than 28 days or when
 * nothing was done in them. Coupled ratio Gabbett 2016, weighted Williams 2017 (λ = 2 / (days + 1)). It says how much,
 * never how dangerous: a week that is part of its own comparison correlates with itself (Lolli 2019), nothing shows
 * that the ratio causes injuries (Impellizzeri 2020), and steering by it prevented none (Dalen-Lorentsen 2021).
 */
export function loadComparedWithUsual(daily: readonly number[]): ComparedLoad | undefined {
  const lastSevenDays = sum(daily.slice(-weekDays))
  const earlierWeek = sum(daily.slice(-usualDays, -weekDays)) / 3
  const usualWeek = (lastSevenDays + earlierWeek * 3) / 4
  if (daily.length < usualDays || !(usualWeek > 0)) return undefined
  return {
    lastSevenDays,
    usualWeek,
    ratio: lastSevenDays / usualWeek,
    uncoupledRatio: earlierWeek > 0 ? lastSevenDays / earlierWeek : undefined,
    ewmaRatio: weightedMean(daily, weekDays) / weightedMean(daily, usualDays),
  }
}

function weightedMean(daily: readonly number[], days: number): number {
  const weight = 2 / (days + 1)
  return daily.reduce((mean, load) => mean + weight * (load - mean))
}

export type WeekMonotony = { weekly: number; monotony: number | undefined; strain: number | undefined }

/**
 * Foster 1998 over the seven days of a week, rest days as 0, in the unit of the load. `weekly`: their sum. `monotony`:
 * mean ÷ sample standard deviation, above 2 every day is like the other. `strain`: weekly × monotony. Both undefined
 * when all days are alike; the whole undefined for other than seven days.
 */
export function weekMonotony(daily7: readonly number[]): WeekMonotony | undefined {
  if (daily7.length !== weekDays) return undefined
  const weekly = sum(daily7)
  const mean = weekly / weekDays
  const deviation = Math.sqrt(sum(daily7.map((load) => (load - mean) ** 2)) / (weekDays - 1))
  const monotony = daily7.every((load) => load === daily7[0]) ? undefined : mean / deviation
  return { weekly, monotony, strain: monotony === undefined ? undefined : weekly * monotony }
}

function sum(loads: readonly number[]): number {
  return loads.reduce((total, load) => total + load, 0)
}
