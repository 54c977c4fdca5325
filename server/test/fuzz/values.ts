import fc from 'fast-check'
import { z } from 'zod'

type Schema = { [keyword: string]: unknown }
type Value = fc.Arbitrary<unknown>

/**
 * Stands for an id until the request is sent: `{workout}` for that of a workout of the caller, `{any}` for that of
 * anything, `{new}` for one that nobody has.
 */
const id = fc.constantFrom('{any}', '{any}', '{new}')
const exercise = fc.constantFrom('{exercise}', 'barbell-squat', 'barbell-bench-press', 'plank')

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

const rarely = (usual: Value, other: Value): Value =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: other })

const word = rarely(
  fc.oneof(
    fc.constantFrom('squat', 'Push, 45 min, dumbbells', 'Ana', 'x'),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    id,
  ),
  nastyText,
)
const between = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((at) => at.toISOString())
const instant = rarely(between('2024-01-01', '2027-01-01'), between('1899-01-01', '2201-01-01'))
const byFormat: { [format: string]: Value } = {
  uuid: id,
  date: instant.map((at) => String(at).slice(0, 10)),
  'date-time': instant,
  email: fc.oneof(fc.emailAddress(), fc.constant('{email}'), fc.constant('nobody@fitai.example')),
}
/** What a field of this name takes where its schema does not say it. */
const byName: { [name: string]: Value } = {
  ...{ exerciseId: exercise, exercise, into: exercise, insteadOf: exercise, timezone: fc.constant('Europe/Berlin') },
  ...{ entryId: fc.constant('{entry}'), fromWorkoutId: fc.constant('{workout}'), workoutId: fc.constant('{workout}') },
  ...{ id: fc.constantFrom('{new}', '{new}', '{set}'), slug: exercise, cursor: fc.constant(undefined) },
  ...{
    password: fc.constantFrom('correct horse battery', 'another horse'),
    currentPassword: fc.constant('correct horse battery'),
  },
  ...{ explain: fc.constantFrom('true', 'false'), limit: fc.constantFrom(1, 20, 100), since: fc.nat(50) },
  ...{ from: fc.constantFrom(undefined, '2026-01-01'), to: fc.constantFrom(undefined, '2026-12-31') },
  ...{ otherFrom: fc.constant('2025-01-01'), otherTo: fc.constant('2025-12-31'), muscle: fc.constant('lats') },
  ...{
    owned: fc.constantFrom('barbell', undefined),
    category: fc.constant(undefined),
    safeFor: fc.constant(undefined),
  },
  ...{ level: fc.constant('beginner'), mechanic: fc.constant('compound'), force: fc.constant('push') },
  ...{
    mine: fc.constantFrom('true', 'false'),
    favorites: fc.constantFrom('true', 'false'),
    archived: fc.constant('true'),
  },
  ...{
    tracking: fc.constant('weight_reps'),
    pattern: fc.constant(undefined),
    q: fc.constantFrom('squat', 'x', 'Push'),
  },
  ...{ equipment: fc.constantFrom(['barbell'], ['dumbbell', 'bench'], []), weightUnit: fc.constantFrom('kg', 'lb') },
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
  if (type === 'integer') return rarely(fc.integer(rangeOf(schema, 0, 20)), nastyNumber)
  if (type === 'number') return rarely(numberOf(schema), nastyNumber)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return nasty
}

function objectOf({ properties = {}, required = [] }: Schema, inner: (part: unknown) => Value): Value {
  const fields = Object.entries(properties as { [name: string]: unknown })
  const requiredKeys = required as string[]
  const valueOfField = (name: string, part: unknown) => {
    const known = byName[name]
    return known && !('enum' in (part as Schema)) ? rarely(known, inner(part)) : inner(part)
  }
  return fc.record(Object.fromEntries(fields.map(([name, part]) => [name, valueOfField(name, part)])), { requiredKeys })
}

function textOf({ format, pattern, maxLength }: Schema): Value {
  const known = typeof format === 'string' ? byFormat[format] : undefined
  if (known) return rarely(known, nastyText)
  if (typeof pattern === 'string') return rarely(matching(pattern), nastyText)
  const most = typeof maxLength === 'number' ? maxLength : 200
  return rarely(word, fc.constantFrom('x'.repeat(most), 'ü'.repeat(most + 1)))
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
  const { min, max } = rangeOf(schema, 0, 200)
  const step = typeof schema.multipleOf === 'number' ? schema.multipleOf : 0.25
  return fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((steps) => steps * step)
}
