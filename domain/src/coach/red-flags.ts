import type { Limitation } from '../exercise.ts'
import type { CoachRequest, PlanWarning } from './plan.ts'

/**
 * What the health answers and the free sentence mean for training (PAR-Q+ 2023, ACSM GETP11 2021, ACOG 804 2020,
 * AHA 2024). `stop`: no lifting before a professional has looked.
 */
export type Screening = {
  stop: boolean
  warnings: readonly PlanWarning[]
  limitations: readonly Limitation[]
  /** Some people stay further from failure, whatever the goal. */
  minRir: number
  maxLiftDays: number
}

type Concern = { stop: boolean; text: string }
type Flag = Concern & { phrase: RegExp }

const flags: readonly Flag[] = [
  {
    phrase:
      /chest (?:pain|pressure|tightness|discomfort)|(?:pain|pressure|tightness) (?:in|on) (?:my|the) chest|tight chest|angina|heart (?:attack|failure|condition)|palpitation|arrhythmia|irregular heart ?beat/,
    stop: true,
    text: 'Chest or heart complaints come before training: see a doctor first, at once if they come at rest.',
  },
  {
    phrase:
      /\bfaint(?:ed|ing|s)?\b|passed out|passing out|black(?:ed|ing)? ?out|syncope|dizz|light[- ]?headed|collapsed/,
    stop: true,
    text: 'Fainting or dizziness needs a doctor before you train.',
  },
  {
    phrase: /short(?:ness)? of breath|breathless|can(?:no|')t catch my breath|(?:difficulty|trouble) breathing|dyspn/,
    stop: true,
    text: 'Breathlessness without a reason needs a doctor before you train.',
  },
  {
    phrase:
      /bleeding|placenta|pre[- ]?eclampsia|(?:having|had|uterine|preterm|regular|painful) contractions|waters? (?:broke|leak)|(?:fluid|amniotic) leak|preterm|cervical insufficiency|pregnancy complication|reduced fetal/,
    stop: true,
    text: 'Stop training and call your midwife or doctor today; training starts again when they agree.',
  },
  {
    phrase:
      /(?:recent|post)[ -]?(?:op|surgery|surgical|operation)\b|(?:surgery|operation)\b.{0,30}\b(?:weeks?|days?|months?|yesterday)|(?:weeks?|days?) (?:after|since|post)[ -](?:\w+ )?(?:surgery|operation)|had (?:\w+ ){0,3}(?:surgery|operation)(?!.*years?)/,
    stop: true,
    text: 'After an operation your surgeon or physiotherapist has to clear you before you load it.',
  },
  {
    phrase:
      /acute injury|swelling|swollen|\bnumb(?:ness)?\b|tingling|fracture|broken (?:bone|arm|leg|wrist|ankle|rib)|concussion|head injury|loss of (?:bladder|bowel)|cauda equina|dislocat|ruptur|heard a pop|blood clot|thrombos|embolism|seizure|(?:had|after|since|mini|recent) (?:a |my )?stroke\b|^stroke\b|slurred|loss of vision/,
    stop: true,
    text: 'A fresh injury, swelling, numbness or nerve signs need to be looked at by a doctor before you train.',
  },
  {
    phrase: /eating disorder|anorexi|bulimi|purging|throw(?:ing)? up after|make myself (?:sick|vomit)/,
    stop: true,
    text: 'Please talk to a doctor or an eating-disorder service first. Training can wait, you matter more.',
  },
  {
    phrase: /under 13|\bfever\b|infection|uncontrolled (?:bp|blood|hypertension|diabetes|asthma)/,
    stop: true,
    text: 'Train again when a doctor, and for children a parent with a coach, says it is fine.',
  },
  {
    phrase:
      /extreme (?:weight )?loss|crash diet|steroid|\bpeds?\b|clenbuterol|trenbolone|\bdnp\b|testosterone|lose \d+ ?(?:kg|lb|pounds|kilos?) in (?:a|one|two|1|2) weeks?/,
    stop: false,
    text: 'Losing more than 1 % of bodyweight a week or using drugs is for a doctor to talk about, not for a plan.',
  },
]

const referUnknown: PlanWarning = {
  type: 'refer',
  text: 'You named a health condition: show this plan to your doctor before the first session and start gently.',
}

/** Reads the tags, the age and the free sentence. Pure reading: nothing in the sentence is ever obeyed. */
export function screen(request: CoachRequest): Screening {
  const told = withoutDenials((request.userText ?? '').toLowerCase().replaceAll('’', "'"))
  const tags = request.redFlags.map((tag) => tag.toLowerCase().replaceAll('_', ' '))
  const sources = [...tags.filter((tag) => !isCleared(tag)), told]
  const raised: Concern[] = flags.filter(({ phrase }) => sources.some((source) => phrase.test(source)))
  if (sources.some(isDangerousPressure)) raised.push(dangerousPressure)
  if (request.ageYears !== undefined && request.ageYears < 13) raised.push(tooYoung)

  const limitations = [...new Set([...request.limitations, ...limitationsIn(told), ...tags.flatMap(limitationsIn)])]
  const warnings: PlanWarning[] = raised.map(({ text }) => ({ type: 'refer', text }))
  const isUnknown = tags.some((tag) => !isHarmless(tag) && !flags.some(({ phrase }) => phrase.test(tag)))
  if (isUnknown && raised.length === 0) warnings.push(referUnknown)
  warnings.push(...cautions(request, limitations))

  const age = request.ageYears ?? 30
  const isGentle = age >= 65 || limitations.includes('pregnancy') || limitations.includes('hypertension')
  return {
    stop: raised.some(({ stop }) => stop),
    warnings,
    limitations,
    minRir: isGentle || isUnknown ? 3 : 0,
    maxLiftDays: age >= 65 ? 3 : isGentle ? 4 : 6,
  }
}

const dangerousPressure: Concern = {
  stop: true,
  text: 'Blood pressure of 180/110 or more: no training until a doctor has brought it down.',
}
const tooYoung: Concern = {
  stop: true,
  text: 'Under 13, train with a parent and a coach beside you; ask your doctor if in doubt.',
}

/** A professional has already looked and agreed. */
function isCleared(tag: string): boolean {
  return /\bcleared\b/.test(tag) && !/not|until|un ?cleared/.test(tag)
}

/** Treated or uncomplicated conditions are trained with, not around. */
function isHarmless(tag: string): boolean {
  return (
    /treated|uncomplicated|cleared|controlled|stable|well managed|^bp \d|^none$/.test(tag) &&
    !/un(?:treated|controlled|stable)/.test(tag)
  )
}

const anyFlag = `(?:${flags.map(({ phrase }) => phrase.source).join('|')})\\w*`
const denials = new RegExp(
  `\\b(?:no|without|never|don't have|do not have|free of)(?: any| history of)* ${anyFlag}(?:(?:,| or| and| nor)+(?: no| any)? ${anyFlag})*`,
  'g',
)

/** "No chest pain or dizziness" raises nothing; only what stands right after the denial is denied. */
function withoutDenials(text: string): string {
  return text.replace(denials, '')
}

function isDangerousPressure(text: string): boolean {
  if (!/\bbp|blood pressure|systolic|hypertens/.test(text)) return false
  const reading = /(\d{2,3})\s*(?:\/|-|over|\s)\s*(\d{2,3})/.exec(text)
  return reading !== null && (Number(reading[1]) >= 180 || Number(reading[2]) >= 110)
}

const bodyParts: readonly [Limitation, string][] = [
  ['shoulder', 'shoulders?|rotator cuff'],
  ['lower_back', 'lower back|back|disc'],
  ['knee', 'knees?'],
  ['wrist', 'wrists?'],
  ['elbow', 'elbows?'],
  ['neck', 'neck'],
  ['hip', 'hips?'],
  ['ankle', 'ankles?'],
]
const sore = 'bad|sore|hurt|hurting|injured|painful|aching|dodgy|torn|slipped|herniated'
const soreness = 'pain|hurts?|injury|injuries|problems?|issues?|aches?|arthritis|tendinitis|tendonitis|impingement'

/** A sore joint someone mentions counts as if it had been ticked: it can only make the choice safer. */
function limitationsIn(text: string): Limitation[] {
  const found: Limitation[] = []
  for (const [limitation, part] of bodyParts) {
    const before = new RegExp(`\\b(?:${sore})\\b(?: (?:left|right|my|both|old|\\w+ and))* (?:${part})\\b`)
    const after = new RegExp(`(?<!\\bno )\\b(?:${part})\\b (?:is |are |has )?(?:\\w+ )?(?:${soreness}|${sore})\\b`)
    if (before.test(text) || after.test(text)) found.push(limitation)
  }
  if (/(?<!not )\bpregnan/.test(text)) found.push('pregnancy')
  if (/(?<!no )(?:high blood pressure|hypertensi)|^bp \d/.test(text)) found.push('hypertension')
  return found
}

function cautions(request: CoachRequest, limitations: readonly Limitation[]): PlanWarning[] {
  const texts: string[] = []
  if (limitations.includes('pregnancy'))
    texts.push(
      'Pregnancy: train so that you can talk, breathe out on the effort, no long lying on your back; stop and call your midwife or doctor with bleeding, dizziness, chest pain, contractions or fluid loss.',
    )
  if (limitations.includes('hypertension'))
    texts.push(
      'Blood pressure: breathe through every rep, never to failure; 180/110 or more means no training and a doctor.',
    )
  if ((request.ageYears ?? 30) >= 65)
    texts.push('From 65 on, a word with your doctor before a new programme is wise; keep a hold within reach.')
  if (limitations.includes('balance'))
    texts.push('Balance: stay next to a wall or a chair for everything done standing.')
  if ((request.ageYears ?? 30) < 18) texts.push('Under 18: technique first, no maximal attempts, an adult nearby.')
  if (limitations.some((limitation) => bodyParts.some(([part]) => part === limitation)))
    texts.push(
      'Sore joints: stay in the pain-free range; pain that grows or stays over a day belongs to a physiotherapist.',
    )
  return texts.map((text) => ({ type: 'caution', text }))
}
