import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../training-weeks.ts'
import { checkClaims } from './claims.ts'

const data = [dayNumber('2026-11-16'), 82.46, 1234.5, 12_345, 3, 8, 12, 25, 33.3, -4.2, 0.5, 100, 200]

describe('checkClaims', () => {
  it.each([
    'Your squat went from 82.5 to 100 kg.',
    'Deine Kniebeuge: 82,46 kg, also rund 82 kg.',
    'You moved 1,234.5 kg, or 1.234,5 kg, or 1 234,5 kg, or 1234 kg.',
    'About 12,300 kg this month; 12.3k in short.',
    'Three sessions with eight sets and twenty-five reps.',
    'A dozen workouts, two hundred reps.',
    'It fell by 4.2 % (−4.2 %).',
    'Half of your sets were for the back.',
    'You doubled your volume.',
    'A third fewer sets.',
    'On 2026-11-16, 16 November 2026, Nov 16th and 16.11.2026 you trained, in 2026.',
    'Im November 2026, le 16 novembre, el 16 de noviembre.',
    'Your e1RM and your 1RM, vitamin B12 and the T-bar claim nothing.',
    '3x8, 3×8, 8–12 reps, 8/12.',
    'One of your lifts needs one more look; the first set and the third.',
    'Dein Volumen: drei Einheiten, acht Sätze. Tres sesiones. Trois séances. Üç antrenman.',
    'Ton dos va bien.',
    'No numbers at all.',
    '',
  ])('believes: %s', (text) => {
    expect(checkClaims(text, data)).toEqual({ ok: true, unknown: [] })
  })

  it.each([
    ['Your squat is 84 kg.', ['84']],
    ['Your squat is 82.4 kg.', ['82.4']],
    ['You moved 1,235.5 kg and 1.240,5 kg.', ['1,235.5', '1.240,5']],
    ['About 12,000 kg.', ['12,000']],
    ['Twelve sessions of forty-five minutes.', ['forty five']],
    ['You trained seven times.', ['seven']],
    ['Sieben Einheiten, sept séances, yedi antrenman.', ['sieben', 'sept', 'yedi']],
    ['It rose by 17 %.', ['17']],
    ['Doubled within one week.', ['doubled']],
    ['On 2026-11-17 and on 17 November you trained.', ['2026-11-17', '17 November']],
    ['In 2024 you were weaker.', ['2024']],
    ['5x5 at 10RM', ['5', '5', '10']],
    ['½ of it, ٣ sessions, ⑦', ['٣']],
    ['1.5k reps', ['1.5k']],
  ])('doubts: %s', (text, unknown) => {
    const check = checkClaims(text, data.slice(0, 11))

    expect(check.ok).toBe(false)
    expect(check.unknown).toEqual(expect.arrayContaining(unknown))
  })

  it('believes every number of the data in every notation, and no number far from all of them', () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100)
    const notations = [
      (value: number) => value.toFixed(2),
      (value: number) => value.toFixed(1).replace('.', ','),
      (value: number) => value.toLocaleString('en-US'),
      (value: number) => value.toLocaleString('de-DE'),
      (value: number) => value.toLocaleString('fr-FR'),
      (value: number) => `${value.toFixed(1)}%`,
    ]
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1 }),
        fc.constantFrom(...notations),
        amount,
        (numbers, write, stranger) => {
          const told = numbers.map((value) => `about ${write(value)} kg`).join(', and ')
          expect(checkClaims(told, numbers)).toEqual({ ok: true, unknown: [] })

          const isFar = numbers.every((each) => Math.abs(each - stranger) > Math.max(1, stranger * 0.02))
          if (isFar && stranger < 1000) expect(checkClaims(`It is ${stranger.toFixed(2)} kg.`, numbers).ok).toBe(false)
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.double()), (text, numbers) => {
        expect(checkClaims(text, numbers).unknown).toBeInstanceOf(Array)
      }),
    )
  })
})
