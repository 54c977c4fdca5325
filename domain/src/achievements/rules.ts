/** What achievements count. Each grows with time and never falls, as long as the log stays the same. */
export const achievementMeasures = [
  'workouts',
  'sets',
  'reps',
  'volumeTonnes',
  'hours',
  'weeksInARow',
  'daysInARow',
  'comebacks',
  'perfectMonths',
  'weekends',
  'newYearsDays',
  'earlyWorkouts',
  'lateWorkouts',
  'exercises',
  'records',
  'kilometres',
  'bodyEntries',
  'goals',
  'dayTonnes',
  'squatKg',
  'benchPressKg',
  'deadliftKg',
  'pressKg',
  'totalKg',
  'squatBodyweights',
  'benchPressBodyweights',
  'deadliftBodyweights',
  'pressBodyweights',
] as const
export type AchievementMeasure = (typeof achievementMeasures)[number]

/** Earned on the first day on which the measure stands at `target` or above. The id is stable for ever. */
export type AchievementRule = {
  id: string
  name: string
  /** What it takes, for people. */
  sentence: string
  measure: AchievementMeasure
  target: number
}

type Step = readonly [target: number, name: string]

/** One rule a step, easiest first. */
function steps(
  measure: AchievementMeasure,
  sentence: (target: string) => string,
  of: readonly Step[],
): AchievementRule[] {
  return of.map(([target, name]) => ({
    id: `${measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_${`${target}`.replace('.', '_')}`,
    ...{ name, measure, target, sentence: sentence(grouped(target)) },
  }))
}

/** 12,000 as people write it. */
function grouped(value: number): string {
  return `${value}`.replace(/\B(?=(\d{3})+$)/g, ',')
}

const lift = (name: string) => (kg: string) => `Lift ${kg} kg in the ${name}.`
const ownWeight = (name: string) => (times: string) =>
  times === '1' ? `Lift your own bodyweight in the ${name}.` : `Lift ${times} times your bodyweight in the ${name}.`

/** Two plates a side on a bar of 20 kg, and so on: 225 lb and 315 lb are above them. */
const plates = { one: 60, two: 100, three: 140, four: 180, five: 220 }

/** All achievements there are, by what they count. */
export const achievementRules: readonly AchievementRule[] = [
  { id: 'first_workout', name: 'First workout', sentence: 'Train once.', measure: 'workouts', target: 1 },
  ...steps('workouts', (n) => `Train ${n} times.`, [
    [10, 'Getting the hang of it'],
    [25, 'Regular'],
    [50, 'Half a hundred'],
    [100, 'Hundred'],
    [250, 'Part of the furniture'],
    [500, 'Five hundred'],
    [1000, 'Thousand'],
  ]),
  ...steps('weeksInARow', (n) => `Train ${n} weeks in a row.`, [
    [4, 'A month without a gap'],
    [8, 'Two months without a gap'],
    [12, 'A quarter'],
    [26, 'Half a year'],
    [52, 'A year'],
    [104, 'Two years'],
  ]),
  ...steps('daysInARow', (n) => `Train ${n} days in a row.`, [
    [3, 'Three days'],
    [7, 'Every day of a week'],
  ]),
  ...steps('perfectMonths', perfectMonthText, [
    [1, 'Perfect month'],
    [6, 'Half a year of perfect months'],
    [12, 'A year of perfect months'],
  ]),
  { ...one('comebacks'), name: 'Comeback', sentence: 'Train again after four weeks or more without a workout.' },
  { ...one('newYearsDays'), name: 'Good resolution', sentence: 'Train on New Year’s Day.' },
  ...steps('weekends', (n) => `Train on both days of ${n} weekends.`, [[10, 'Weekender']]),
  ...steps(
    'earlyWorkouts',
    (n) => `Start ${n} ${n === '1' ? 'workout' : 'workouts'} between four and seven in the morning.`,
    [
      [1, 'Early bird'],
      [25, 'Before breakfast'],
      [100, 'Sunrise'],
    ],
  ),
  ...steps('lateWorkouts', (n) => `Start ${n} ${n === '1' ? 'workout' : 'workouts'} after nine in the evening.`, [
    [1, 'Night owl'],
    [25, 'Last to leave'],
    [100, 'Lights out'],
  ]),
  ...steps('sets', (n) => `Do ${n} working sets.`, [
    [100, 'Hundred sets'],
    [1000, 'Thousand sets'],
    [10_000, 'Ten thousand sets'],
  ]),
  ...steps('reps', (n) => `Do ${n} reps.`, [
    [1000, 'Thousand reps'],
    [10_000, 'Ten thousand reps'],
    [100_000, 'Hundred thousand reps'],
  ]),
  ...steps('volumeTonnes', (n) => `Lift ${n} tonnes in all.`, [
    [10, 'A lorry'],
    [100, 'A blue whale'],
    [500, 'A jumbo jet, loaded'],
    [1000, 'A thousand tonnes'],
    [5000, 'Half an Eiffel Tower'],
    [10_000, 'Ten thousand tonnes'],
  ]),
  ...steps('dayTonnes', (n) => `Lift ${n} tonnes on one day.`, [
    [5, 'Heavy day'],
    [10, 'Ten-tonne day'],
    [20, 'Twenty-tonne day'],
  ]),
  ...steps('hours', (n) => `Train for ${n} hours in all.`, [
    [24, 'A whole day'],
    [100, 'Hundred hours'],
    [500, 'Five hundred hours'],
  ]),
  ...steps('exercises', (n) => `Do ${n} different exercises.`, [
    [10, 'Curious'],
    [25, 'Well-rounded'],
    [50, 'Explorer'],
    [100, 'Encyclopedia'],
  ]),
  ...steps('records', (n) => (n === '1' ? 'Break a record.' : `Break ${n} records.`), [
    [1, 'First record'],
    [10, 'Ten records'],
    [50, 'Fifty records'],
    [100, 'Hundred records'],
    [500, 'Five hundred records'],
  ]),
  ...steps('kilometres', (n) => `Cover ${n} km in all.`, [
    [10, 'Ten kilometres'],
    [42.195, 'A marathon, in parts'],
    [100, 'Hundred kilometres'],
    [500, 'Five hundred kilometres'],
    [1000, 'Thousand kilometres'],
  ]),
  ...steps('bodyEntries', (n) => (n === '1' ? 'Weigh or measure yourself.' : `Weigh or measure yourself ${n} times.`), [
    [1, 'On the scales'],
    [30, 'Thirty mornings'],
    [100, 'Hundred mornings'],
    [365, 'A year of mornings'],
  ]),
  ...steps('goals', (n) => (n === '1' ? 'Reach a goal.' : `Reach ${n} goals.`), [
    [1, 'Goal'],
    [5, 'Five goals'],
    [10, 'Ten goals'],
  ]),
  ...steps('squatKg', lift('squat'), [
    [plates.one, 'One plate squat'],
    [plates.two, 'Two plate squat'],
    [plates.three, 'Three plate squat'],
    [plates.four, 'Four plate squat'],
  ]),
  ...steps('benchPressKg', lift('bench press'), [
    [plates.one, 'One plate bench'],
    [plates.two, 'Two plate bench'],
    [plates.three, 'Three plate bench'],
  ]),
  ...steps('deadliftKg', lift('deadlift'), [
    [plates.two, 'Two plate deadlift'],
    [plates.three, 'Three plate deadlift'],
    [plates.four, 'Four plate deadlift'],
    [plates.five, 'Five plate deadlift'],
  ]),
  ...steps('pressKg', lift('overhead press'), [
    [plates.one, 'One plate press'],
    [plates.two, 'Two plate press'],
  ]),
  ...steps('totalKg', (kg) => `Lift ${kg} kg in squat, bench press and deadlift together.`, [
    [300, 'Three hundred'],
    [400, 'Four hundred'],
    [453.6, 'Thousand-pound club'],
    [500, 'Five hundred together'],
    [600, 'Six hundred together'],
  ]),
  ...steps('squatBodyweights', ownWeight('squat'), [
    [1, 'Bodyweight squat'],
    [1.5, 'One and a half squat'],
    [2, 'Double squat'],
  ]),
  ...steps('benchPressBodyweights', ownWeight('bench press'), [
    [1, 'Bodyweight bench'],
    [1.5, 'One and a half bench'],
  ]),
  ...steps('deadliftBodyweights', ownWeight('deadlift'), [
    [1.5, 'One and a half deadlift'],
    [2, 'Double deadlift'],
    [2.5, 'Two and a half deadlift'],
  ]),
  ...steps('pressBodyweights', ownWeight('overhead press'), [
    [0.75, 'Three quarter press'],
    [1, 'Bodyweight press'],
  ]),
]

function one(measure: AchievementMeasure) {
  return { id: `${measure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_1`, measure, target: 1 }
}

function perfectMonthText(months: string): string {
  const what = 'three training days in each week that begins in the month'
  return months === '1' ? `Have a month with ${what}.` : `Have ${months} months with ${what}.`
}
