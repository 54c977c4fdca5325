import { type NameWords, wordsOf } from './words.ts'

/** An exercise a name can be matched to. `equipment` as in the library; without it the name must tell. */
export type MatchTarget = {
  slug: string
  name: string
  aliases: readonly string[]
  equipment?: readonly string[]
  tracking?: string
}

export type ExerciseMatch = {
  slug: string
  /** 0.6 to 1. */
  confidence: number
  how: 'exact' | 'alias' | 'words' | 'fuzzy'
}

export type Matcher = (externalName: string, equipment?: string) => ExerciseMatch | undefined

/** Below this a name is better left to become an exercise of its own: a wrong match spoils two histories. */
const leastConfidence = 0.6

type Candidate = {
  slug: string
  words: NameWords
  facts: ReadonlySet<string>
  how: 'exact' | 'alias'
  /** The candidate is known by this wording only if a detail in brackets is left away. */
  isShortened: boolean
}

/** Library equipment that satisfies an equipment word of a name. */
const satisfiedBy: Record<string, readonly string[]> = {
  barbell: ['barbell'],
  dumbbell: ['dumbbell'],
  kettlebell: ['kettlebell'],
  cable: ['cable'],
  machine: ['machine', 'stationary_bike', 'elliptical', 'rower', 'stair_machine', 'treadmill', 'ski_erg', 'air_bike'],
  smith: ['smith_machine'],
  band: ['band'],
  ezbar: ['ez_bar'],
  trapbar: ['trap_bar'],
  landmine: ['landmine'],
  plate: ['weight_plate'],
  sled: ['sled'],
  suspension: ['suspension_trainer'],
  stabilityball: ['stability_ball'],
  medicineball: ['medicine_ball'],
  bodyweight: ['none', 'pull_up_bar', 'dip_bars', 'back_extension_bench', 'plyo_box', 'wall'],
}

/** What a lifter most likely means without saying it, first the likeliest; before all of them, the bare body. */
const unsaid = ['barbell', 'dumbbell', 'machine', 'cable']

/** What carries the load. An exercise with one of these is another exercise than one without. */
const loads = ['barbell', 'ez_bar', 'trap_bar', 'dumbbell', 'kettlebell', 'cable', 'machine', 'smith_machine']

/** What it takes. Where only the body is moved, a bar is a thing to hang on, and a name may say `bodyweight`. */
function factsOf({ equipment = [], tracking }: MatchTarget): ReadonlySet<string> {
  if (tracking !== 'bodyweight_reps') return new Set(equipment)
  return new Set([...equipment.filter((tool) => !loads.includes(tool)), 'none'])
}

/**
 * Matches exercise names of other apps to the library. Built once, asked often. Equipment is never guessed away: a
 * dumbbell press is no barbell press. Undefined if nothing is near enough.
 */
export function buildMatcher(
  targets: readonly MatchTarget[],
  importAliases: readonly { external: string; slug: string }[],
): Matcher {
  const facts = new Map(targets.map((target) => [target.slug, factsOf(target)]))
  const candidate = (slug: string, name: string, how: 'exact' | 'alias', isShortened = false): Candidate => ({
    slug,
    words: wordsOf(name),
    facts: facts.get(slug) ?? new Set(),
    how,
    isShortened,
  })
  const whole = [
    ...targets.map(({ slug, name }) => candidate(slug, name, 'exact')),
    ...importAliases
      .filter(({ slug }) => facts.has(slug))
      .map(({ external, slug }) => candidate(slug, external, 'alias')),
    ...targets.flatMap(({ slug, aliases }) => aliases.map((alias) => candidate(slug, alias, 'alias'))),
  ]
  const byText = firstOf(whole, ({ words }) => words.text)
  const shortened = targets.flatMap(({ slug, name }) => {
    const short = name.replace(/ \(.*\)/, '')
    const losesEquipment = wordsOf(short).equipment.length < wordsOf(name).equipment.length
    return short === name || losesEquipment ? [] : [candidate(slug, short, 'exact', true)]
  })
  const candidates = [...whole, ...onlyOnes(shortened).filter(({ words }) => !byText.has(words.text))]
  const byMovement = Map.groupBy(candidates, ({ words }) => words.movement.join(' '))
  const vocabulary = new Set(candidates.flatMap(({ words }) => words.movement))

  const fitting = (words: NameWords, cost: number): Found | undefined => {
    const found = best(words, byMovement.get(words.movement.join(' ')) ?? [])
    const confidence = (found?.confidence ?? 0) - cost
    return found !== undefined && confidence >= leastConfidence ? { slug: found.slug, confidence } : undefined
  }
  const likeliest = (name: NameWords, spent: number): Found | undefined => {
    const readings = readingsOf(name)
    for (const { words, cost } of readings) {
      const found = fitting(words, cost + spent)
      if (found !== undefined) return found
    }
    const placed = positions.flatMap((position) => fitting(withWord(name, position), positionCost + spent) ?? [])
    return likeliestPlace(placed, facts)
  }

  return (externalName, equipment = '') => {
    const name = wordsOf(`${externalName} ${equipment}`)
    const same = byText.get(name.text)
    if (same !== undefined) return { slug: same.slug, confidence: 1, how: same.how }
    const plainly = likeliest(name, 0)
    if (plainly !== undefined) return { ...plainly, how: 'words' }
    const corrected = correctedWords(name, vocabulary)
    const nearly = corrected ? likeliest(corrected, typoCost) : undefined
    if (nearly !== undefined) return { ...nearly, how: 'fuzzy' }
    const understood = understoodIn(name, vocabulary)
    const roughly = understood && likeliest(understood.words, understood.cost)
    return roughly && roughly.confidence >= leastOfRough ? { ...roughly, how: 'fuzzy' } : undefined
  }
}

type Found = { slug: string; confidence: number }

/** Of movements that differ from a name by a position nobody mentions, the one with the likeliest tool; of equals none. */
function likeliestPlace(placed: readonly Found[], facts: ReadonlyMap<string, ReadonlySet<string>>): Found | undefined {
  const rank = ({ slug }: Found) => {
    const place = unsaid.findIndex((tool) => facts.get(slug)?.has(tool))
    return place === -1 ? unsaid.length : place
  }
  const [first, second] = placed
    .filter(({ slug }, index) => placed.findIndex((other) => other.slug === slug) === index)
    .sort((a, b) => rank(a) - rank(b))
  return first && (second === undefined || rank(first) < rank(second)) ? first : undefined
}

const typoCost = 0.1
/** Words were left out: what remains has to fit well. */
const leastOfRough = 0.7

type Reading = { words: NameWords; cost: number }

/** The name itself, then what it may mean, the likeliest first: each way of reading it costs some confidence. */
function readingsOf(name: NameWords): Reading[] {
  const ways = [leftOutRope, leftOutSeat, saidPosition, saidGrip]
  const readings: Reading[] = [{ words: name, cost: 0 }]
  for (const way of ways) {
    const more = readings.flatMap(({ words, cost }) =>
      way(words).map((read) => ({ words: read.words, cost: cost + read.cost })),
    )
    readings.push(...more)
  }
  return readings.sort((a, b) => a.cost - b.cost)
}

const withWord = (name: NameWords, word: string): NameWords => ({ ...name, movement: [...name.movement, word].sort() })
const without = (name: NameWords, isLeftOut: (word: string) => boolean): NameWords => ({
  ...name,
  movement: name.movement.filter((word) => !isLeftOut(word)),
})

/** A cable often carries a rope. */
function leftOutRope(name: NameWords): Reading[] {
  const { movement, equipment } = name
  return equipment.includes('cable') && !movement.includes('rope') ? [{ words: withWord(name, 'rope'), cost: 0.1 }] : []
}

const positions = ['seated', 'lying', 'kneeling', 'standing', 'incline', 'decline', 'bentover', 'hanging']
const positionCost = 0.2

/** One sits in most machines and at most cables. */
function leftOutSeat(name: NameWords): Reading[] {
  const { movement, manner, equipment } = name
  const isSaid = positions.some((position) => movement.includes(position) || manner.includes(position))
  const isGuided = equipment.includes('machine') || equipment.includes('cable')
  return isGuided && !isSaid ? [{ words: withWord(name, 'seated'), cost: 0.06 }] : []
}

/** A position the library has no movement of its own for. */
function saidPosition(name: NameWords): Reading[] {
  const isGuided = name.equipment.includes('machine') || name.equipment.includes('cable')
  const words = without(name, (word) => word === 'seated' || word === 'kneeling')
  const isShorter = words.movement.length < name.movement.length && words.movement.length > 0
  return isShorter ? [{ words, cost: isGuided ? 0.05 : positionCost }] : []
}

const grips = ['wide', 'close', 'neutral', 'pronated', 'underhand', 'hammer', 'reversegrip']

/** A grip the library has no movement of its own for. */
function saidGrip(name: NameWords): Reading[] {
  const words = without(name, (word) => grips.includes(word))
  return words.movement.length < name.movement.length && words.movement.length > 0 ? [{ words, cost: 0.12 }] : []
}

/** Too little to go by when a word beside them is not understood: there are too many presses. */
const vague = new Set(
  'bend circle curl extension fly hold jump kick lift press pull push raise rotation row stretch swing throw twist walk'.split(
    ' ',
  ),
)

/** Without the words nobody else uses, such as the maker of a machine or a room; nothing if too little is left to go by. */
function understoodIn(name: NameWords, vocabulary: ReadonlySet<string>): Reading | undefined {
  const strange = name.movement.filter((word) => !vocabulary.has(word))
  // A bare number is a note, not a name.
  const unclear = strange.filter((word) => !/^\d+s?$/.test(word))
  const words = without(name, (word) => strange.includes(word))
  const [first, second] = words.movement
  if (strange.length === 0 || unclear.length > words.movement.length || first === undefined) return undefined
  const isEnough = unclear.length === 0 || second !== undefined || !vague.has(first)
  return isEnough ? { words, cost: 0.04 + 0.08 * unclear.length } : undefined
}

function onlyOnes(candidates: readonly Candidate[]): Candidate[] {
  return [...Map.groupBy(candidates, ({ words }) => words.text).values()].flatMap((same) =>
    same.length === 1 ? same : [],
  )
}

function firstOf<T>(all: readonly T[], key: (one: T) => string): Map<string, T> {
  const first = new Map<string, T>()
  for (const one of all) if (!first.has(key(one))) first.set(key(one), one)
  return first
}

/** The likeliest of the candidates with the same movement; equipment decides. */
function best(name: NameWords, candidates: readonly Candidate[]): { slug: string; confidence: number } | undefined {
  let found: { slug: string; confidence: number } | undefined
  for (const candidate of candidates) {
    const confidence = confidenceIn(name, candidate)
    if (confidence >= leastConfidence && confidence > (found?.confidence ?? 0))
      found = { slug: candidate.slug, confidence }
  }
  return found
}

function confidenceIn(name: NameWords, { words, facts, isShortened }: Candidate): number {
  const manners = missingIn(name.manner, words.manner) + missingIn(words.manner, name.manner)
  const strange = missingIn([...name.written], [...words.written])
  const wording = 0.95 - 0.02 * manners - 0.002 * strange - (isShortened ? 0.1 : 0)
  return wording - (name.equipment.length === 0 ? unsaidCost(words, facts) : equipmentCost(name, words, facts))
}

function missingIn(some: readonly string[], others: readonly string[]): number {
  return others.filter((word) => !some.includes(word)).length
}

/** 0 if candidate and name speak of the same equipment, a little for a straight against an EZ bar, 1 otherwise. */
function equipmentCost(name: NameWords, words: NameWords, facts: ReadonlySet<string>): number {
  const named = new Set(name.equipment.flatMap((equipment) => satisfiedBy[equipment] ?? []))
  const isSaid = (equipment: string) =>
    words.equipment.includes(equipment) || satisfiedBy[equipment]?.some((fact) => facts.has(fact))
  if (words.equipment.every((equipment) => name.equipment.includes(equipment)) && name.equipment.every(isSaid)) {
    const isLandmine = named.has('landmine')
    return loads.some((load) => facts.has(load) && !named.has(load) && !isLandmine) ? 1 : 0
  }
  const bars = [name.equipment.join(' '), loads.filter((load) => facts.has(load)).join(' ')].join(' / ')
  return bars === 'barbell / ez_bar' || bars === 'ezbar / barbell' ? 0.1 : 1
}

function unsaidCost(words: NameWords, facts: ReadonlySet<string>): number {
  if (words.equipment.length === 0) return 0
  if (!loads.some((load) => facts.has(load)) && words.equipment[0] === 'bodyweight') return 0.1
  const rank = unsaid.findIndex((equipment) => facts.has(equipment))
  return rank === -1 ? 1 : 0.2 + rank * 0.03
}

/** Each word the library does not know is taken for a misspelling of the one it does, or given up on. */
function correctedWords(name: NameWords, vocabulary: ReadonlySet<string>): NameWords | undefined {
  const movement: string[] = []
  for (const word of name.movement) {
    if (vocabulary.has(word)) movement.push(word)
    else {
      const near = word.length < 5 ? undefined : [...vocabulary].find((known) => isOneTypoAway(word, known))
      if (near === undefined) return undefined
      movement.push(near)
    }
  }
  return { ...name, movement: [...new Set(movement)].sort() }
}

/** One letter more, less, wrong, or two swapped. */
function isOneTypoAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return restA.length <= 1 && restB.length <= 1 ? true : restA.length === 2 && restA === [...restB].reverse().join('')
}
