import type { ExerciseFacts, ExerciseGuide, Muscle } from '@fitai/domain'

export type Described = ExerciseFacts & { guide: ExerciseGuide }

/** Ways a text may name a muscle. */
const muscleNames: Record<Muscle, RegExp> = {
  chest: /\b(?:chest|pecs?|pectorals?)\b/i,
  front_delts: /\b(?:front|anterior) (?:delts?|deltoids?|of the shoulders?)|\bshoulders?\b|\bdelts\b/i,
  side_delts: /\b(?:side|middle|lateral) (?:delts?|deltoids?|of the shoulders?)|\bshoulders?\b|\bdelts\b/i,
  rear_delts: /\b(?:rear|back|posterior) (?:delts?|deltoids?|of the shoulders?)|\bshoulders?\b|\bdelts\b/i,
  rotator_cuff: /\b(?:rotator cuff|rotators?|cuff)\b/i,
  lats: /\blats?\b/i,
  upper_back: /\b(?:upper back|mid-?back|rhomboids|between the shoulder blades)\b/i,
  traps: /\b(?:traps?|trapezius)\b/i,
  lower_back: /\b(?:lower back|spinal erectors?|erectors)\b/i,
  biceps: /\b(?:biceps|brachialis|elbow flexors|upper arms?)\b/i,
  triceps: /\b(?:triceps|upper arms?)\b/i,
  forearms: /\b(?:forearms?|grip|wrists?)\b/i,
  abs: /\b(?:abs|abdominals?|abdomen|midsection|trunk)\b/i,
  obliques: /\b(?:obliques?|waist|side of the trunk)\b/i,
  quads: /\b(?:quads?|quadriceps|front of the thighs?|thighs)\b/i,
  hamstrings: /\b(?:hamstrings?|back of the thighs?|thighs)\b/i,
  glutes: /\b(?:glutes?|buttocks)\b/i,
  adductors: /\b(?:adductors?|inner thighs?|groin)\b/i,
  abductors: /\b(?:abductors?|outer hips?|side of the hips?|side glutes?)\b/i,
  calves: /\b(?:calves|calf|shins?)\b/i,
  hip_flexors: /\b(?:hip flexors?|front of the hips?)\b/i,
  neck: /\bneck\b/i,
}

/** Words that can only mean a muscle at work, with the muscles that make them true. */
const muscleClaims: readonly (readonly [RegExp, readonly Muscle[]])[] = [
  [/\b(?:pecs|pectorals)\b/i, ['chest']],
  [/\bfront delts?\b/i, ['front_delts']],
  [/\bside delts?\b/i, ['side_delts']],
  [/\brear delts?\b/i, ['rear_delts']],
  [/\brotator cuff\b/i, ['rotator_cuff']],
  [/\blats\b/i, ['lats']],
  [/\btraps\b/i, ['traps']],
  [/\bbiceps\b/i, ['biceps']],
  [/\btriceps\b/i, ['triceps']],
  [/\b(?:abs|abdominals)\b/i, ['abs', 'obliques']],
  [/\bobliques\b/i, ['obliques']],
  [/\b(?:quads|quadriceps)\b/i, ['quads']],
  [/\bhamstrings?\b/i, ['hamstrings']],
  [/\bglutes?\b/i, ['glutes', 'abductors']],
  [/\badductors\b/i, ['adductors']],
  [/\babductors\b/i, ['abductors']],
  [/\bcalves\b/i, ['calves']],
  [/\bhip flexors\b/i, ['hip_flexors']],
]

/** Ways a text may name a piece of equipment. Tools that are only a place to do it need no mention. */
const toolNames: Record<string, RegExp> = {
  barbell: /\b(?:bar|barbell|barbells|bars)\b/i,
  ez_bar: /\b(?:ez|curl bar|bar)\b/i,
  trap_bar: /\b(?:trap bar|hex bar|handles?|bar)\b/i,
  dumbbell: /\bdumbbells?\b/i,
  kettlebell: /\b(?:kettlebells?|bells?)\b/i,
  cable: /\b(?:cables?|pulleys?|stack)\b/i,
  machine: /\b(?:machine|pads?|platform|sled|levers?|carriage|pedals?|footplate)\b/i,
  smith_machine: /\bsmith\b/i,
  band: /\b(?:bands?|tube|tubing)\b/i,
  medicine_ball: /\bball\b/i,
  stability_ball: /\bball\b/i,
  foam_roller: /\broller\b/i,
  massage_ball: /\bball\b/i,
  pull_up_bar: /\bbar\b/i,
  rings: /\brings?\b/i,
  suspension_trainer: /\b(?:straps?|suspension trainer|handles?)\b/i,
  landmine: /\b(?:landmine|bar|barbell|sleeve)\b/i,
  sled: /\bsled\b/i,
  plyo_box: /\b(?:box|boxes|blocks?|bench|step|platform)\b/i,
  ab_wheel: /\bwheel\b/i,
  weight_plate: /\b(?:plates?|disc)\b/i,
  chains: /\bchains?\b/i,
  jump_rope: /\brope\b/i,
  battle_rope: /\bropes?\b/i,
  climbing_rope: /\brope\b/i,
  towel: /\btowels?\b/i,
}

/** Tools that would be needed if a step spoke of them. */
const toolClaims: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bdumbbells?\b/i, ['dumbbell']],
  [/\bkettlebells?\b/i, ['kettlebell']],
  [/\bbarbells?\b/i, ['barbell', 'landmine', 'ez_bar']],
  [/\bcables?\b/i, ['cable', 'machine']],
  [/\bsmith\b/i, ['smith_machine']],
  [/\bmedicine ball\b/i, ['medicine_ball']],
]

const medicalClaims =
  /\b(?:heals?|healing|cures?|curing|injury[- ]prevent\w*|prevents? (?:\w+ ){0,2}(?:injur|pain|arthritis)\w*|rehab\w*|therap\w*|treats?|treatment|relieves?|reliev\w+ pain|pain[- ]free|pain relief|safe for|doctor|physician|diagnos\w*|arthritis|sciatica|herniat\w*|fixes? (?:your )?posture|corrects? (?:your )?posture|detox\w*|burns? fat|fat[- ]burn\w*|melts?|tones?|toning|sculpt\w*)\b/i

/** Sentences that would stand as well under any other exercise. */
const fillers =
  /engage your core|proper form|good form|perfect form|correct form|desired (?:number|amount)|repeat for|recommended (?:amount|number)|maintain control|in a controlled manner|slow and controlled|controlled motion|mind[- ]muscle|breathe (?:out|in|normally|steadily)|exhale|inhale|great exercise|effective exercise|excellent exercise|popular exercise|versatile|challenging exercise|take your time|listen to your body|warm up (?:first|properly)|this exercise|is an exercise|target(?:s|ing)? muscles?|improves? overall|overall (?:strength|fitness)|keep your body tight|feel the burn/i

const limits = {
  description: [40, 260],
  step: [15, 220],
  cue: [6, 70],
  mistake: [15, 180],
  safety: [20, 200],
} as const

/** What is wrong with the texts of the library, a line each; none is how it should be. */
export function problemsOf(described: readonly Described[]): string[] {
  const bySlug = new Map(described.map((exercise) => [exercise.slug, exercise]))
  return [
    ...described.flatMap((exercise) =>
      [...textProblems(exercise), ...truthProblems(exercise), ...linkProblems(exercise, bySlug)].map(
        (problem) => `${exercise.slug}: ${problem}`,
      ),
    ),
    ...likeness(described),
  ]
}

function textProblems({ guide, contraindications }: Described): string[] {
  const isFull = guide.detail === 'full'
  const limitations = Object.keys(contraindications)
  const noted = Object.keys(guide.safety)
  return [
    ...count('steps', guide.steps, isFull ? [3, 6] : [2, 4]),
    ...count('cues', guide.cues, isFull ? [2, 4] : [0, 4]),
    ...count('mistakes', guide.mistakes, isFull ? [1, 4] : [0, 4]),
    ...lengths('description', [guide.description], limits.description),
    ...lengths('steps', guide.steps, limits.step),
    ...lengths('cues', guide.cues, limits.cue),
    ...lengths('mistakes', guide.mistakes, limits.mistake),
    ...lengths('safety', Object.values(guide.safety), limits.safety),
    ...(isFull
      ? limitations.filter((each) => !noted.includes(each)).map((each) => `safety says nothing of ${each}`)
      : []),
    ...noted
      .filter((each) => !limitations.includes(each))
      .map((each) => `safety speaks of ${each}, which is no matter`),
    ...textsOf(guide).flatMap((text) => [
      ...(medicalClaims.test(text) ? [`a medical or magic claim: ${text}`] : []),
      ...(fillers.test(text) ? [`filler: ${text}`] : []),
      ...(/\s{2,}|^\s|\s$|[<>{}*_#]|\.\./.test(text) ? [`odd characters: ${text}`] : []),
      ...(/^[\p{Lu}\d]/u.test(text) ? [] : [`begins small: ${text}`]),
    ]),
    ...[guide.description, ...guide.steps, ...guide.mistakes, ...Object.values(guide.safety)]
      .filter((text) => !/[.!?]$/.test(text))
      .map((text) => `no full stop: ${text}`),
    ...guide.cues.filter((cue) => cue.endsWith('.')).map((cue) => `a cue takes no full stop: ${cue}`),
  ]
}

function truthProblems({ primaryMuscles, secondaryMuscles, equipment, guide, name }: Described): string[] {
  const trained: readonly Muscle[] = [...primaryMuscles, ...secondaryMuscles]
  const how = [name, guide.description, ...guide.steps].join(' ')
  return [
    ...(primaryMuscles.some((muscle) => muscleNames[muscle].test(guide.description))
      ? []
      : [`description names none of ${primaryMuscles.join(', ')}`]),
    ...muscleClaims
      .filter(([word, muscles]) => word.test(guide.description) && !muscles.some((muscle) => trained.includes(muscle)))
      .map(([word]) => `description names a muscle it does not train: ${word.source}`),
    ...equipment
      .filter((tool) => toolNames[tool] && !toolNames[tool].test(how))
      .map((tool) => `description and steps do not speak of ${tool}`),
    ...toolClaims
      .filter(
        ([word, tools]) => guide.steps.some((step) => word.test(step)) && !tools.some((t) => equipment.includes(t)),
      )
      .map(([word]) => `a step asks for what is not in the equipment: ${word.source}`),
  ]
}

const ladder = ['beginner', 'intermediate', 'expert']

function linkProblems(exercise: Described, bySlug: ReadonlyMap<string, Described>): string[] {
  const { easier, harder, alternatives, detail } = exercise.guide
  const all = [...easier, ...harder, ...alternatives]
  const rank = ({ level }: ExerciseFacts) => ladder.indexOf(level)
  const isFull = detail === 'full'
  // A stretch or a walk has no ladder to climb.
  const isLift = exercise.category !== 'mobility' && exercise.category !== 'cardio'
  return [
    ...(isFull && isLift && easier.length + harder.length === 0 ? ['neither an easier nor a harder variation'] : []),
    ...(isFull && alternatives.length < (isLift ? 2 : 1) ? ['too few alternatives'] : []),
    ...(new Set(all).size < all.length ? ['the same link twice'] : []),
    ...(all.includes(exercise.slug) ? ['links to itself'] : []),
    ...all.filter((slug) => !bySlug.has(slug)).map((slug) => `there is no ${slug}`),
    ...easier
      .filter((slug) => rank(bySlug.get(slug) ?? exercise) > rank(exercise))
      .map((slug) => `${slug} is not easier`),
    ...harder
      .filter((slug) => rank(bySlug.get(slug) ?? exercise) < rank(exercise))
      .map((slug) => `${slug} is not harder`),
    ...easier
      .filter((slug) => bySlug.get(slug)?.guide.easier.includes(exercise.slug))
      .map((slug) => `${slug} and it are each easier than the other`),
    ...harder
      .filter((slug) => bySlug.get(slug)?.guide.harder.includes(exercise.slug))
      .map((slug) => `${slug} and it are each harder than the other`),
    ...all
      .filter((slug) => !sharesMuscle(exercise, bySlug.get(slug) ?? exercise))
      .map((slug) => `${slug} trains none of the same muscles`),
  ]
}

function sharesMuscle(a: ExerciseFacts, b: ExerciseFacts): boolean {
  const trained: readonly Muscle[] = [...b.primaryMuscles, ...b.secondaryMuscles]
  return a.primaryMuscles.some((muscle) => trained.includes(muscle))
}

/** A sentence may stand under a few close relatives, a description under one exercise only. */
const mostRepeats = { description: 1, step: 6, cue: 12, mistake: 3, safety: 3 } as const
const tooAlike = 0.8

function likeness(described: readonly Described[]): string[] {
  const kinds = {
    description: (guide: ExerciseGuide) => [guide.description],
    step: (guide: ExerciseGuide) => guide.steps,
    cue: (guide: ExerciseGuide) => guide.cues,
    mistake: (guide: ExerciseGuide) => guide.mistakes,
    safety: (guide: ExerciseGuide) => Object.values(guide.safety),
  } satisfies Record<keyof typeof mostRepeats, (guide: ExerciseGuide) => readonly string[]>
  const repeated = Object.entries(kinds).flatMap(([kind, textsIn]) => {
    const all = described.flatMap(({ slug, guide }) => textsIn(guide).map((text) => ({ slug, text })))
    const most = mostRepeats[kind as keyof typeof mostRepeats]
    return [...Map.groupBy(all, ({ text }) => text.toLowerCase())]
      .filter(([, places]) => places.length > most)
      .map(([text, places]) => `${places.map(({ slug }) => slug).join(', ')}: the same ${kind} too often: ${text}`)
  })
  return [...repeated, ...twins(described)]
}

function twins(described: readonly Described[]): string[] {
  const bags = described.map(({ slug, guide }) => ({ slug, words: new Set(words(guide.description)) }))
  const found: string[] = []
  for (const [index, a] of bags.entries()) {
    for (const b of bags.slice(index + 1)) {
      const shared = [...a.words].filter((word) => b.words.has(word)).length
      if (shared / (a.words.size + b.words.size - shared) > tooAlike)
        found.push(`${a.slug}, ${b.slug}: descriptions are nearly alike`)
    }
  }
  return found
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function textsOf({ description, steps, cues, mistakes, safety }: ExerciseGuide): string[] {
  return [description, ...steps, ...cues, ...mistakes, ...Object.values(safety)]
}

function count(what: string, texts: readonly string[], [least, most]: readonly [number, number]): string[] {
  return texts.length < least || texts.length > most ? [`${texts.length} ${what}, wanted ${least} to ${most}`] : []
}

function lengths(what: string, texts: readonly string[], [least, most]: readonly [number, number]): string[] {
  return texts
    .filter((text) => text.length < least || text.length > most)
    .map((text) => `${what} of ${text.length} characters, wanted ${least} to ${most}: ${text}`)
}
