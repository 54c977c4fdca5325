import { describe, expect, it } from 'vitest'
import { dayOrderOf, parseLocalTime } from './local-time.ts'
import { parseNumber, parseSeconds } from './numbers.ts'
import { setKindOf } from './set-words.ts'
import { delimiterOf } from './table.ts'

describe('a cell', () => {
  it.each([
    ['65,5', 65.5],
    ['65.5', 65.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['10.0', 10],
    ['−15', -15],
    ['', undefined],
    ['BW', Number.NaN],
    ['1e999', Number.NaN],
  ])('reads the number %s', (text, value) => {
    expect(parseNumber(text)).toEqual(value)
  })

  it.each([
    ['1h 43m', 6180],
    ['38min', 2280],
    ['1小时13分钟', 4380],
    ['264h 1m', 950_460],
    ['0:01:30', 90],
    ['1:30', 90],
    ['3900', 3900],
    ['1 ч 5 мин', 3900],
    ['2 Std. 5 Min.', 7500],
    ['', undefined],
    ['soon', undefined],
    ['5 parsecs', undefined],
  ])('reads the duration %s', (text, seconds) => {
    expect(parseSeconds(text)).toBe(seconds)
  })

  it.each([
    ['2025-03-28 17:29:05', '2025-03-28T17:29:05'],
    ['28 Mar 2025, 17:29', '2025-03-28T17:29:00'],
    ['02 Jul 2025, 07:56', '2025-07-02T07:56:00'],
    ['Aug 23, 2026, 3:15 PM', '2026-08-23T15:15:00'],
    ['05.06.2026, 07:30', '2026-06-05T07:30:00'],
    ['3 Fev 2026, 10:00', '2026-02-03T10:00:00'],
    ['3 de ago. de 2026 às 10:00', '2026-08-03T10:00:00'],
    ['12 ene 2026, 18:05', '2026-01-12T18:05:00'],
    ['14 juil. 2026, 18:05', '2026-07-14T18:05:00'],
    ['14 août 2026, 18:05', '2026-08-14T18:05:00'],
    ['1. März 2026, 18:05', '2026-03-01T18:05:00'],
    ['24 dez. 2026, 18:05', '2026-12-24T18:05:00'],
    ['2 giu 2026, 18:05', '2026-06-02T18:05:00'],
    ['10 Ağu 2026, 18:05', '2026-08-10T18:05:00'],
    ['29 Eki 2026, 18:05', '2026-10-29T18:05:00'],
    ['9 мая 2026, 18:05', '2026-05-09T18:05:00'],
    ['2026年4月7日 10:14', '2026-04-07T10:14:00'],
    ['7/28/2026 6:49 PM', '2026-07-28T18:49:00'],
  ])('reads the time %s', (text, expected) => {
    const time = parseLocalTime(text, dayOrderOf([text]))

    expect(`${time?.date}T${time?.time}`).toBe(expected)
  })

  it.each([
    '',
    '+50% = 30',
    '30 Feb 2025, 10:00',
    '2025-13-01',
    '2025-01-01 25:00:00',
    '0',
    'Mar',
    '2025-01-01 10',
    '20:02:00',
    'soon 20:02:00',
  ])('takes %s for no time', (text) => {
    expect(parseLocalTime(text, 'day_first')).toBeUndefined()
  })

  it('lets one date above 12 tell how the others are meant', () => {
    expect(dayOrderOf(['03/04/2025', '13/04/2025'])).toBe('day_first')
    expect(dayOrderOf(['03/04/2025', '04/13/2025'])).toBe('month_first')
  })

  it.each([
    ['Warm-up', 'warmup'],
    ['warmup', 'warmup'],
    ['W', 'warmup'],
    ['dropset', 'drop'],
    ['D', 'drop'],
    ['failure', 'failure'],
    ['F', 'failure'],
    ['3', 'normal'],
    ['', 'normal'],
    ['Rest Timer', 'rest'],
    ['Note', 'note'],
    ['constructor', undefined],
  ])('knows %s as a kind of set', (word, kind) => {
    expect(setKindOf(word)).toBe(kind)
  })

  it.each([
    ['a;b;c', ';'],
    ['a\tb\tc', '\t'],
    ['"x;y;z",b', ','],
    ['a', ','],
  ])('finds the delimiter of %s', (line, delimiter) => {
    expect(delimiterOf(line)).toBe(delimiter)
  })
})
