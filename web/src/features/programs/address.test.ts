import { describe, expect, it } from 'vitest'
import { found, isNarrowed, readProgramsSearch, withoutFilters } from './address.ts'
import { aSummary } from './programs.fixture.ts'

const names = (search: Parameters<typeof found>[1]) => found(programs, search).map(({ name }) => name)
const programs = [
  aSummary({ name: 'Waves', level: 'intermediate', daysPerWeek: 4, equipment: ['barbell', 'squat_rack', 'machine'] }),
  aSummary({ name: 'Bells', description: 'At home', equipment: ['dumbbell', 'flat_bench'], isFavorite: true }),
  aSummary({ name: 'Mine', isOwn: true, isBuiltIn: false, daysPerWeek: 2.5, tags: ['short'] }),
]

describe('the address of the programs', () => {
  it('keeps what it understands and leaves out the rest', () => {
    const search = readProgramsSearch({
      level: 'beginner',
      goal: 'fame',
      days: '3',
      gear: 'Dumbbells',
      scope: 'all',
      sort: 7,
    })

    expect(search).toEqual({ level: 'beginner', days: 3, gear: 'Dumbbells' })
  })

  it('takes no days that no week has', () => {
    expect(readProgramsSearch({ days: '9' })).toEqual({})
    expect(readProgramsSearch({ days: '2.5' })).toEqual({})
  })

  it('forgets the filters and keeps the scope', () => {
    expect(withoutFilters({ scope: 'mine', q: 'x', level: 'expert', sort: 'days' })).toEqual({
      scope: 'mine',
      sort: 'days',
    })
    expect(isNarrowed({ scope: 'mine', sort: 'days' })).toBe(false)
    expect(isNarrowed({ q: 'x' })).toBe(true)
  })
})

describe('the programs that are found', () => {
  it('are all of them by name, or one’s own, or the favourites', () => {
    expect(names({})).toEqual(['Bells', 'Mine', 'Waves'])
    expect(names({ scope: 'mine' })).toEqual(['Mine'])
    expect(names({ scope: 'favorites' })).toEqual(['Bells'])
  })

  it('have every word in their name, description or tags', () => {
    expect(names({ q: 'HOME bells' })).toEqual(['Bells'])
    expect(names({ q: 'short' })).toEqual(['Mine'])
    expect(names({ q: 'bells waves' })).toEqual([])
  })

  it('need nothing that somebody does not have', () => {
    expect(names({ gear: 'Barbell and rack' })).toEqual(['Mine'])
    expect(names({ gear: 'Dumbbells' })).toEqual(['Bells'])
  })

  it('are trained about so many days a week', () => {
    expect(names({ days: 3 })).toEqual(['Bells', 'Mine'])
    expect(names({ sort: 'days' })).toEqual(['Mine', 'Bells', 'Waves'])
  })
})
