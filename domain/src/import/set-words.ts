import type { SetKind } from '../sets.ts'
import { plain } from './plain.ts'

/** What an app writes to say which kind of set a row is, or that it is none. All apps, one table. */
const kinds: Record<string, SetKind | 'rest' | 'note'> = {
  normal: 'normal',
  working: 'normal',
  warmup: 'warmup',
  w: 'warmup',
  dropset: 'drop',
  drop: 'drop',
  d: 'drop',
  failure: 'failure',
  f: 'failure',
  amrap: 'amrap',
  backoff: 'backoff',
  myo: 'myo',
  myorep: 'myo',
  myoreps: 'myo',
  resttimer: 'rest',
  minuteurderepos: 'rest',
  note: 'note',
}

/**
 * The kind of set a word of an export means (`W`, `Warm-up`, `warmup` …), also numbers as in Strong's Set Order.
 * Undefined for a word no app is known to use.
 */
export function setKindOf(word: string): SetKind | 'rest' | 'note' | undefined {
  const letters = plain(word).replace(/[^\p{L}\p{N}]/gu, '')
  if (/^\d*$/.test(letters)) return 'normal'
  return Object.hasOwn(kinds, letters) ? kinds[letters] : undefined
}
