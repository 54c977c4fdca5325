import type { Endpoint } from '@fitai/contract'
import fc from 'fast-check'
import { nasty, nastyText, valuesOf } from './values.ts'

/** One request before its ids are filled in. */
export type Wild = {
  name: string
  path: string
  query: { [name: string]: unknown }
  headers: { [name: string]: string }
  body: string
}

type Twist = { kind: 'none' | 'replace' | 'remove' | 'add' | 'wrap' | 'cut' | 'garbage'; at: number; value: unknown }

const none: fc.Arbitrary<Twist> = fc.constant({ kind: 'none', at: 0, value: null })
const some: fc.Arbitrary<Twist> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'cut', 'garbage'),
  at: fc.nat(500),
  value: nasty,
})
/** Half of the requests are right, as far as the generator knows. */
const twists = fc.oneof(
  { weight: 5, arbitrary: fc.record({ query: none, body: none }) },
  { weight: 1, arbitrary: fc.record({ query: some, body: none }) },
  { weight: 4, arbitrary: fc.record({ query: none, body: some }) },
)

/** Whose id stands where in a path. */
const places: [RegExp, string][] = [
  [/:setId/, '{set}'],
  [/:entryId/, '{entry}'],
  [/shared\/:token/, '{link}'],
  [/^\/workouts\/:id/, '{workout}'],
  [/^\/exercises\/:id|refused-exercises/, '{exercise}'],
  [/^\/templates/, '{template}'],
  [/^\/imports/, '{import}'],
  [/^\/ai/, '{plan}'],
  [/^\/(progress\/body|users\/metrics)/, '{body}'],
  [/:year/, '2026'],
  [/:muscle/, 'lats'],
]

function segmentAt(path: string, name: string): fc.Arbitrary<string> {
  const upToHere = path.slice(0, path.indexOf(name) + name.length)
  const [, right = '{any}'] = places.find(([place]) => place.test(upToHere)) ?? []
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    { weight: 2, arbitrary: fc.constantFrom('{any}', '{new}', 'barbell-squat', '-1', '%2e%2e%2f', '..%2f', '%00') },
    { weight: 1, arbitrary: nastyText.map((text) => encodeURIComponent(text.toWellFormed())) },
  )
}

const headers = fc.oneof(
  { weight: 20, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<{ [name: string]: string }>(
      ...[{ 'if-match': '"1"' }, { 'if-match': 'x' }, { 'if-match': '"999999999999"' }, { 'content-encoding': 'gzip' }],
      ...[
        { 'content-type': 'text/plain' },
        { 'content-type': 'x' },
        { 'content-type': 'application/json; charset=utf-7' },
      ],
      ...[{ authorization: 'Bearer' }, { authorization: 'Bearer x.y.z' }, { authorization: 'Basic eDp5' }],
      ...[
        { cookie: 'fitai_refresh=%00; fitai_login=x' },
        { cookie: ';;;=' },
        { accept: '*/*;q=x' },
        { origin: 'null' },
      ],
      ...[{ 'accept-encoding': 'br;q=2, *' }, { 'x-forwarded-for': "'; --" }, { 'user-agent': 'x'.repeat(3_000) }],
      ...[{ 'content-length': '3' }, { 'accept-language': '../..' }, { 'if-none-match': '*' }, { range: 'bytes=9-1' }],
    ),
  },
)

const fileBody = fc.oneof(
  fc.constantFrom(
    '',
    'Date,Exercise\n',
    '\ufeff',
    '"',
    'a;b\n"',
    '\0\0',
    'Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n',
  ),
  fc
    .array(
      fc.array(fc.oneof(nastyText, fc.constantFrom('2026-03-02 18:00:00', 'Push', '100', '5', 'W')), { maxLength: 12 }),
    )
    .map(
      (rows) =>
        `Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes\n${rows.map((row) => row.join(',')).join('\n')}`,
    ),
)

/** Requests of an endpoint: right ones, nearly right ones, and some that are nothing of the kind. */
export function requestsOf(name: string, endpoint: Endpoint): fc.Arbitrary<Wild> {
  const { method, bodyKind } = endpoint
  const params = [...endpoint.path.matchAll(/:(\w+)/g)].map(([param]) => param)
  const hasBody = method === 'POST' || method === 'PUT'
  const parts = {
    segments: fc.tuple(...params.map((name) => segmentAt(endpoint.path, name))),
    twist: twists,
    query: valuesOf(endpoint.query),
    body: hasBody && bodyKind === 'json' ? valuesOf(endpoint.body) : fc.constant(undefined),
    file: bodyKind === 'file' ? fileBody : fc.constant(''),
    headers,
  }
  return fc.record(parts).map(({ segments, twist, query, body, file, headers: more }) => {
    let at = 0
    const { kind } = twist.query
    const asked = kind === 'cut' || kind === 'garbage' ? query : twisted(query, twist.query)
    return {
      ...{ name, path: endpoint.path.replace(/:\w+/g, () => String(segments[at++])) },
      query: isObject(asked) ? asked : {},
      body: body === undefined ? file : textOf(body, twist.body),
      headers: { ...(hasBody && { 'content-type': bodyKind === 'file' ? 'text/csv' : 'application/json' }), ...more },
    }
  })
}

const isObject = (value: unknown): value is { [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textOf(value: unknown, how: Twist): string {
  if (how.kind === 'garbage') return typeof how.value === 'string' ? how.value : JSON.stringify(how.value)
  const text = JSON.stringify(twisted(value, how)) ?? ''
  return how.kind === 'cut' ? text.slice(0, how.at % (text.length + 1)) : text
}

/** The same value with one thing in it gone, added, or another. */
function twisted(value: unknown, { kind, at, value: other }: Twist): unknown {
  if (kind === 'wrap') return at % 2 === 0 ? [value] : { value }
  const places = placesIn(value)
  const place = places[at % Math.max(1, places.length)]
  if (kind === 'replace') return place ? changed(value, place, () => other) : other
  if (kind === 'remove' && place) return changed(value, place, () => undefined)
  if (kind === 'add' && isObject(value)) return { ...value, [at % 2 === 0 ? 'extra' : 'userId']: other }
  return value
}

type Path = (string | number)[]

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return [here, ...placesIn(part, here)]
  })
}

function changed(value: unknown, [key, ...rest]: Path, change: (part: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? changed(part, rest, change) : part))
  if (!isObject(value)) return value
  return { ...value, [key]: changed(value[key], rest, change) }
}
