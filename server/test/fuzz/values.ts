import fc from 'fast-check'
import { z } from 'zod'

type Schema = { [keyword: string]: unknown }
type Value = fc.Arbitrary<unknown>

/** Stands for an id until the request is sent: that of something the caller has, or of nothing. */
const id = fc.nat(24).map((at) => `{id:${at}}`)

/** What breaks programs that trust what comes in. */
export const nastyText = fc.constantFrom(
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\ufeff',
    '\r\n',
    '\\',
    '%',
    '%00',
    '../../etc/passwd',
  ],
  ...[
    "'; drop table workout; --",

    '<script>',
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '1e309',
    '-1',
    '0x10',
  ],
  ...[
    '0000-00-00',
    '2026-02-30',
    '+275760-09-13T00:00:00Z',
    '1900-01-01T00:00:00+23:59',
    '9999-12-31',
    'x'.repeat(5_000),
  ],
  ...['🏋️'.repeat(40), 'İ', 'ß', 'a\u0301'.repeat(60), '٣', 'Europe/../Berlin', 'kg ', 'KG', '{"a":1}', '[]', '-0'],
)
const nastyNumber = fc.constantFrom(
  ...[-1, -0, 0.1, 1e-320, 1e21, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63), Number.MAX_VALUE, 1500.0001, 7.25],
)
/** Anything that a place does not expect. */
export const nasty: Value = fc.oneof(
  nastyText,
  nastyNumber,
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { a: {} }, [[[[[[]]]]]], Array(300).fill(0)),
)

const word = fc.oneof(
  fc.constantFrom('barbell-squat', 'barbell-bench-press', 'squat', 'lats', 'Europe/Berlin', 'Push, 45 min'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  id,
  nastyText,
)
const day = fc.date({ min: new Date('1899-01-01'), max: new Date('2201-01-01'), noInvalidDate: true })
const byFormat: { [format: string]: Value } = {
  uuid: id,
  date: day.map((at) => at.toISOString().slice(0, 10)),
  'date-time': day.map((at) => at.toISOString()),
  email: fc.oneof(fc.emailAddress(), fc.constant('{email}'), fc.constant('nobody@fitai.example')),
}

/** Values that a schema takes, as far as its JSON form says it; now and then one that it does not. */
export function valuesOf(schema: z.ZodType): Value {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  return arbitraryOf(root, (root.$defs ?? {}) as { [name: string]: Schema }, 0)
}

function arbitraryOf(schema: Schema, defs: { [name: string]: Schema }, depth: number): Value {
  const inner = (part: unknown) => arbitraryOf(part as Schema, defs, depth + 1)
  const { $ref, anyOf, oneOf, enum: choices, type } = schema
  if (typeof $ref === 'string') return inner(defs[$ref.replace('#/$defs/', '')] ?? {})
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(choices)) return fc.constantFrom(...choices)
  const ways = anyOf ?? oneOf
  if (Array.isArray(ways)) return fc.oneof(...ways.map(inner))
  if (type === 'object') return objectOf(schema, inner)
  if (type === 'array') return fc.array(schema.items ? inner(schema.items) : nasty, { maxLength: depth < 3 ? 4 : 1 })
  if (type === 'string') return textOf(schema)
  if (type === 'integer') return fc.oneof(fc.integer(rangeOf(schema, -1_000, 1_000)), nastyNumber)
  if (type === 'number') return fc.oneof(numberOf(schema), nastyNumber)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return nasty
}

function objectOf({ properties = {}, required = [] }: Schema, inner: (part: unknown) => Value): Value {
  const fields = Object.entries(properties as { [name: string]: unknown })
  const requiredKeys = required as string[]
  return fc.record(Object.fromEntries(fields.map(([name, part]) => [name, inner(part)])), { requiredKeys })
}

function textOf({ format, pattern, maxLength }: Schema): Value {
  const known = typeof format === 'string' ? byFormat[format] : undefined
  if (known) return fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: nastyText })
  if (typeof pattern === 'string') return fc.oneof(matching(pattern), nastyText)
  const most = typeof maxLength === 'number' ? maxLength : 200
  return fc.oneof(
    { weight: 20, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom('x'.repeat(most), 'ü'.repeat(most + 1)) },
  )
}

/** fast-check does not know every sign of a pattern. */
function matching(pattern: string): Value {
  try {
    return fc.stringMatching(new RegExp(pattern))
  } catch {
    return word
  }
}

function rangeOf({ minimum, maximum }: Schema, least: number, most: number): { min: number; max: number } {
  const min = typeof minimum === 'number' ? Math.max(minimum, -1e6) : least
  const max = typeof maximum === 'number' ? Math.min(maximum, 1e6) : Math.max(most, min)
  return { min, max }
}

function numberOf(schema: Schema): Value {
  const { min, max } = rangeOf(schema, -1_000, 1_000)
  const step = typeof schema.multipleOf === 'number' ? schema.multipleOf : 0.25
  return fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((steps) => steps * step)
}
