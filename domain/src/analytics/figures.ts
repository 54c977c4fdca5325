/** How each figure is made and who says so; `undefined` where things are only counted. What the API explains itself with. */
export const figures = {
  count: of('Counted: working sets and their workouts, without warm-ups and cancelled workouts'),
  volume: of('Weight × reps in kg, added over working sets; assisted sets and sets without weight add 0'),
  hardSets: of(
    'Working sets with 4 reps or fewer in reserve (RPE 6 and above); sets without an effort are taken to be hard',
    'Pelland 2024',
  ),
  duration: of('End − start − pauses, of workouts up to six hours'),
  averageDuration: of('Seconds of timed workouts by their number'),
  medianDuration: of('The middle length of timed workouts'),
  perWeek: of('What the period holds, by its days ÷ 7; the time before the first workout is left out'),
  consistency: of(
    'Mean over whole weeks of min(1, training days ÷ usual training days) × 100; usual: median of the trained weeks of half a year',
  ),
  dailyStreak: of('Days in a row with a workout; broken when neither today nor yesterday has one'),
  weeklyStreak: of('Weeks in a row with a workout, by your first weekday; broken when a whole week had none'),
  favorites: of('Exercises by the number of workouts they were trained in'),
  heatLevel: of('Quarters of your own days by working sets'),
  longestGap: of('The most days from one training day to the next'),
  theilSen: of('Theil–Sen: the median of all slopes between two points', 'Theil 1950, Sen 1968'),
  mannKendall: of('Mann–Kendall test, two-sided, corrected for ties', 'Mann 1945, Kendall 1975'),
  trend: of(
    'Best estimate a session, last 12 sessions after the last long gap: Theil–Sen slope, Mann–Kendall test, sessions and days since the best',
    'Theil 1950, Sen 1968, Mann 1945, Kendall 1975',
  ),
  strengthTotal: of('Best estimates of squat, bench press and deadlift, added'),
  wilks: of('500 × total ÷ polynomial of bodyweight', 'Wilks 1994'),
  wilks2020: of('600 × total ÷ polynomial of bodyweight', 'Wilks 2020'),
  dots: of('500 × total ÷ polynomial of bodyweight', 'Konertz 2019'),
  ipfGl: of('100 × total ÷ (A − B × e^(−C × bodyweight)), classic, three lifts', 'IPF 2020'),
  strengthLevel: of(
    'Estimate ÷ bodyweight against a table by age and sex',
    'The Cooper Institute, Dallas; in ACSM’s Guidelines for Exercise Testing and Prescription',
  ),
  bodyweight: of('The last weigh-in up to that day, entered by itself or with a workout'),
  fractionalSets: of('Hard sets: 1 for each primary muscle, ½ for each secondary one', 'Pelland 2024'),
  band: of('Hard sets a week from the least that is effective to what most recover from', 'Israetel, RP landmarks'),
  balance: of('Hard sets of one side by those of the other'),
  sideBalance: of('Reps of the left side by reps of the right one, over one-sided sets with both written down'),
  daysSince: of('Today − the last day with a hard set of it'),
  loadRatio: of(
    'Hard sets of the last 7 days by a quarter of those of the last 28: 1 is as usual. No forecast of injuries',
    'Lolli 2019, Impellizzeri 2020',
  ),
  ewmaRatio: of('Exponentially weighted means over 7 and 28 days, one by the other', 'Williams 2017'),
  monotony: of('Mean by standard deviation of the hard sets of seven days', 'Foster 1998'),
  effort: of('Mean RPE of the sets with an effort; RIR counts as 10 − RIR', 'Zourdos 2016'),
  bestTime: of(
    'Deviation of each workout from the same lifts within six weeks; each part of the day against the others, corrected for their number',
    'Mann & Whitney 1947, Holm 1979',
  ),
  effectiveness: of('Percent a week (Theil–Sen) by hard sets a week', 'Theil 1950, Sen 1968'),
  change: of('Second − first, and by the first in percent'),
  record: of('The best value so far of its kind; what stood before is what it took the place of'),
  smoothedWeight: of('Exponentially smoothed, 10 % a day', 'Walker 1991'),
  weightRate: of('Theil–Sen over the weigh-ins of 28 days', 'Theil 1950, Sen 1968'),
  goals: of('Goals reached by goals that have ended'),
} as const satisfies Record<string, Formula>

export type FigureName = keyof typeof figures
export type Formula = { formula: string; source: string | undefined }

function of(formula: string, source?: string): Formula {
  return { formula, source }
}

const e1rmSources = {
  brzycki: of('weight × 36 ÷ (37 − reps), 1 to 12 reps', 'Brzycki 1993'),
  epley: of('weight × (1 + reps ÷ 30), 1 to 12 reps', 'Epley 1985'),
  lombardi: of('weight × reps^0.1, 1 to 12 reps', 'Lombardi 1989'),
  mayhew: of('weight × 100 ÷ (52.2 + 41.9 × e^(−0.055 × reps)), 1 to 12 reps', 'Mayhew 1992'),
  oconner: of('weight × (1 + 0.025 × reps), 1 to 12 reps', 'O’Conner 1989'),
  wathan: of('weight × 100 ÷ (48.8 + 53.8 × e^(−0.075 × reps)), 1 to 12 reps', 'Wathan 1994'),
  lander: of('weight × 100 ÷ (101.3 − 2.67123 × reps), 1 to 12 reps', 'Lander 1985'),
} as const

/** How an e1RM is made by each formula. */
export function e1rmFigure(formula: keyof typeof e1rmSources): Formula {
  return e1rmSources[formula]
}
