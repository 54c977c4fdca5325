import { type CoachRequest, limitations, muscles, type PlanWarning, screen, type UnderstoodPart } from '@fitai/domain'
import { equipmentWord, goalWords, levelWords, libraryWord, limitationWords, muscleWords } from '../../words.ts'

/** A piece of a sentence and what it was taken for. */
export type Taken = { words: string; as: string }

/** The parts of a sentence as somebody would say them. What is only the other side of another part is left out. */
export function takenFrom(parts: readonly UnderstoodPart[]): Taken[] {
  return parts.flatMap(({ words, field, value }) => {
    const as = told(field, value.split(', '))
    return as === undefined ? [] : [{ words, as }]
  })
}

const nothing: CoachRequest = {
  ...{ kind: 'workout', goal: 'general_health', level: 'beginner', minutes: 45, daysPerWeek: 1, seed: 1 },
  ...{ equipment: [], incrementKg: 2.5, limitations: [], redFlags: [], targetMuscles: [], exclude: [], history: [] },
}

/** What a sentence says that comes before any training: told while it is typed, so that nobody waits for a plan. */
export function warningsIn(text: string): readonly PlanWarning[] {
  return screen({ ...nothing, userText: text }).warnings.filter(({ type }) => type === 'refer')
}

function told(field: string, values: readonly string[]): string | undefined {
  const [first = ''] = values
  const list = (word: (value: string) => string) => values.map(word).join(', ')
  switch (field) {
    case 'minutes':
      return `${first} minutes`
    case 'daysPerWeek':
      return first === '1' ? '1 day a week' : `${first} days a week`
    case 'goal':
      return `goal: ${wordIn(goalWords, first)}`
    case 'level':
      return wordIn(levelWords, first)
    case 'equipment':
      return listed(values.map(equipmentWord))
    case 'withoutEquipment':
      return `without: ${list(equipmentWord)}`
    case 'targetMuscles':
      return list(muscleWord)
    case 'limitations':
      return first === 'none' ? 'nothing to go easy on' : `easy on: ${list(limitationWord)}`
    case 'exclude':
      return `leaves out: ${list(libraryWord)}`
    default:
      return undefined
  }
}

/** A whole gym is too long for a line. */
const mostNamed = 4

function listed(words: readonly string[]): string {
  if (words.length <= mostNamed) return words.join(', ')
  return `${words.slice(0, mostNamed - 1).join(', ')} and ${words.length - mostNamed + 1} more`
}

function wordIn(words: Record<string, string>, code: string): string {
  return words[code] ?? libraryWord(code)
}

function muscleWord(code: string): string {
  const muscle = muscles.find((one) => one === code)
  return muscle ? muscleWords[muscle] : libraryWord(code)
}

function limitationWord(code: string): string {
  const limitation = limitations.find((one) => one === code)
  return limitation ? limitationWords[limitation] : libraryWord(code)
}
