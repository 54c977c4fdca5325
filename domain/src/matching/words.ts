import { plain } from '../import/plain.ts'

/** A name of an exercise taken apart: what moves, with what, and how it is written. */
export type NameWords = {
  /** Letters and digits only, as written: two names with the same text are one name. */
  text: string
  /** The words as written, in the singular. */
  written: ReadonlySet<string>
  /** Words of the movement, sorted. */
  movement: readonly string[]
  /** Words that do not make another movement (standing, flat …), sorted. */
  manner: readonly string[]
  /** Equipment the name speaks of, sorted. */
  equipment: readonly string[]
}

/** Spellings that mean the same, as [canonical, spellings]. Applied in order to the words of a name. */
const phrases: readonly (readonly [string, string])[] = [
  // One word or two.
  ['pullup', 'pull ups?|pullups?'],
  ['pushup', 'push ups?|pushups?|press ups?|pressups?'],
  ['chinup', 'chin ups?|chinups?|chins'],
  ['situp', 'sit ups?|situps?'],
  ['stepup', 'step ups?|stepups?'],
  ['muscleup', 'muscle ups?|muscleups?'],
  ['pulldown', 'pull downs?|pulldowns?'],
  ['pushdown', 'push downs?|pushdowns?|press downs?|pressdowns?'],
  ['pullover', 'pull overs?|pullovers?'],
  ['pullapart', 'pull aparts?|pullaparts?'],
  ['kickback', 'kick backs?|kickbacks?'],
  ['crossover', 'cross overs?|crossovers?'],
  ['rollout', 'roll outs?|rollouts?'],
  ['skullcrusher', 'skull crushers?|skullcrushers?|lying tric?eps? extensions?'],
  ['deadlift', 'dead lifts?|deadlifts?'],
  ['facepull', 'face pulls?|facepulls?'],
  ['goodmorning', 'good mornings?|goodmornings?'],
  ['woodchop', 'wood ?chop(?:s|per|pers|ping)?|wood ?cutters?'],
  // What people note down about their notes.
  ['', '(?:back ?up|copy|old|new|test)(?= $)|rpe ?\\d+(?: \\d)?'],
  ['tbar', 't bar'],
  ['vbar', 'v bar|v grip|v handle'],
  // Equipment.
  ['ezbar', 'e ?z curl bar|e ?z bar|ez|sz bar|curl bar|cambered bar'],
  ['trapbar', 'trap bar|hex bar'],
  ['smith', 'smith machine|multipower'],
  ['machine', 'hammer ?strength|plate loaded|leverage|lever|selectorized|machine'],
  ['stabilityball', '(?:stability|swiss|exercise|physio|gym|yoga) ?ball'],
  ['medicineball', '(?:medicine|med|slam) ?ball'],
  ['band', 'resistance bands?|bands?|banded'],
  ['suspension', 'suspension trainer|suspension|suspended|trx'],
  ['bodyweight', 'body ?weight|bw'],
  ['pecdeck', 'pec ?deck'],
  // Grip, side and position.
  ['', '(?:each|per) (?:side|arm|leg|hand)'],
  ['onearm', '(?:single|one|1) (?:arm|armed|hand|handed)|unilateral|iso ?lateral'],
  ['oneleg', '(?:single|one|1) (?:leg|legged)'],
  ['close', '(?:close|narrow|short) grip|narrow'],
  ['wide', 'wide grip'],
  ['reversegrip', 'reverse grip'],
  ['underhand', 'underhand grip|supinated|supinating|palms? up'],
  ['pronated', 'overhand grip|overhand|pronated grip|palms? down'],
  ['neutral', '(?:neutral|parallel|hammer) grip|palms? (?:facing )?in'],
  ['stiffleg', '(?:stiff|straight) leg(?:ged)?'],
  ['straightarm', '(?:straight|stiff) arm'],
  ['bentover', 'bent ?over'],
  ['behindneck', 'behind (?:the )?neck'],
  ['behindback', 'behind (?:the )?back'],
  ['chestsupported', 'chest supported'],
  ['crossbody', '(?:cross|across) (?:the )?(?:body|chest)'],
  ['parallelbars', 'parallel bars?|captains chair'],
  // Movements with several names.
  ['romanian deadlift', 'rdl|rumanian deadlift'],
  ['stiffleg deadlift', 'sldl'],
  [
    'shoulder press',
    '(?:strict )?(?:military|overhead) (?:shoulder )?press|ohp|strict press|shoulder (?:military )?press',
  ],
  ['calf raise', '(?:calf|heel|toe) raises?|calves'],
  ['leg curl', 'hamstrings? curls?'],
  ['lateral raise', 'side lateral raises?|side raises?|side laterals?|lateral raises?|lat raises?'],
  ['reverse fly', 'rear ?(?:delt|deltoid|lateral) (?:reverse )?(?:fly|flys|flye|flyes|flies|raises?|lateral raises?)'],
  ['reverse fly', '(?<=^ )(?:rear|back|posterior) ?delt(?:oid)?s?(?= $)'],
  ['reverse fly', 'bentover (?:rear delt |reverse )?(?:fly|flys|flyes|lateral raises?)'],
  ['back extension', 'hyper ?extensions?'],
  ['hip adduction', 'hip adductors?|adductors?(?= machine)|thigh adductors?'],
  ['hip abduction', 'hip abductors?|abductors?(?= machine)|thigh abductors?'],
  ['farmer carry', 'farmers? (?:walk|carry|carries)'],
  ['seated cable row', 'low (?:pulley )?rows?(?! to)'],
  ['side leg raise', '(?:lateral|side) leg raises?'],
  ['scissor kick', '(?:ab )?scissors?(?! (?:kick|jump))'],
  ['bulgarian split squat', 'bulgarians?(?! split)'],
]
const spellings = phrases.map(([canonical, words]) => ({
  canonical,
  pattern: new RegExp(`(?<= )(?:${words})(?= )`, 'g'),
}))

const words = new Map([
  ['db', 'dumbbell'],
  ['dbs', 'dumbbell'],
  ['dumbell', 'dumbbell'],
  ['bb', 'barbell'],
  ['kb', 'kettlebell'],
  ['cg', 'close'],
  ['wg', 'wide'],
  ['inc', 'incline'],
  ['flye', 'fly'],
  ['flie', 'fly'],
  ['flat', ''],
  ['biceps', 'bicep'],
  ['tri', 'tricep'],
  ['deltoid', 'delt'],
  ['quadricep', 'quad'],
  ['paused', 'pause'],
  ['alternate', 'alternating'],
  ['sitting', 'seated'],
  ['planking', 'plank'],
  ['backward', 'reverse'],
  ['legged', 'leg'],
  ['armed', 'arm'],
])

const equipmentWords = new Set([
  'barbell',
  'dumbbell',
  'kettlebell',
  'cable',
  'machine',
  'smith',
  'band',
  'ezbar',
  'trapbar',
  'landmine',
  'plate',
  'sled',
  'suspension',
  'stabilityball',
  'medicineball',
  'bodyweight',
])

/** They say how, not what: a name without them means the same movement. */
const mannerWords = new Set([
  'standing',
  'alternating',
  'conventional',
  'standard',
  'regular',
  'normal',
  'two',
  'double',
  'straight',
  'vertical',
  'inner',
  'outer',
  'medium',
])

const fillers = new Set(
  'a an and at attachment bar handle two the on of off to in into with without for from using your my style grip exercise version'.split(
    ' ',
  ),
)

/** Words that go without saying beside another: a pushdown is for the triceps, an incline curl is done seated. */
const implied: readonly (readonly [string, string])[] = [
  ['bicep', 'curl'],
  ['tricep', 'pushdown'],
  ['tricep', 'skullcrusher'],
  ['lat', 'pulldown'],
  ['chest', 'fly'],
  ['back', 'squat'],
  ['arm', 'curl'],
  ['ab', 'crunch'],
  ['fly', 'crossover'],
  ['underhand', 'curl'],
  ['seated', 'incline'],
  ['glute', 'bridge'],
]

/** Words that together mean another word. */
const together: readonly (readonly [readonly string[], string])[] = [
  [['lying', 'tricep', 'extension'], 'skullcrusher'],
  [['reversegrip', 'curl'], 'reverse curl'],
  [['reversegrip'], 'underhand'],
  [['face', 'pull'], 'facepull'],
  [['tricep', 'pulldown'], 'pushdown'],
]

const remembered = new Map<string, NameWords>()
const mostRemembered = 20_000

/** Takes a name apart. Word order, case, accents, brackets, plurals and common abbreviations do not matter. */
export function wordsOf(name: string): NameWords {
  const known = remembered.get(name)
  if (known) return known
  const words = takeApart(name)
  // The same names come again with every search and every import, and taking one apart costs 10 µs.
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(name, words)
  return words
}

function takeApart(name: string): NameWords {
  const withoutTimes = plain(name)
    .replace(/\d{0,3}:\d\d/g, ' ')
    .replace(/['’]/g, '')
  const bare = withoutTimes.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  let text = ` ${bare} `
  for (const { canonical, pattern } of spellings) text = text.replace(pattern, canonical)
  const all = text
    .split(' ')
    .map(singular)
    .flatMap((word) => words.get(word) ?? word)
  const found = meaningOf(new Set(all.filter((word) => word !== '' && !fillers.has(word))))
  const sorted = [...found].sort()
  return {
    text: bare.replace(/ /g, ''),
    written: new Set(bare.split(' ').map(singular)),
    movement: sorted.filter((word) => !equipmentWords.has(word) && !mannerWords.has(word)),
    manner: sorted.filter((word) => mannerWords.has(word)),
    equipment: sorted.filter((word) => equipmentWords.has(word)),
  }
}

/** What else may be done with the grip of a hammer; alone the word means the curl. */
const hammered = ['curl', 'press', 'row', 'pulldown', 'pullover', 'throw', 'slam', 'swing']

function meaningOf(found: Set<string>): Set<string> {
  for (const [parts, whole] of together) {
    if (!parts.every((part) => found.has(part))) continue
    for (const part of parts) found.delete(part)
    for (const word of whole.split(' ')) found.add(word)
  }
  if (found.has('hammer') && !hammered.some((word) => found.has(word))) found.add('curl')
  for (const [word, beside] of implied) if (found.has(beside)) found.delete(word)
  if (found.has('press') && !found.has('shoulder')) namePress(found)
  return found
}

/** Lifters press a bar or dumbbells on a bench but say chest press when a machine, cable or band is pressed. */
function namePress(found: Set<string>) {
  const isFree = ['barbell', 'dumbbell', 'smith'].some((word) => found.has(word))
  const isGuided = ['machine', 'cable', 'band'].some((word) => found.has(word))
  if (isFree && found.delete('chest')) found.add('bench')
  if (isGuided && !isFree && found.delete('bench')) found.add('chest')
  const isOnSlope = found.has('incline') || found.has('decline')
  if (isOnSlope && !found.has('bench') && !found.has('chest')) found.add(isGuided ? 'chest' : 'bench')
}

export function singular(word: string): string {
  if (word.length < 4 || word.endsWith('ss')) return word
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2)
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}
