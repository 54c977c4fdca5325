import { measurementKinds } from '@fitai/contract'
import { libraryWord } from '../../words.ts'

const usual: readonly string[] = ['body_fat', ...measurementKinds]

/** `Body weight`, `Biceps left`; a kind of somebody's own as it is spelled. */
export function bodyKindWord(kind: string): string {
  if (kind === 'weight') return 'Body weight'
  return usual.includes(kind) ? libraryWord(kind) : kind
}
