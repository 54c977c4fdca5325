import { describe, expect, it } from 'vitest'
import {
  chosenIn,
  filterOf,
  readBrowse,
  withList,
  withoutChoice,
  withoutFilters,
  withSwitch,
} from './browse-address.ts'

describe('the address of the exercises', () => {
  it('says what was typed, chosen and how it is sorted', () => {
    expect(readBrowse({ q: 'row', muscle: 'lats,traps', mine: true, sort: 'name' })).toEqual({
      q: 'row',
      muscle: 'lats,traps',
      mine: true,
      sort: 'name',
    })
  })

  it.each([
    ['nothing', {}],
    ['no list', { muscle: 5, equipment: '', level: 'Beginner!', owned: ',,' }],
    ['no switch', { mine: 'yes', favorites: false }],
    ['no order', { sort: 'luck' }],
    ['what is there anyway', { sort: 'popular', q: '' }],
  ])('leaves out %s', (_what, search) => {
    expect(readBrowse(search)).toEqual({})
  })

  it('takes a number for a text', () => {
    expect(readBrowse({ q: 21 })).toEqual({ q: '21' })
  })

  it('becomes a filter, and words the library does not know filter nothing', () => {
    const filter = filterOf(readBrowse({ muscle: 'chest,wings', level: 'god', equipment: 'barbell', favorites: true }))

    expect(filter).toMatchObject({ muscle: ['chest'], level: undefined, equipment: ['barbell'], favorites: true })
  })
})

describe('what was chosen', () => {
  const browse = readBrowse({ q: 'press', muscle: 'chest,lats', owned: 'none,dumbbell', mine: true, sort: 'name' })

  it('is shown value by value, what somebody owns as one', () => {
    expect(chosenIn(browse)).toEqual([
      { name: 'mine', value: '' },
      { name: 'muscle', value: 'chest' },
      { name: 'muscle', value: 'lats' },
      { name: 'owned', value: '' },
    ])
  })

  it('is taken away one by one', () => {
    const left = chosenIn(browse).reduce((rest, { name, value }) => withoutChoice(rest, name, value), browse)

    expect(withoutChoice(browse, 'muscle', 'chest').muscle).toBe('lats')
    expect(left).toEqual({ q: 'press', sort: 'name' })
  })

  it('goes at once, but what was typed stays', () => {
    expect(withoutFilters(browse)).toEqual({ q: 'press', sort: 'name' })
  })

  it('leaves no empty list and no switch that is off', () => {
    expect(withList(withSwitch(browse, 'mine', false), 'muscle', [])).not.toHaveProperty('muscle')
    expect(withSwitch(browse, 'mine', false)).not.toHaveProperty('mine')
  })
})
