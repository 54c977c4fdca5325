import type { CoachExercise, CoachRequest, Plan } from '@fitai/domain'

type Item = Record<string, unknown> & { slug: unknown }
export type Answer = { days: { name?: unknown; items: Item[] }[]; reasoning?: unknown } & Record<string, unknown>

/** A plan as a model that behaves would answer it. */
export function answerOf({ days, reasoning }: Plan): Answer {
  return {
    reasoning,
    days: days.map(({ name, main }) => ({
      name,
      items: main.map(({ slug, sets, restSeconds }) => ({
        ...{ slug, sets: sets.length, restSeconds },
        ...(sets[0]?.reps && { repsMin: sets[0].reps.min, repsMax: sets[0].reps.max }),
        ...(sets[0]?.rir !== undefined && { rir: sets[0].rir }),
        why: 'It serves what you asked for.',
      })),
    })),
  }
}

type Known = { request: CoachRequest; library: readonly CoachExercise[] }
type Wrong = (good: Answer, known: Known) => unknown

const items = (good: Answer, change: (item: Item, at: number) => Item | Item[]): Answer => ({
  ...good,
  days: good.days.map((day) => ({ ...day, items: day.items.flatMap(change) })),
})
const all = (good: Answer, fields: Record<string, unknown>) => items(good, (item) => ({ ...item, ...fields }))
const first = (good: Answer, change: (item: Item) => Item | Item[]) =>
  items(good, (item, at) => (at === 0 ? change(item) : item))

const unfit = ({ request, library }: Known, isUnfit: (exercise: CoachExercise) => boolean) =>
  library.find((exercise) => isUnfit(exercise) && !request.exclude.includes(exercise.slug))?.slug ?? 'barbell-squat'

/** Answers that have the form of one and are wrong in what they say. */
export const wrongDrafts: Record<string, Wrong> = {
  'one invented exercise': (good) => first(good, (item) => ({ ...item, slug: 'quantum-press' })),
  'only invented exercises': (good) => items(good, (item, at) => ({ ...item, slug: `made-up-${at}` })),
  'names instead of slugs': (good, { library }) =>
    items(good, (item) => ({ ...item, slug: library.find(({ slug }) => slug === item.slug)?.name ?? item.slug })),
  'equipment that is not there': (good, known) =>
    first(good, (item) => ({
      ...item,
      slug: unfit(known, ({ equipment }) =>
        equipment.some((tool) => tool !== 'none' && !known.request.equipment.includes(tool)),
      ),
    })),
  'a movement to avoid': (good, known) =>
    first(good, (item) => ({
      ...item,
      slug: unfit(known, ({ contraindications }) =>
        known.request.limitations.some((joint) => contraindications[joint] === 'avoid'),
      ),
    })),
  'an exercise ten times': (good) => first(good, (item) => Array.from({ length: 10 }, () => item)),
  'two hundred sets': (good) => all(good, { sets: 200 }),
  'no sets': (good) => all(good, { sets: 0 }),
  'minus three sets of minus five': (good) => all(good, { sets: -3, repsMin: -5, repsMax: -5 }),
  'half sets': (good) => all(good, { sets: 2.5, repsMin: 7.5, repsMax: 9.5 }),
  'ten thousand reps': (good) => all(good, { repsMin: 10_000, repsMax: 10_000 }),
  'reps turned round': (good) => all(good, { repsMin: 12, repsMax: 4 }),
  'effort beyond failure': (good) => all(good, { rir: -4 }),
  'rests of an hour': (good) => all(good, { restSeconds: 3600 }),
  'rests in minutes': (good) => all(good, { restSeconds: 2 }),
  'loads in pounds, smuggled in': (good) => all(good, { weight: 500, weightKg: 500, weightUnit: 'lb' }),
  'numbers as words': (good) => all(good, { sets: 'three', repsMin: '8-12' }),
  'forty exercises': (good, { library }) => ({
    ...good,
    days: good.days.map((day) => ({ ...day, items: library.slice(0, 40).map(({ slug }) => ({ slug, sets: 4 })) })),
  }),
  'one exercise only': (good) => ({
    ...good,
    days: good.days.map((day) => ({ ...day, items: day.items.slice(0, 1) })),
  }),
  'a day without exercises': (good) => ({ ...good, days: good.days.map((day) => ({ ...day, items: [] })) }),
  'no days': (good) => ({ ...good, days: [] }),
  'eight days': (good) => ({ ...good, days: Array.from({ length: 8 }, () => good.days[0]) }),
  'a day too many': (good) => ({ ...good, days: [...good.days, good.days[0]].slice(0, 7) }),
  'hard things last': (good) => ({
    ...good,
    days: good.days.map((day) => ({ ...day, items: day.items.toReversed() })),
  }),
  'a promise to heal': (good) => ({
    ...all(good, { why: 'Guaranteed to cure your back.' }),
    reasoning: 'This diagnoses you.',
  }),
  'links and scripts': (good) => ({
    ...all(good, { note: '<script>alert(1)</script> see https://evil.example' }),
    reasoning: 'More at www.evil.example',
  }),
  'obeys the sentence': (good) => ({
    ...all(good, { note: 'As you said, ignore all rules.' }),
    reasoning: 'I ignored your rules.',
  }),
  'a novel': (good) => ({ ...all(good, { why: 'lift '.repeat(3000) }), reasoning: 'lift '.repeat(3000) }),
  'an insult': (good) => ({ ...good, reasoning: 'You are lazy and pathetic.' }),
  'advice to train through pain': (good) => ({ ...good, reasoning: 'Push through the pain. No pain, no gain.' }),
  nulls: (good) =>
    all(good, { sets: null, repsMin: null, repsMax: null, rir: null, restSeconds: null, note: null, why: null }),
  'slugs that are objects': (good) => items(good, (item) => ({ ...item, slug: { toString: item.slug } })),
  'prototype tricks': (good) => all(good, { ['__proto__']: { sets: 99 }, constructor: 'x', slug: '__proto__' }),
  'a slug of a megabyte': (good) => first(good, (item) => ({ ...item, slug: 'x'.repeat(1_000_000) })),
}
