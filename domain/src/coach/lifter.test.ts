import { describe, expect, it } from 'vitest'
import { gainOf, heaviest, mainLifts, trackedPeople } from '../../test/coach/gains.ts'
import { library } from '../../test/coach/library.ts'
import { newLifter, strengthKg, type TrainedWeek, trainingWeeks } from '../../test/coach/lifter.ts'
import { aRequest } from '../../test/coach/personas.ts'
import { dayNumber } from '../training-weeks.ts'
import { checkPlan } from './check-plan.ts'
import { addMuscleSets, type MuscleSets } from './movement.ts'
import { performancesOf } from './past.ts'
import { type CoachRequest, finderOf } from './plan.ts'
import { volumeGroups } from './reference.ts'
import { groupSets, weeklyCeilingFor } from './volume.ts'

/** `COACH_WEEKS=104` for the long look. */
const weeks = Number(process.env.COACH_WEEKS ?? 26)
const firstDay = dayNumber('2026-11-23')
const find = finderOf(library)

describe.each(trackedPeople)('half a year of $id', ({ request }) => {
  const seen = live(request)
  const { lifter } = seen.at(-1) ?? expect.fail('nobody trained')

  it('passes the gate every week and serves the goal', () => {
    for (const { request: asked, checked } of seen) {
      expect(checkPlan(checked.plan, asked, library).failed).toEqual([])
      expect(checked.check.quality).toBeGreaterThanOrEqual(85)
    }
  })

  it('never asks for more sets than a muscle recovers from', () => {
    for (const { checked } of seen) {
      const sets: MuscleSets = new Map()
      for (const { slug, sets: done } of checked.plan.days.flatMap(({ main }) => main)) {
        const exercise = find(slug) ?? expect.fail(slug)
        addMuscleSets(sets, exercise, done.length)
      }
      const groups = groupSets(sets)
      for (const group of volumeGroups)
        expect([group, groups[group] <= weeklyCeilingFor(group, request.level)]).toEqual([group, true])
    }
  })

  it('never jumps by more than a tenth, and gets stronger in the lifts trained most', () => {
    for (const { request: asked, checked } of seen)
      for (const { slug, sets } of checked.plan.days.flatMap(({ main }) => main)) {
        const best = heaviest(performancesOf(asked.history, slug))
        const load = Math.max(0, ...sets.map(({ weightKg = 0 }) => weightKg))
        if (best > 0) expect(load).toBeLessThanOrEqual(best * 1.1 + 1e-9)
      }

    const gains = mainLifts(lifter.log, request, weeks).map((slug) => ({ slug, ...gainOf(lifter.log, slug) }))
    expect(gains.length).toBeGreaterThan(0)
    for (const { slug, percent } of gains) {
      const exercise = find(slug) ?? expect.fail(slug)
      const started = lifter.lifts.get(slug)?.startKg ?? 0
      expect(strengthKg(lifter, exercise, firstDay + 7 * weeks)).toBeGreaterThan(started * 1.01)
      expect([slug, percent > 1]).toEqual([slug, true])
    }
  })
})

describe('the simulated lifter', () => {
  it('lives the same life twice', () => {
    const request = trackedPeople[0]?.request ?? expect.fail('nobody')
    const log = () => live(request, 4).at(-1)?.lifter.log

    expect(log()).toEqual(log())
  })

  it('comes back from three weeks away with less on the bar', () => {
    const request = aRequest({ goal: 'strength', daysPerWeek: 3 })
    const seen = [
      ...trainingWeeks(newLifter(request, 1), { weeks: 10, firstDay, isAway: (week) => week > 4 && week < 8 }, library),
    ]

    const back = seen.find(({ request: asked }) => asked.today === '2027-01-18')

    const squat = back?.checked.plan.days.flatMap(({ main }) => main).find(({ slug }) => slug === 'barbell-squat')
    const best = heaviest(performancesOf(back?.request.history ?? [], 'barbell-squat'))
    expect(squat?.why).toContain('days without it')
    expect(squat?.sets[0]?.weightKg).toBeLessThanOrEqual(best * 0.95)
  })
})

function live(request: CoachRequest, count = weeks): TrainedWeek[] {
  return [...trainingWeeks(newLifter(request, 1), { weeks: count, firstDay }, library)]
}
