import type { Limitation, Muscle } from '../../exercise.ts'
import type { Span } from './spans.ts'

/** Something that hurts, or that is said not to. Joints are spared, sore muscles left out. */
export type Ailment = {
  joints: readonly Limitation[]
  muscles: readonly Muscle[]
  isDenied: boolean
  first: number
  last: number
}

type Body = Extract<Span, { kind: 'body' }>

/** Words that follow what hurts: `knee pain`, `my back hurts`, `tut weh`, `ağrıyor`. All others come before it. */
const followers =
  /^(pains?|hurt(s|ing)?|injur(y|ies)|aches?|achy|problems?|issues?|troubles?|arthritis|tend[io]nitis|acting up|killing me|surgery|weh|tu[tn] weh|schmerzt|verletzung(en)?|beschwerden|arthrose|operiert|operation|agri\w*|aciyor|sakat\w*|sorunum?u?|problemim?i?|incindi|incittim|yaralandi)$/
/** Who says these of a pain has none; who avoids one has. */
const denials =
  /^(no|not|non|without|w\/o|none|never|don t|dont|do not|doesn t|doesnt|does not|isn t|aren t|free of|ohne|keine?[nrm]?|nicht|nie|sin|ningun|ninguna|nunca|sans|pas|pas de|pas d|aucun|aucune|jamais|sem|nao|nenhum|nenhuma|nem|yok|degil|nicht mehr|ya no)$/
/** A stiff hip wants moving and a weak core training; a weak knee wants sparing. */
const mild = /^(stiff|weak)$/

/** All ailments of a sentence: `bad knee`, `pain in my lower back`, `no shoulder pain`, `knees are fine`, `pregnant`. */
export function ailmentsIn(spans: readonly Span[]): Ailment[] {
  const found: Ailment[] = []
  const taken = () => found.at(-1)?.last ?? -1
  for (let at = 0; at < spans.length; at++) {
    if (at <= taken()) continue
    const ailment = stateAt(spans, at) ?? fineAt(spans, at, taken()) ?? painAt(spans, at, taken())
    if (ailment) found.push(ailment)
  }
  return found
}

function stateAt(spans: readonly Span[], at: number): Ailment | undefined {
  const span = spans[at]
  if (span?.kind !== 'state') return undefined
  return judged(spans, { joints: [span.limitation], muscles: [], first: at, last: at })
}

/** `my shoulder is fine` says that it is no limitation, and no wish either. */
function fineAt(spans: readonly Span[], at: number, taken: number): Ailment | undefined {
  if (spans[at]?.kind !== 'fine') return undefined
  const body = skip(spans, at - 1, -1, isSmall)
  const bodies = body > taken ? chain(spans, body, -1) : []
  const first = bodies.at(-1)
  return first === undefined ? undefined : { joints: [], muscles: [], isDenied: true, first, last: at }
}

function painAt(spans: readonly Span[], at: number, taken: number): Ailment | undefined {
  const pain = spans[at]
  if (pain?.kind !== 'pain') return undefined
  const isBetween = (span: Span) =>
    isSmall(span) || span.kind === 'pain' || span.kind === 'no' || span.kind === 'no-after'
  const forward = chain(
    spans,
    skip(spans, at + 1, 1, (span) => isSmall(span) || span.kind === 'pain' || isWith(span)),
    1,
  )
  const back = skip(spans, at - 1, -1, isBetween)
  const backward = back > taken ? chain(spans, back, -1) : []
  const [near, far] = followers.test(pain.said) ? [backward, forward] : [forward, backward]
  const places = near.length > 0 ? near : far
  const bodies = places.flatMap((place) => bodyOf(spans[place], pain))
  const first = Math.min(at, ...places)
  const last = Math.max(at, ...places)
  if (bodies.length === 0) {
    const isDenied = isDenial(spans[skip(spans, at - 1, -1, isSmall)])
    return isDenied ? { joints: [], muscles: [], isDenied, first: at, last: at } : undefined
  }
  const joints = bodies.flatMap(({ joint }) => joint ?? [])
  const muscles = bodies.flatMap((body) => (body.joint ? [] : body.muscles))
  return judged(spans, { joints, muscles, first, last })
}

function bodyOf(span: Span | undefined, pain: Span): Body[] {
  return span?.kind === 'body' && !(mild.test(pain.said) && span.muscles.length > 0) ? [span] : []
}

/** Denied before it, within it, or after it. */
function judged(spans: readonly Span[], ailment: Omit<Ailment, 'isDenied'>): Ailment {
  const { first, last } = ailment
  const before = spans[skip(spans, first - 1, -1, isSmall)]
  const within = spans.slice(first, last + 1)
  const after = spans[skip(spans, last + 1, 1, isSmall)]
  const isOver = after?.kind === 'fine' || (after?.kind === 'no-after' && denials.test(after.said))
  return { ...ailment, isDenied: isDenial(before) || within.some(isDenial) || isOver }
}

function isDenial(span: Span | undefined): boolean {
  return (span?.kind === 'no' || span?.kind === 'no-after') && denials.test(span.said)
}

/** Bodies joined by `and`, from a place on; a muscle that is a day of its own ends the list. */
function chain(spans: readonly Span[], start: number, step: 1 | -1): number[] {
  if (spans[start]?.kind !== 'body') return []
  const places = [start]
  for (let at = start; ; ) {
    const join = spans[at + step]
    if (join?.kind !== 'and' && join?.kind !== 'or') return places
    const next = skip(spans, at + 2 * step, step, isSmall)
    const body = spans[next]
    const isDay = spans[next + 1]?.kind === 'day' || /^(workout|training|session)$/.test(spans[next + 1]?.said ?? '')
    if (body?.kind !== 'body' || !body.joint || isDay) return places
    places.push(next)
    at = next
  }
}

function isSmall({ kind }: Span): boolean {
  return kind === 'filler' || kind === 'to'
}

/** `Problems with my neck` has no tool in it. */
function isWith({ kind, said }: Span): boolean {
  return kind === 'and' && /^(with|mit|con|avec|com)$/.test(said)
}

/** The first place in a direction that is not passed over. */
function skip(spans: readonly Span[], from: number, step: 1 | -1, isPassed: (span: Span) => boolean): number {
  let at = from
  for (let span = spans[at]; span && isPassed(span); span = spans[at]) at += step
  return at
}
