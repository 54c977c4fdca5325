import { analyticsExport } from '@fitai/contract'
import { figures, kgPerLb } from '@fitai/domain'
import { parse } from 'csv-parse/sync'
import { getDocumentProxy } from 'unpdf'
import { afterEach, describe, expect, it } from 'vitest'
import { daysBefore, givenHistory, threeLifts, weeksOfTraining } from '../../../../test/analytics/history.ts'
import { givenBodyEntry, type Json, type TestUser, testServer } from '../../../../test/server.ts'
import { exportAnalytics } from './service.ts'

const test = testServer()
afterEach(() => test.setClock(undefined))

const today = '2026-11-25'

/** 14 weeks of training up to today with one lift that bears a name, and a weigh-in a week. */
async function givenLifter({ lift = 'Zercher carry', ...options }: { lift?: string; weightUnit?: 'kg' | 'lb' } = {}) {
  test.setClock(`${today}T12:00:00Z`)
  const ana = await test.newUser(options)
  const lifts = [...threeLifts, { exercise: lift, startKg: 40, gainKg: 0.5, reps: 8 }]
  await givenHistory(ana, weeksOfTraining({ until: today, weeks: 14 }, lifts))
  await ana.put('/users/profile', { sex: 'male', birthDate: '1990-05-01', heightCm: 180 })
  for (let week = 0; week < 6; week++)
    await givenBodyEntry(ana, { weight: 82 + week / 2, localDate: daysBefore(today, week * 7) })
  return ana
}

/** The file as it is served, by the query that the endpoint takes. */
async function exportOf(user: TestUser, query: object) {
  const asked = analyticsExport.query.parse(query)
  return exportAnalytics(test.app, { id: user.id, sessionId: user.id }, asked)
}
const jsonOf = async (user: TestUser, query = {}): Promise<Json> =>
  JSON.parse(String((await exportOf(user, { format: 'json', ...query })).content))
const csvOf = async (user: TestUser, query = {}) => String((await exportOf(user, { format: 'csv', ...query })).content)
const rowsOf = (csv: string) => parse(csv, { columns: true, cast: false }) as Record<string, string>[]

/** The text of each page as a reader finds it, and the document. */
async function pdfOf(user: TestUser, query = {}) {
  const { content } = await exportOf(user, { format: 'pdf', ...query })
  const document = await getDocumentProxy(new Uint8Array(Buffer.from(content)))
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent()
      return read(items.flatMap((item) => ('str' in item ? [item] : [])))
    }),
  )
  return { document, pages, text: pages.join(' ') }
}

/** What begins where the text before ends is the same word in another part of the font. */
function read(items: readonly { str: string; transform: number[]; width: number }[]): string {
  let [end, line] = [0, 0]
  const texts = items.map(({ str, transform: [, , , , x = 0, y = 0], width }) => {
    const isNext = y === line && Math.abs(x - end) < 1
    ;[end, line] = [x + width, y]
    return isNext ? str : ` ${str}`
  })
  return texts.join('').replace(/\s+/g, ' ')
}

/** All pages of the records that the endpoint answers. */
async function recordsOf(user: TestUser, query: string, cursor = ''): Promise<Json[]> {
  const { body } = await user.get(`/progress/strength?limit=100&${query}${cursor}`)
  const { items, nextCursor } = body.records
  return nextCursor === null ? items : [...items, ...(await recordsOf(user, query, `&cursor=${nextCursor}`))]
}

const one = (value: number) => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value)
const two = (value: number) => new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value)

describe('the JSON', () => {
  it.each([{ range: '12w' }, { range: 'all' }, { from: '2026-09-07', to: '2026-10-11' }])(
    'has what the endpoints answer, without explanations: %o',
    async (period) => {
      const ana = await givenLifter()
      const query = new URLSearchParams(Object.entries(period))
      const answer = async (path: string) => {
        const { status, body } = await ana.get(path)
        expect(status).toBe(200)
        const { explanations: _, ...reply } = body
        return reply
      }

      const { format, version, madeAt, period: shown, ...made } = await jsonOf(ana, period)

      expect({ format, version, madeAt }).toEqual({
        format: 'fitai-analytics',
        version: 1,
        madeAt: `${today}T12:00:00.000Z`,
      })
      const overview = await answer(`/analytics/overview?${query}`)
      expect(shown).toEqual(overview.period)
      const gains = await answer(`/progress/strength?${query}`)
      const days = query.has('range', 'all') ? '' : `from=${shown.from}&`
      const { entries: __, ...body } = await answer(`/progress/body?${days}to=${shown.to}`)
      expect(made).toEqual({
        overview,
        volume: await answer(`/analytics/volume?${query}`),
        frequency: await answer(`/analytics/frequency?${query}`),
        strength: await answer(`/analytics/strength?limit=12&${query}`),
        muscles: await answer(`/analytics/muscles?${query}`),
        intensity: await answer(`/analytics/intensity?${query}`),
        trends: await answer(`/analytics/trends?${query}`),
        recovery: await answer('/analytics/recovery'),
        effectiveness: await answer('/analytics/effectiveness'),
        bestTime: await answer('/analytics/best-time'),
        gains: { formula: gains.formula, lifts: gains.lifts },
        records: await recordsOf(ana, `${query}`),
        body,
      })
    },
  )

  it('has all records, however many there are, and is a file to keep with its day in its name', async () => {
    test.setClock(`${today}T23:30:00Z`)
    const ana = await test.newUser({ timezone: 'Asia/Tokyo' })
    const lifts = threeLifts.map((lift) => ({ ...lift, gainKg: 2.5 }))
    await givenHistory(ana, weeksOfTraining({ until: today, weeks: 14 }, lifts))

    const { name, type, content } = await exportOf(ana, { range: 'all' })

    expect(JSON.parse(String(content)).records.length).toBeGreaterThan(200)
    expect({ name, type }).toEqual({
      name: 'fitai-analytics-2026-11-26.json',
      type: 'application/json; charset=utf-8',
    })
  })
})

describe('the CSV', () => {
  it('has a figure a row, with the weeks, lifts, muscles, records and weigh-ins of the JSON', async () => {
    const ana = await givenLifter()
    const json = await jsonOf(ana)

    const csv = await csvOf(ana)

    const rows = rowsOf(csv)
    expect(csv.split('\n')[0]).toBe('section,date,name,measure,value,unit')
    const of = (section: string, measure: string) =>
      rows.filter((row) => row.section === section && row.measure === measure)
    const values = (section: string, measure: string) => of(section, measure).map(({ value }) => Number(value))
    expect(values('week', 'volume')).toEqual(json.volume.buckets.map((bucket: Json) => bucket.volumeKg))
    expect(values('period', 'volume')).toEqual([json.overview.totals.volumeKg])
    expect(values('lift', 'e1rm')).toEqual(
      json.strength.lifts.flatMap(({ series }: Json) => series.map(({ e1rmKg }: Json) => e1rmKg)),
    )
    expect(values('muscle', 'hard_sets_per_week')).toEqual(json.muscles.groups.map((group: Json) => group.setsPerWeek))
    expect(
      rows.filter(({ section }) => section === 'record').map(({ date, name, value }) => [date, name, Number(value)]),
    ).toEqual(json.records.map((record: Json) => [record.localDate, record.exercise.name, record.value]))
    expect(values('body', 'bodyweight_trend')).toEqual(json.body.weights.map(({ trendKg }: Json) => trendKg))
    expect(
      rows.every(({ value, date }) => Number.isFinite(Number(value)) && /^\d{4}-\d\d-\d\d$/.test(date ?? '')),
    ).toBe(true)
  })

  it('has weeks also where the JSON has months', async () => {
    const ana = await givenLifter()

    const rows = rowsOf(await csvOf(ana, { from: '2025-01-06', to: '2026-11-22' }))

    const weeks = rows.filter(({ section, measure }) => section === 'week' && measure === 'workouts')
    expect(weeks).toHaveLength(98)
    expect(weeks[0]).toMatchObject({ date: '2025-01-06', value: '0' })
  })

  it('runs no formula in a spreadsheet, and leaves negative numbers numbers', async () => {
    const ana = await givenLifter({ lift: "=cmd|' /C calc'!A0" })
    await givenHistory(
      ana,
      weeksOfTraining({ until: today, weeks: 10, hour: 6 }, [
        { exercise: 'Overhead Press (Barbell)', startKg: 60, gainKg: -1 },
      ]),
    )

    const csv = await csvOf(ana)

    expect(csv).toContain(",'=cmd|' /C calc'!A0,e1rm,")
    expect(csv).not.toMatch(/(^|,)"?[=+@\t]/m)
    expect(csv).toMatch(/,change_per_week,-\d+\.?\d*,kg$/m)
  })
})

describe('the PDF', () => {
  it('says the figures of the JSON', async () => {
    const ana = await givenLifter()
    const { overview, strength, records, muscles, body, trends } = await jsonOf(ana)

    const { text } = await pdfOf(ana)

    expect(text).toContain('12 weeks, 3 Sep – 25 Nov 2026')
    expect(text).toContain(`Workouts ${overview.totals.workouts}`)
    expect(text).toContain(`Volume ${Math.round(overview.totals.volumeKg / 1000)} t`)
    expect(text).toContain(`Hard sets ${overview.totals.hardSets}`)
    expect(text).toContain(`Consistency ${Math.round(overview.consistency.score)} of 100`)
    for (const { name, best, latest, trend } of strength.lifts) {
      expect(text).toContain(`${name} ${one(best.e1rmKg)} ${one(latest.e1rmKg)}`)
      if (trend.label === 'plateau') expect(text).toContain(`no better for ${trend.sessionsSinceBest} sessions`)
    }
    expect(text).toContain(`Total ${one(strength.total.kg)} kg`)
    expect(text).toContain(`DOTS ${two(strength.scores.dots)}`)
    const heaviest = records.find(({ kind }: Json) => kind === 'heaviest_weight')
    expect(text).toContain(`${two(heaviest.value)} kg ${two(heaviest.superseded.value)} kg`)
    expect(text).toContain(`${records.length} records fell`)
    const chest = muscles.groups.find(({ group }: Json) => group === 'chest')
    expect(text).toMatch(new RegExp(`Chest [↓↑ ]*${one(chest.setsPerWeek)} ${chest.band.from}–${chest.band.to}`))
    expect(text).toContain(`Trend ${one(body.weights.at(-1).trendKg)} kg`)
    expect(text).toContain(trends.remarks[0].sentence)
    expect(text).toContain('How each figure is made')
    expect(text).toContain('weight × 36 ÷ (37 − reps), 1 to 12 reps (Brzycki 1993)')
  })

  it('is a document with a title, a language, an author, numbered pages and a figure in words for each chart', async () => {
    const ana = await givenLifter()

    const { document, pages } = await pdfOf(ana)

    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'Training report, 3 Sep – 25 Nov 2026', Author: 'Ana', Language: 'en' })
    expect(pages.length).toBeLessThanOrEqual(6)
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    const trees = await Promise.all(pages.map(async (_, index) => (await document.getPage(index + 1)).getStructTree()))
    const says = JSON.stringify(trees).match(/"alt":"[^"]+"/g) ?? []
    for (const chart of ['volume by week', 'one-rep maxima', 'calendar', 'by weekday', 'by hour', 'bodyweight'])
      expect(says.some((text) => text.includes(chart))).toBe(true)
  })

  it('has weights in the unit of the account, on the paper of its country', async () => {
    const ana = await givenLifter({ weightUnit: 'lb' })
    const { strength } = await jsonOf(ana)

    const { document, text } = await pdfOf(ana)

    expect(text).toContain(`Total ${one(strength.total.kg / kgPerLb)} lb`)
    expect(text).toContain(`${strength.lifts[0].name} ${one(strength.lifts[0].best.e1rmKg / kgPerLb)}`)
    expect(text).not.toMatch(/\d kg/)
    expect((await document.getPage(1)).view).toEqual([0, 0, 612, 792])
  })

  it.each([
    ['Ömer Yıldız-Çağlar', 'Ömer Yıldız-Çağlar'],
    ['Дмитрий Щукин', 'Дмитрий Щукин'],
    ['张伟 💪', 'Your training'],
    ['Jane 👩‍🚀 Doe', 'Jane Doe'],
    ['a\u202eb\u0000c', 'abc'],
    ['Lone \ud83d surrogate', 'Lone surrogate'],
    ['W'.repeat(80), 'WWWW'],
  ])('writes a name as far as the font goes: %s', async (name, written) => {
    const ana = await givenLifter({ lift: name.replaceAll(/[\0\ud83d]/g, '') })
    await test.app.db
      .updateTable('account')
      .set({ name: name.replaceAll(/[\0\ud83d]/g, '') })
      .where('id', '=', ana.id)
      .execute()

    const { pages, text } = await pdfOf(ana)

    expect(pages[0]).toContain(written)
    expect(text).toContain('Squat')
    expect(text).not.toMatch(/[\ufffd\u25a1]/)
  })

  it('is one honest page where there is nothing, and says where there is something', async () => {
    test.setClock(`${today}T12:00:00Z`)
    const newcomer = await test.newUser()
    const ana = await givenLifter()

    const [nothing, elsewhere] = [
      await pdfOf(newcomer, { range: 'all' }),
      await pdfOf(ana, { from: '2020-01-01', to: '2020-12-31' }),
    ]

    expect(nothing.pages).toHaveLength(1)
    expect(nothing.text).toContain('No workouts in this period')
    expect(nothing.text).toContain('Log your first workout')
    expect(elsewhere.pages).toHaveLength(1)
    expect(elsewhere.text).toMatch(/28 workouts of yours lie outside this period: \d+ Aug – 25 Nov 2026/)
  })

  it.each([
    { range: '4w' },
    { from: today, to: today },
    { from: '1967-01-01', to: today },
    { from: '2026-11-16', to: '2026-11-22' },
  ])('holds any period: %o', async (period) => {
    const ana = await givenLifter()

    const { pages, text } = await pdfOf(ana, period)

    expect(pages.length).toBeLessThanOrEqual(6)
    expect(text).toContain(`Workouts ${(await jsonOf(ana, period)).overview.totals.workouts}`)
  })

  it('writes every formula whole', async () => {
    const { writable } = await test.app.lettering()

    for (const { formula, source } of Object.values(figures))
      for (const text of [formula, source ?? '']) expect(writable(text)).toBe(text)
  })
})

describe('every format', () => {
  it.each(['json', 'csv', 'pdf'])('has nothing of anybody else: %s', async (format) => {
    const [ana, ben] = [await givenLifter({ lift: 'Secret lift' }), await givenLifter({ lift: 'Open lift' })]
    await test.app.db.updateTable('account').set({ name: 'Ana Secretary' }).where('id', '=', ana.id).execute()

    const seen = format === 'pdf' ? (await pdfOf(ben)).text : String((await exportOf(ben, { format })).content)

    expect(seen).toContain('Open lift')
    expect(seen).not.toContain('Secret')
    expect(seen).not.toContain(ana.id)
  })

  it('has only what lies in the period', async () => {
    const ana = await givenLifter()
    const period = { from: '2026-10-05', to: '2026-10-18' }

    const rows = rowsOf(await csvOf(ana, period))
    const { text } = await pdfOf(ana, period)

    expect(
      rows.every(({ date, section }) => section === 'trend' || (date && date >= period.from && date <= period.to)),
    ).toBe(true)
    expect(text).toContain('14 days, 5 Oct – 18 Oct 2026')
    expect(text).toContain('Workouts 4')
  })
})
