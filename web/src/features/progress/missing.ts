import type { BodyProgress, MissingReason } from '@fitai/contract'

export type MissingFact = MissingReason | BodyProgress['navyBodyFat']['missing'][number]
type Way = { label: string; to: '/settings' | '/progress/body' | '/' }
type Words = { sentence: string; way?: Way }

const profile = (label: string): Way => ({ label, to: '/settings' })
const scales: Way = { label: 'Add your weight', to: '/progress/body' }

/** What a figure lacks, and how to get it. */
export const missingWords = {
  no_training: { sentence: 'Nothing was trained in this time.' },
  too_few_sessions: { sentence: 'Six sessions of a lift are needed to see a trend.' },
  too_short: { sentence: 'Three weeks of training are needed to see a trend.' },
  too_few_weeks: { sentence: 'A few whole weeks of training are needed first.' },
  after_a_break: { sentence: 'You are just back from a break: six sessions after it make a trend.' },
  no_squat: { sentence: 'No squat in this time. A set of 1 to 12 reps is enough.' },
  no_bench_press: { sentence: 'No bench press in this time. A set of 1 to 12 reps is enough.' },
  no_deadlift: { sentence: 'No deadlift in this time. A set of 1 to 12 reps is enough.' },
  no_bodyweight: { sentence: 'Your bodyweight is not known.', way: scales },
  no_sex: { sentence: 'The formula needs to know whether you are a man or a woman.', way: profile('Add your sex') },
  no_birth_date: { sentence: 'Your age is not known.', way: profile('Add your birth date') },
  outside_table: { sentence: 'The table has nothing for your age.' },
  no_effort_logged: { sentence: 'Write down RPE or RIR with your sets to see how hard they are.' },
  no_sided_sets: { sentence: 'Log left and right of one-sided sets to compare them.' },
  no_other_side: { sentence: 'There is nothing on the other side to compare with.' },
  needs_28_days: { sentence: 'Four weeks of training show what is usual for you.' },
  no_usual_load: { sentence: 'There was too little training in four weeks to call any load usual.' },
  too_few_workouts: { sentence: 'Eight workouts at one time of day are needed to compare it.' },
  one_time_only: { sentence: 'You train at one time of day only: there is nothing to compare it with.' },
  no_real_difference: { sentence: 'You lift about the same at every time of day.' },
  no_hard_sets: { sentence: 'There are too few hard sets of it to tell.' },
  no_goals: { sentence: 'No goal has ended yet.' },
  no_height: { sentence: 'Your height is not known.', way: profile('Add your height') },
  no_measurements: {
    sentence: 'Measure neck and waist, women the hips as well.',
    way: { label: 'Add measurements', to: '/progress/body' },
  },
  no_body_fat: { sentence: 'Your body fat is not known.', way: { label: 'Add body fat', to: '/progress/body' } },
  too_few_weigh_ins: { sentence: 'Four weigh-ins over ten days show where your weight is going.', way: scales },
  out_of_range: { sentence: 'The formula was not made for these numbers.' },
} satisfies Record<MissingFact, Words>

export function wordsFor(missing: MissingFact): Words {
  return missingWords[missing]
}
