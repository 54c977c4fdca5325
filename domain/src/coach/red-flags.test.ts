import { describe, expect, it } from 'vitest'
import { aRequest } from '../../test/coach/personas.ts'
import { screen } from './red-flags.ts'

describe('screen', () => {
  it.each([
    'I get chest pressure when I climb stairs but want to lift heavy',
    'there is a pain in my chest sometimes',
    'I fainted twice last week',
    'got dizzy and light-headed after squats',
    'short of breath at rest',
    '30 weeks, some bleeding last night',
    'my blood pressure was 185 over 95 this morning',
    'had knee surgery 3 weeks ago',
    'my ankle is swollen and numb',
    'I make myself sick after meals',
    'No idea why I get chest pain when running',
    'no injuries. Fainted on Monday',
  ])('stops before training: %s', (userText) => {
    const screening = screen(aRequest({ userText }))

    expect(screening.stop).toBe(true)
    expect(screening.warnings[0]?.type).toBe('refer')
  })

  it.each([
    'no chest pain, no dizziness, just lazy',
    'I love the chest press and heavy pressing',
    'I have never had surgery and want a bigger back',
    'fewer days please, six is too many',
    'a large number of slow contractions',
    'rowing at 28 strokes a minute',
    'had ACL surgery ten years ago',
    'no history of fainting or chest pain, no surgery',
    'blood pressure 130/85, doctor is happy',
  ])('lets train: %s', (userText) => {
    expect(screen(aRequest({ userText })).stop).toBe(false)
  })

  it.each(['chest_pain_on_exertion', 'fainting', 'pregnancy_bleeding', 'bp_190_115', 'recent_surgery_6_weeks'])(
    'stops at the tag %s',
    (tag) => {
      expect(screen(aRequest({ redFlags: [tag] })).stop).toBe(true)
    },
  )

  it.each(['bp_150_95_treated', 'pregnant_24_weeks_uncomplicated'])('warns and stays gentle at the tag %s', (tag) => {
    const screening = screen(aRequest({ redFlags: [tag] }))

    expect(screening).toMatchObject({ stop: false, minRir: 3 })
    expect(screening.warnings.length).toBeGreaterThan(0)
  })

  it('trains with a surgeon’s clearance, not without', () => {
    expect(screen(aRequest({ redFlags: ['recent_surgery_cleared'] })).stop).toBe(false)
    expect(screen(aRequest({ redFlags: ['recent_surgery_not_cleared'] })).stop).toBe(true)
  })

  it('refers a condition it does not know', () => {
    expect(screen(aRequest({ redFlags: ['marfan_syndrome'] })).warnings[0]?.type).toBe('refer')
  })

  it('takes a sore joint from the sentence as if it had been ticked', () => {
    expect(screen(aRequest({ userText: 'only a band, bad shoulder and knee' })).limitations).toEqual([
      'shoulder',
      'knee',
    ])
    expect(screen(aRequest({ userText: 'I want bigger shoulders' })).limitations).toEqual([])
  })

  it.each(['no knee pain at all', 'I am not pregnant', 'no high blood pressure'])(
    'ticks nothing for: %s',
    (userText) => {
      expect(screen(aRequest({ userText })).limitations).toEqual([])
    },
  )

  it('sends children to a parent and a coach', () => {
    expect(screen(aRequest({ ageYears: 12 })).stop).toBe(true)
  })
})
