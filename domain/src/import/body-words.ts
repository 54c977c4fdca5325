import { plain } from './plain.ts'

export type BodyKind = { of: 'weight' | 'body_fat' | 'place' | 'other'; name: string }

const places = new Map([
  ['neck', 'neck'],
  ['shoulder', 'shoulders'],
  ['shoulders', 'shoulders'],
  ['chest', 'chest'],
  ['waist', 'waist'],
  ['hip', 'hips'],
  ['hips', 'hips'],
])
const pairs = new Map([
  ['upperarm', 'biceps'],
  ['bicep', 'biceps'],
  ['biceps', 'biceps'],
  ['forearm', 'forearm'],
  ['thigh', 'thigh'],
  ['calf', 'calf'],
])

/**
 * What an app measures by a name: `Upper Arm (Left)` and `left_bicep` are `biceps_left`. A name that is none of the
 * usual ones is kept as it is spelled; undefined for no name.
 */
export function bodyKindOf(word: string): BodyKind | undefined {
  const name = word.trim().replace(/\s+/g, ' ')
  const letters = plain(name).replace(/[^\p{L}]/gu, '')
  if (/^(body)?weight$/.test(letters)) return { of: 'weight', name: 'weight' }
  if (/^(body)?fat(percent(age)?)?$/.test(letters)) return { of: 'body_fat', name: 'body_fat' }
  const [, before, part = '', after] = /^(left|right)?(.*?)(left|right)?$/.exec(letters) ?? []
  const side = before ?? after
  const place = side === undefined ? places.get(part) : pairs.has(part) && `${pairs.get(part)}_${side}`
  if (place) return { of: 'place', name: place }
  return name === '' ? undefined : { of: 'other', name }
}
