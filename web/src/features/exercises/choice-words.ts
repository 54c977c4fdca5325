import { categories, forces, levels, limitations, mechanics, muscles, trackingKinds } from '@fitai/domain'
import {
  categoryWords,
  equipmentWord,
  exerciseLevelWords,
  forceWords,
  libraryWord,
  limitationWords,
  mechanicWords,
  muscleWords,
  trackingWords,
} from '../../words.ts'
import type { ListName, SwitchName } from './browse-address.ts'

export const groupWords = {
  muscle: 'Muscle',
  equipment: 'Uses',
  category: 'Category',
  level: 'Level',
  mechanic: 'Mechanic',
  force: 'Force',
  pattern: 'Movement',
  tracking: 'Logged as',
  owned: 'What I have',
  safeFor: 'Safe for my limitations',
  mine: 'Mine',
  favorites: 'Favourites',
  archived: 'Archived',
} satisfies Record<ListName | SwitchName, string>

/** A value of a filter in words; what the library does not know, as it is spelt. */
export function valueWord(name: ListName, value: string): string {
  if (name === 'equipment' || name === 'owned') return equipmentWord(value)
  return wordIn(name, value) ?? libraryWord(value)
}

function wordIn(name: ListName, value: string): string | undefined {
  const of = <Word extends string>(known: readonly Word[], words: Record<Word, string>) => {
    const word = known.find((one) => one === value)
    return word && words[word]
  }
  if (name === 'muscle') return of(muscles, muscleWords)
  if (name === 'category') return of(categories, categoryWords)
  if (name === 'level') return of(levels, exerciseLevelWords)
  if (name === 'mechanic') return of(mechanics, mechanicWords)
  if (name === 'force') return of(forces, forceWords)
  if (name === 'tracking') return of(trackingKinds, trackingWords)
  if (name === 'safeFor') return of(limitations, limitationWords)
  return undefined
}

/** A chosen value as a chip says it, where its group is not around it. */
export function choiceWord(name: ListName | SwitchName, value: string): string {
  if (name === 'mine' || name === 'favorites' || name === 'archived' || name === 'owned') return groupWords[name]
  const word = valueWord(name, value)
  return name === 'safeFor' ? `Safe: ${word.toLowerCase()}` : word
}
