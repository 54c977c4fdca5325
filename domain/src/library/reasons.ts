import type { Alternative, AlternativeReason } from './alternatives.ts'

const words: Record<AlternativeReason, string> = {
  same_movement: 'the same movement',
  related_movement: 'a related movement',
  same_muscles: 'for the same main muscles',
  other_equipment: 'with other equipment',
  same_kind_of_set: 'logged the same way',
  spares_limitation: 'easier on what you spare',
  well_known: 'well known',
}

/** Why something can stand in, as a sentence: `The same movement, for the same main muscles, well known.` */
export function reasonsIn({ reasons, isCautioned }: Pick<Alternative, 'reasons' | 'isCautioned'>): string {
  const text = reasons.map((reason) => words[reason]).join(', ')
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  return isCautioned ? `${sentence} Go carefully with your limitation.` : sentence
}
