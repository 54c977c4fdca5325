import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMatcher } from './matcher.ts'

const library = [
  {
    slug: 'barbell-bench-press',
    name: 'Barbell Bench Press',
    aliases: ['bench press'],
    equipment: ['barbell', 'flat_bench'],
  },
  { slug: 'dumbbell-bench-press', name: 'Dumbbell Bench Press', aliases: [], equipment: ['dumbbell', 'flat_bench'] },
  {
    slug: 'incline-dumbbell-press',
    name: 'Incline Dumbbell Press',
    aliases: [],
    equipment: ['dumbbell', 'incline_bench'],
  },
  {
    slug: 'machine-chest-press',
    name: 'Seated Chest Press (Machine)',
    aliases: ['chest press (machine)'],
    equipment: ['machine'],
  },
  { slug: 'romanian-deadlift', name: 'Romanian Deadlift', aliases: [], equipment: ['barbell'] },
  { slug: 'dumbbell-rdl', name: 'Romanian Deadlift (Dumbbell)', aliases: [], equipment: ['dumbbell'] },
  {
    slug: 'overhead-press',
    name: 'Standing Barbell Overhead Press',
    aliases: [],
    equipment: ['barbell', 'squat_rack'],
  },
  { slug: 'pull-up', name: 'Pull-Up', aliases: [], equipment: ['pull_up_bar'] },
  { slug: 'weighted-pull-up', name: 'Weighted Pull-Up', aliases: [], equipment: ['pull_up_bar', 'dip_belt'] },
  { slug: 'hack-squat', name: 'Hack Squat', aliases: [], equipment: ['machine'] },
  { slug: 'seated-leg-curl', name: 'Seated Leg Curl', aliases: [], equipment: ['machine'] },
  { slug: 'lying-leg-curl', name: 'Lying Leg Curl', aliases: [], equipment: ['machine'] },
  { slug: 'walking-lunge', name: 'Bodyweight Walking Lunge', aliases: [], equipment: ['none'] },
  { slug: 'barbell-walking-lunge', name: 'Barbell Walking Lunge', aliases: [], equipment: ['barbell', 'squat_rack'] },
  { slug: 'skullcrusher', name: 'EZ-Bar Skullcrusher', aliases: [], equipment: ['ez_bar', 'flat_bench'] },
  { slug: 'deadlift-with-bands', name: 'Deadlift with Bands', aliases: [], equipment: ['barbell', 'band'] },
  { slug: 'box-jump', name: 'Box Jump (Multiple Response)', aliases: [], equipment: ['plyo_box'] },
  { slug: 'pallof-press', name: 'Pallof Press', aliases: [], equipment: ['cable'] },
]
const match = buildMatcher(library, [{ external: 'Prensa militar', slug: 'overhead-press' }])

describe('matching names of other apps', () => {
  it.each([
    ['BARBELL BENCH-PRESS', 'barbell-bench-press', 'exact'],
    ['Bench press', 'barbell-bench-press', 'alias'],
    ['prensa MILITAR', 'overhead-press', 'alias'],
    ['Bench Press (Dumbbell)', 'dumbbell-bench-press', 'words'],
    ['flat db bench presses', 'dumbbell-bench-press', 'words'],
    ['Incline Bench Press (Dumbbell)', 'incline-dumbbell-press', 'words'],
    ['Machine Bench Press', 'machine-chest-press', 'words'],
    ['RDL', 'romanian-deadlift', 'words'],
    ['Dumbbell RDL', 'dumbbell-rdl', 'words'],
    ['Military Press (Barbell)', 'overhead-press', 'words'],
    ['Pullups', 'pull-up', 'words'],
    ['Pull Up (Weighted)', 'weighted-pull-up', 'words'],
    ['Hack Squat (Machine)', 'hack-squat', 'words'],
    ['Lying Hamstring Curls', 'lying-leg-curl', 'words'],
    ['Walking Lunges (Each Side)', 'walking-lunge', 'words'],
    ['Lying Triceps Extension (Barbell)', 'skullcrusher', 'words'],
    ['Box Jumps', 'box-jump', 'words'],
    ['Palloff Press', 'pallof-press', 'fuzzy'],
    ['Romainan Deadlift', 'romanian-deadlift', 'fuzzy'],
    ['Hack Squat Technogym', 'hack-squat', 'fuzzy'],
    ['Perfect Pull Ups', 'pull-up', 'fuzzy'],
    ['Pull Ups 2', 'pull-up', 'fuzzy'],
    ['Hack Squat OLD', 'hack-squat', 'words'],
    ['Hack Squat RPE8', 'hack-squat', 'words'],
    ['Pull Up Wide Grip', 'pull-up', 'words'],
    ['Kneeling Pallof Press', 'pallof-press', 'words'],
    ['Chest Press Machine Seated', 'machine-chest-press', 'words'],
    ['Leg Curl (Lying, Machine)', 'lying-leg-curl', 'words'],
  ])('takes %s for %s', (name, slug, how) => {
    expect(match(name)).toMatchObject({ slug, how })
  })

  it.each([
    'Bench Press (Kettlebell)',
    'Bench Press (Smith Machine)',
    'Romanian Deadlift (Cable)',
    'Deadlift (Band)',
    'Leg Curl',
    'Squat',
    'Skullcrusher (Dumbbell)',
    'Zzzdump2',
    'Panatta Press',
    'Jefferson Curl',
    'Pull Up Thing of My Neighbour',
    '',
    '()',
    '日本',
  ])('would rather not match %s than match it wrongly', (name) => {
    expect(match(name)).toBeUndefined()
  })

  it('uses equipment that another app keeps in a column of its own', () => {
    expect(match('Bench Press', 'Dumbbell')?.slug).toBe('dumbbell-bench-press')
  })

  it('is sure of the same name and less sure of words left out', () => {
    expect(match('Hack Squat')?.confidence).toBe(1)
    expect(match('Box Jump')!.confidence).toBeLessThan(match('Walking Lunge (Bodyweight)')!.confidence)
  })

  it('never throws and never answers below its threshold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(match(name)?.confidence ?? 1).toBeGreaterThanOrEqual(0.6)
      }),
    )
  })
})
